import { expect, test } from "vitest";
import { isKnownUnit } from "../../src/core/unit.ts";
import { fieldsOf, isPassable } from "../../src/read/fields.ts";
import { type Declared, findHeader, NOTHING_DECLARED } from "../../src/read/header.ts";
import { LIMITS } from "../../src/read/limits.ts";

const NAMES = {
  isIndicator: (name: string) => /^(?:rd|firms)$/.test(name),
  isArea: (name: string) => name === "拉萨市",
  isUnit: isKnownUnit,
};

function fieldsIn(header: string, map: Declared["map"] = new Map(), where: readonly number[] = []) {
  const found = findHeader(`${header}\n`, NAMES, { ...NOTHING_DECLARED, map }, LIMITS);
  if (found.kind !== "header") throw new Error(found.kind);
  return fieldsOf(found, where);
}

test.each<[title: string, header: string, expected: ReturnType<typeof fieldsOf>]>([
  [
    "a long table",
    "area,indicator,period,value,unit",
    { area: 0, period: 2, values: [3], read: [1, 4], passed: [], unnamed: [] },
  ],
  [
    "columns that nobody reads, with a name or without",
    ",x,area,indicator,period,value",
    { area: 2, period: 4, values: [5], read: [3], passed: [0, 1], unnamed: [] },
  ],
  [
    "all but the first without a name should be blank",
    ",area,,indicator,x,period,value, ",
    { area: 1, period: 5, values: [6], read: [3], passed: [0, 4], unnamed: [2, 7] },
  ],
  [
    "indicators as columns",
    "area,period,rd,x,firms",
    { area: 0, period: 1, values: [2, 4], read: [], passed: [3], unnamed: [] },
  ],
  [
    "years as columns",
    "area,indicator,2018,2019",
    { area: 0, period: -1, values: [2, 3], read: [1], passed: [], unnamed: [] },
  ],
  [
    "a table that names no area",
    "indicator,period,value",
    { area: -1, period: 1, values: [2], read: [0], passed: [], unnamed: [] },
  ],
  [
    "areas as columns",
    "indicator,period,拉萨市",
    { area: -1, period: 1, values: [2], read: [0], passed: [], unnamed: [] },
  ],
  [
    "every further dimension of a cube is read",
    "FREQ,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE",
    { area: 1, period: 4, values: [5], read: [0, 2, 3], passed: [], unnamed: [] },
  ],
])("%s", (_, header, expected) => expect(fieldsIn(header)).toEqual(expected));

test("a column by which the part of a cube is chosen is read", () => {
  expect(fieldsIn("area,indicator,period,value,x", new Map(), [4])?.read).toEqual([1, 4]);
});

test.each<[title: string, map: Declared["map"], where: readonly number[]]>([
  [
    "one column for two things",
    new Map([
      ["source", "area"],
      ["area", "area"],
    ]),
    [],
  ],
  ["an area for every row beside one of its own", new Map([["area", "拉萨市"]]), []],
  ["the part of a cube chosen by the area", new Map(), [0]],
])("there is no short way with %s", (_, map, where) => {
  expect(fieldsIn("area,indicator,period,value", map, where)).toBe(null);
});

test.each<[title: string, cell: string, expected: boolean]>([
  ["in ASCII", "no. 1 ~", true],
  ["blank", "", true],
  ["as long as allowed", "12345678", true],
  ["too long", "123456789", false],
  ["with another character", "a拉", false],
])("a cell that nobody reads, %s", (_, cell, expected) => {
  const all = new TextEncoder().encode(`拉,${cell},拉`);
  expect(isPassable(all, 4, all.length - 4, 8)).toBe(expected);
});
