import { expect, test } from "vitest";
import { keyOfArea, nameOfArea } from "../../src/core/recorded.ts";

test("an area is told apart by its code, else by its name; none is an area of its own", () => {
  const areas = [
    { code: "1", name: { zh: "甲" } },
    { code: null, name: { zh: "甲" } },
    { code: null, name: { en: "1" } },
    null,
  ];
  expect(new Set(areas.map(keyOfArea)).size).toBe(4);
  expect(keyOfArea({ code: "1", name: {} })).toBe(keyOfArea({ code: "1", name: { zh: "乙" } }));
  expect([nameOfArea({ code: "1", name: {} }), nameOfArea({ code: null, name: { en: "Jia" } })]).toEqual(["1", "Jia"]);
});
