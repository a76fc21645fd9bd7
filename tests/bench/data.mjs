// Made-up cities and their figures, as a plan and a long CSV: a figure depends on its area, indicator and year alone, so that
// a longer file says the same of the years and indicators that a shorter one has.
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { seeded } from "./numbers.mjs";

const FIRST = [..."安宝昌德东丰福广海和华嘉建江金景开康乐临龙梅明南宁平青荣瑞沙双泰天通文西新兴阳永"];
const SECOND = [..."安昌川村丰港关河湖江口梁林岭宁平浦桥泉山石水台塘田溪阳源州"];
const THIRD = ["", ..."北东南西中上下前后"];
const KINDS = ["市", "县", "区"];
const UNITS = ["%", "平方米/人", "万吨", "亿元", "千瓦时", "座", "公里", "件/万人"];
// The cells that a plain split at commas and quotes would break.
const QUOTED = ['"统计局, 年鉴"', '"公报 ""修订"" 数"'];
const SOURCES = ["统计公报", "部门年报", "监测平台"];

/** The last year of every file, and the one that is judged as of: figures of the last are there to be left out. */
export const LAST_YEAR = 2025;
export const AS_OF = 2024;

const range = (count) => Array.from({ length: count }, (_, index) => index);

/** Names of areas, each once. */
export function areaNames(count) {
  const parts = [KINDS, SECOND, FIRST, THIRD];
  const most = parts.reduce((product, part) => product * part.length, 1);
  if (count > most) throw new Error(`there are names for ${most} areas, not for ${count}`);
  return range(count).map((index) => {
    let rest = index;
    const [kind, second, first, third] = parts.map((part) => {
      const sign = part[rest % part.length];
      rest = Math.floor(rest / part.length);
      return sign;
    });
    return `${first}${third}${second}${kind}`;
  });
}

/** Indicators with a unit and a bound; of every three one is to stay below it. */
export const indicators = (count) =>
  range(count).map((index) => ({
    id: `GI${String(index + 1).padStart(2, "0")}`,
    unit: UNITS[index % UNITS.length],
    comparator: index % 3 === 2 ? "at-most" : "at-least",
    // So far apart that hardly any two figures of a year are the same, of which dabiao would warn.
    bound: (12 * 1.4 ** (index % 30)).toFixed(1),
  }));

/** Any figure back to the first year counts, so that a blank one is replaced by the one before, however old. */
export function planText(id, asked, { area, years }) {
  return [
    "dabiao: 1",
    `id: ${id}`,
    "lang: zh",
    `title: ${area ?? "各市"}发展目标`,
    ...(area === undefined ? [] : [`area: { name: ${area} }`]),
    `period: { from: ${LAST_YEAR + 1 - years}, due: ${AS_OF} }`,
    "indicators:",
    ...asked.map(
      ({ id: own, unit, comparator, bound }, index) =>
        `  - { id: ${own}, name: 指标${index + 1}, unit: "${unit}", target: { ${comparator}: ${bound} }, max-age: ${years} }`,
    ),
    "",
  ].join("\n");
}

/** The same targets for programs that don't read YAML. */
export function writePlanTable(path, asked) {
  const rows = asked.map(({ id, comparator, bound, unit }) => `${id},${comparator},${bound},${unit}`);
  writeFileSync(path, `indicator,direction,bound,unit\n${rows.join("\n")}\n`);
}

/** A number from 0 up to but not 1 out of three. */
const mixed = (area, indicator, year) => seeded(area * 7919 + indicator * 104729 + year * 1299709)();

function row(area, index, { id, unit, bound }, position, year) {
  const chance = mixed(index, position, year);
  const figure = bound * (0.4 + 1.2 * mixed(position, year, index));
  const value = chance < 0.01 ? "" : figure.toFixed(chance < 0.3 ? 1 : 2);
  const source = chance > 0.97 ? QUOTED[(position + year) % 2] : SOURCES[(position + year) % 3];
  return `${area},${id},${year},${value},${unit},${source}\n`;
}

/** Writes areas × years × indicators, cut off after `rows`; one cell in a hundred is blank. How many rows there are. */
export function writeActuals(path, { areas, years, asked, rows = Infinity }) {
  const file = openSync(path, "w");
  let lines = ["area,indicator,period,value,unit,source\n"];
  let written = 0;
  const flush = () => {
    writeSync(file, lines.join(""));
    lines = [];
  };
  for (const [index, area] of areas.entries()) {
    for (let year = LAST_YEAR + 1 - years; year <= LAST_YEAR; year++) {
      for (const [position, indicator] of asked.entries()) {
        if (written === rows) break;
        lines.push(row(area, index, indicator, position, year));
        written++;
      }
    }
    if (lines.length > 20_000) flush();
  }
  flush();
  closeSync(file);
  return written;
}
