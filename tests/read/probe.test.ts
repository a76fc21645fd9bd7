import { expect, test } from "vitest";
import { ANYTHING } from "../../src/core/names.ts";
import { NOTHING_DECLARED } from "../../src/read/header.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { namesWanted, Probe } from "../../src/read/probe.ts";
import { bytes, join, wantedOf } from "./helpers.ts";

function listsAreas(text: string | Uint8Array, piece = 3): boolean | null {
  const probe = new Probe(ANYTHING, LIMITS, NOTHING_DECLARED);
  const all = typeof text === "string" ? bytes(text) : text;
  for (let start = 0; start < all.length; start += piece) probe.push(all.subarray(start, start + piece));
  probe.end();
  return probe.listsAreas;
}

test.each<[title: string, content: string | Uint8Array, expected: boolean]>([
  ["a table of areas", "area,parent\n汉台区,汉中市\n", true],
  ["one with a mark", "\ufeffarea,parent\n", true],
  ["one in GBK", join([0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0xc9, 0xcf, 0xbc, 0xb6, 0x0a]), true],
  ["figures", "area,indicator,period,value\n汉台区,x,2019,5\n", false],
  ["figures below areas", "area,parent\narea,indicator,period,value\n", false],
  ["nothing", "", false],
  ["a workbook", join([0x50, 0x4b, 3, 4, 0]), false],
  ["bytes that are no text", join("area,parent\n", [0xff, 0xff]), false],
])("%s", (_, content, expected) => expect(listsAreas(content)).toBe(expected));

test("what is known is not asked again, whatever follows", () => {
  const probe = new Probe(ANYTHING, LIMITS, NOTHING_DECLARED);
  probe.push(join([0x50, 0x4b, 3, 4, 0]));
  probe.push(bytes("area,parent\n"));
  probe.end();
  expect(probe.listsAreas).toBe(false);
});

test("a plan without areas wants none by name", () => expect(namesWanted(ANYTHING).isArea("x")).toBe(false));

test("no more of a file is asked for than it takes to tell", () => {
  const probe = new Probe(ANYTHING, LIMITS, NOTHING_DECLARED);
  const row = bytes("area,indicator,period,value\n");
  let pushed = 0;
  while (probe.listsAreas === null && pushed < 10_000_000) {
    probe.push(row);
    pushed += row.length;
  }
  expect(probe.listsAreas).toBe(false);
  expect(pushed).toBeLessThan(1_000_000);
});

test("names are wanted in the form in which the plans' names are kept", () => {
  const wanted = wantedOf(
    "dabiao: 1\nid: p\narea: { name: Lhasa }\nperiod: { due: 2019 }\nindicators: [{ id: Firms, target: 5 }]\n",
  );
  const { isIndicator, isArea } = namesWanted(wanted);
  expect([isIndicator("ＦＩＲＭＳ"), isIndicator("x"), isArea("LHASA"), isArea("x")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(namesWanted(ANYTHING).isIndicator("x")).toBe(false);
});

test("a unit is one that is known, or the very one that plans give to the name", () => {
  const { isUnit } = namesWanted(
    wantedOf("dabiao: 1\nid: p\nperiod: { due: 2019 }\nindicators: [{ id: COD, unit: mg/L, target: 5 }]\n"),
  );
  const units = [
    ["万元", "x"],
    ["ｍｇ／L", "cod"],
    ["mg/L", null],
    ["mg/L", "x"],
    ["mg", null],
  ] as const;
  expect(units.map(([text, name]) => isUnit(text, name))).toEqual([true, true, true, false, false]);
});
