import { expect, test } from "vitest";
import { init as english } from "../../../src/messages/en/init.ts";
import { init as chinese } from "../../../src/messages/zh/init.ts";
import { init, initPages, initSentences } from "../../../src/messages/en/init.ts";
import { texts } from "../samples.ts";

const OWN = /\p{Script=Han}/u;
const ARGS = ["a", "b", "c"];

test("every code has its page", () => expect(Object.keys(initPages).sort()).toEqual(Object.keys(initSentences).sort()));

test("help and comments are English, one line each, as many as the Chinese ones", () => {
  const said = [
    ...texts(init.help),
    ...texts(init.open),
    init.area,
    ...init.head("a.csv"),
    ...init.ci.asOf("2020"),
    ...init.ci.codes,
  ];
  expect(said.filter((text) => OWN.test(text) || text.includes("\n") || text === "")).toEqual([]);
  expect(texts(init.help)).toHaveLength(texts(chinese.help).length);
});

test("words that carry names", () => {
  expect(init.areas(ARGS.slice(0, 2), 17)).toBe("Areas in the data: a, b and 15 more.");
  expect(init.period("2016", "2016")).toBe("The years of the plan; the data have 2016.");
  expect(init.period("", "")).toBe("The years of the plan.");
  expect(init.next("p.yaml", "a.csv", "").at(-1)).toBe("  dabiao check p.yaml -a a.csv");
  expect(init.next("p.yaml", null, "2020").slice(-2)).toEqual([
    "  dabiao template p.yaml -o form.csv",
    "  dabiao check p.yaml -a form.csv --as-of 2020",
  ]);
  expect(init.wrote(ARGS)).toBe("wrote a, b, c");
});

test("a starter has the same keys in both languages", () => {
  const keys = (text: string) => [...text.matchAll(/^ *(?:- )?([a-z-]+):/gm)].map(([, key]) => key);
  expect(keys(english.starter("# x"))).toEqual(keys(chinese.starter("# x")));
});

test.each(["words", "unit", "points", "kind", "plan/needs-from", "plan/other"])(
  "why a target is left out: %s",
  (why) => {
    const { what, fix } = initSentences["init/unclear-target"]({ indicator: "a", wording: "b", why });
    expect(what).toContain('the target of a, "b", is left out: ');
    expect(fix).toMatch(/write|name|give/);
  },
);
