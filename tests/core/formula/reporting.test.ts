import { describe, expect, test } from "vitest";
import { type Content, planOf, type Row, run } from "../../support.ts";

const toDate = { unit: "亿元", kind: "flow", reported: "year-to-date" };
const quarterly = { unit: "亿元", kind: "flow" };

/** Which of these indicators, x computed, are year to date. */
function reported(inputs: readonly Content[], formula: string): string[] {
  const plan = planOf({ inputs, indicators: [{ id: "x", formula, target: 3 }] });
  return [...plan.inputs, ...plan.indicators].filter(({ yearToDate }) => yearToDate).map(({ id }) => id);
}

describe("a formula's value counts from 1 January", () => {
  test.each<[title: string, inputs: readonly Content[], formula: string, expected: readonly string[]]>([
    [
      "where all that it reads does",
      [
        { id: "a", ...toDate },
        { id: "b", ...toDate },
      ],
      "a / b",
      ["a", "b", "x"],
    ],
    [
      "beside figures of a moment",
      [
        { id: "a", ...toDate },
        { id: "b", unit: "万人" },
      ],
      "a / b",
      ["a", "x"],
    ],
    [
      "through another formula",
      [
        { id: "a", ...toDate },
        { id: "b", unit: "亿元", formula: "a + a" },
      ],
      "a / b",
      ["a", "b", "x"],
    ],
    [
      "whatever a baseline is of",
      [
        { id: "a", ...toDate },
        { id: "b", unit: "亿元", baseline: { value: 3, period: "2015" } },
      ],
      "a / base(b)",
      ["a", "x"],
    ],
    [
      "not where one begins later",
      [
        { id: "a", ...toDate },
        { id: "b", ...quarterly },
      ],
      "a / b",
      ["a"],
    ],
    [
      "nor where none is for a length of time",
      [
        { id: "a", unit: "亿元" },
        { id: "b", unit: "亿元" },
      ],
      "a / b",
      [],
    ],
    [
      "nor where one before it begins later",
      [
        { id: "a", ...toDate },
        { id: "b", unit: "亿元", formula: "prev(c)" },
        { id: "c", unit: "亿元" },
      ],
      "a / b",
      ["a"],
    ],
  ])("%s", (_, inputs, formula, expected) => expect(reported(inputs, formula)).toEqual(expected));
});

describe("a share of year-to-date figures is that of the due period, whatever the quarters before it were", () => {
  const rows = (own: Readonly<Record<string, readonly [rd: number, gdp: number]>>): Row[] =>
    Object.entries(own).flatMap(([period, [rd, gdp]]) => [
      { indicator: "rd", period, value: rd },
      { indicator: "gdp", period, value: gdp },
    ]);
  const quarters = { "2019Q1": [20, 350], "2019Q2": [22, 700], "2019Q3": [25, 1100] } as const;
  const months = { "2019-03": [20, 350], "2019-06": [22, 700], "2019-09": [25, 1100] } as const;
  // 25 of 1100 are 2.27 %; of the first quarter alone 5.71 %.
  test.each([
    ["quarters", quarters, {}, "missed"],
    ["months", months, {}, "missed"],
    ["as a flow", quarters, { kind: "flow" }, "missed"],
    ["said for itself", quarters, { reported: "year-to-date" }, "missed"],
    ["enough", { ...quarters, "2019Q3": [40, 1100] }, {}, "met"],
  ] as const)("%s", (_, figures, own, expected) => {
    const plan = planOf({
      period: { from: 2016, due: "2019Q3" },
      inputs: [
        { id: "rd", ...toDate },
        { id: "gdp", ...toDate },
      ],
      indicators: [{ id: "share", unit: "%", formula: "rd / gdp", target: { "at-least": 3 }, ...own }],
    });
    const { scorecards } = run(plan, rows(figures), { asOf: "2019Q3" });
    const [{ verdict, reason, actual }] = scorecards[0]!.assessments as readonly [
      (typeof scorecards)[0]["assessments"][0],
    ];
    expect([reason ?? verdict, actual?.period]).toEqual([expected, expect.stringMatching(/^2019(Q3|-09)$/)]);
  });
});
