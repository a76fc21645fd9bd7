// What `dabiao compare` has to do at least: the same CSV by split, goalposts, means over three levels, a sort. No quotes, no
// units, no checks, no fractions for ties, no reasons: the floor, and no rival.
import { readFileSync } from "node:fs";
import { GROUPS, INDICATORS, PILLARS, placeOf, POSTS } from "../areas.mjs";

const [path, top] = process.argv.slice(2);
const lines = readFileSync(path, "utf8").split("\n").slice(1, -1);
const places = Array.from({ length: INDICATORS }, (_, indicator) => placeOf(indicator));

/** The mean of what there is; NaN where there is nothing. */
function mean(values) {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return sum / count;
}

const scored = lines.map((line) => {
  const cells = line.split(",");
  const figures = Array.from({ length: PILLARS }, () => Array.from({ length: GROUPS }, () => []));
  for (let indicator = 0; indicator < INDICATORS; indicator++) {
    const cell = cells[indicator + 2];
    const share = cell === "" ? Number.NaN : (Number(cell) - POSTS.worst) / (POSTS.best - POSTS.worst);
    const { pillar, group } = places[indicator];
    figures[pillar][group].push(100 * Math.min(1, Math.max(0, share)));
  }
  return { area: cells[0], score: mean(figures.map((groups) => mean(groups.map(mean)))) };
});
scored.sort((a, b) => b.score - a.score);
for (const [index, { area, score }] of scored.slice(0, Number(top)).entries()) {
  process.stdout.write(`${index + 1} ${area} ${score.toFixed(4)}\n`);
}
