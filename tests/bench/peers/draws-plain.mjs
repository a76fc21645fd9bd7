// The same draws in plain loops over typed arrays; arguments: areas, indicators, draws. The generator is written down once
// more (xoshiro128** behind splitmix32, 53 bits a number), so that both sides draw the same weights.
import { figures } from "../figures.mjs";

const [areas, indicators, count] = process.argv.slice(2).map(Number);
const SPREAD = 0.25;

function mixed(word) {
  let z = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}

let state = 1;
const words = Int32Array.from({ length: 4 }, () => {
  state = (state + 0x9e3779b9) | 0;
  return mixed(state);
});

const turned = (word, by) => (word << by) | (word >>> (32 - by));

function word() {
  const result = Math.imul(turned(Math.imul(words[1], 5), 7), 9);
  const shifted = words[1] << 9;
  words[2] ^= words[0];
  words[3] ^= words[1];
  words[1] ^= words[2];
  words[0] ^= words[3];
  words[2] ^= shifted;
  words[3] = turned(words[3], 11);
  return result >>> 0;
}

function next() {
  const high = word() >>> 5;
  return (high * 67108864 + (word() >>> 6)) / 9007199254740992;
}

const columns = figures(areas, indicators);
const weights = new Float64Array(indicators);
const scores = new Float64Array(areas);
const sorted = new Float64Array(areas);
const drawn = Array.from({ length: areas }, () => new Int32Array(count));
for (let draw = 0; draw < count; draw++) {
  let total = 0;
  for (let indicator = 0; indicator < indicators; indicator++) {
    weights[indicator] = (1 / indicators) * (1 + SPREAD * (2 * next() - 1));
    total += weights[indicator];
  }
  scores.fill(0);
  for (let indicator = 0; indicator < indicators; indicator++) {
    const column = columns[indicator];
    const weight = weights[indicator];
    for (let area = 0; area < areas; area++) scores[area] -= weight * column[area];
  }
  for (let area = 0; area < areas; area++) sorted[area] = scores[area] /= total;
  sorted.sort();
  for (let area = 0; area < areas; area++) {
    let low = 0;
    let high = areas;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < scores[area]) low = middle + 1;
      else high = middle;
    }
    drawn[area][draw] = low + 1;
  }
}
const quantile = (own, percent) => own[Math.max(Math.ceil((percent * count) / 100), 1) - 1];
const intervals = drawn.map((own) => own.sort()).map((own) => `${quantile(own, 5)} ${quantile(own, 95)}`);
process.stdout.write(intervals.join("\n"));
