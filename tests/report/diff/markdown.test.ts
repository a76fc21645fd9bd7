import { expect, test } from "vitest";
import { changeTable, markdown } from "../../../src/report/diff/markdown.ts";
import { figure, JIA, judged, ranked, recorded, YI } from "../../core/made-recorded.ts";
import { lookOf } from "../made-run.ts";
import { runOf } from "./made-diff.ts";

const name = { en: "a|b" };
const before = recorded(
  [judged({ name, verdict: "met", actual: figure("36 家") }), judged({ id: "y", verdict: "missed" })],
  {
    ranked: [ranked(JIA, "2 0.5", { x: "1" }, { a: "0.5" })],
  },
);
const after = recorded([judged({ name }), judged({ id: "y", verdict: "met", actual: figure("40 家") })], {
  path: "n.json",
  ranked: [ranked(JIA, "1 0.75", { x: "2" }, { a: "0.75" })],
});

test("one table of targets, one of places, the counts of each, the closing line last", () => {
  expect(markdown(runOf(before, after), lookOf())).toBe(`## r.json (as of 2019) → n.json (as of 2019)

| Change | Indicator | Verdict | Actual | Why |
| --- | --- | --- | --- | --- |
| Worse | a\\|b | met → missed | 36 → 30 (2019) | data |
| Better | y | missed → met | 30 → 40 (2019) | data |

1 worse · 1 better

### Ranking

| Change | Area | Rank | Score | Why |
| --- | --- | --- | --- | --- |
| Better | Jia | 2 → 1 | 0.5 → 0.75 (+0.25); +0.25 = +0.25 a | data |

1 better

**1 worse — exit 0**
`);
});

test("the area even if all changes are of one of several", () => {
  const sides = (verdict: "met" | "missed") => recorded([judged({ verdict: "met" }), judged({ area: YI, verdict })]);
  const lines = markdown(runOf(sides("met"), sides("missed")), lookOf()).split("\n");
  expect(lines[2]).toBe("| Change | Area | Indicator | Verdict | Actual | Why |");
});

test("plans and areas where there are several; the closing line alone where nothing was compared", () => {
  const sides = (verdict: "met" | "missed") =>
    recorded([judged({ verdict }), judged({ plan: "q", area: YI, verdict })]);
  const [text] = changeTable(runOf(sides("met"), sides("missed")).diff!.targets, lookOf(), []);
  expect(text!.split("\n")[0]).toBe("| Change | Plan | Area | Indicator | Verdict | Actual | Why |");
  expect(text!.split("\n")[3]).toBe(
    "| Worse | q | Yi | x | met → missed | 30 (2019) | call |".replace("call", "the call"),
  );
  expect(changeTable([], lookOf(), [])).toEqual([]);
  expect(markdown(runOf(before, after, { diff: null }), lookOf())).toBe("**1 worse — exit 0**\n");
});
