import fc from "fast-check";
import type { Condition } from "../../src/report/exit.ts";
import { type OracleCase, oracleCase } from "./cases.ts";

/** One case for the oracle of runs: a framework with its areas, rows of all of them, and what the caller asks for. */
export interface RunCase extends OracleCase {
  readonly failOn: readonly Condition[];
  readonly onMissing: "error" | "warn";
}

const number = fc.constantFrom("1", "2", "5", "9.5", "10", "20", "25", "40", "50");
const comparator = fc.constantFrom("at-least", "at-least", "more-than", "at-most", "less-than", "equals");
const level = fc.tuple(comparator, number).map(([name, value]) => ({ [name]: value }));

/** An indicator of which the parts of an area have figures, and the area itself only now and then. */
const summed = fc
  .record({
    kind: fc.constantFrom("stock", "stock", "flow", "cumulative"),
    target: level,
    maxAge: fc.constantFrom(undefined, "0", "2"),
    commitment: fc.constantFrom(undefined, "aspired"),
    required: fc.constantFrom(undefined, "false"),
  })
  .map(({ maxAge, ...rest }) => ({ id: "r", unit: "家", "roll-up": "sum", "max-age": maxAge, ...rest }));

const rowsIn = (area: string, often: number) =>
  fc
    .tuple(
      fc.array(number, { minLength: 5, maxLength: 5 }),
      fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
      fc.constantFrom("家", "家", "个", "人"),
      fc.nat(30),
    )
    .map(([values, skips, unit, vague]) =>
      values.flatMap((value, at) => {
        const last = at === 4 && vague === 0 ? "余" : "";
        const own = {
          area,
          indicator: "r",
          period: String(2015 + at),
          value: value + last,
          unit: vague < 3 ? unit : "家",
        };
        return skips[at]! < often ? [{ ...own, status: "", published: "", scope: "" }] : [];
      }),
    );

const failOn = fc.constantFrom<readonly Condition[]>(
  ...[["missed"], ["missed"], ["never"], ["near"], ["stale"], ["pending"], ["milestone"], ["warning"]].map(
    (one) => one as Condition[],
  ),
  ["near", "stale"],
);

export const runCase: fc.Arbitrary<RunCase> = oracleCase.chain(({ plan, observations, asOf, knownOn }) =>
  fc
    .record({
      r: summed,
      override: fc.option(fc.oneof(level, number, fc.tuple(level, level)), { nil: undefined }),
      ownOfPart: fc.option(level, { nil: undefined }),
      rows: fc.tuple(rowsIn("P1", 9), rowsIn("P2", 8), rowsIn("P", 1)),
      failOn,
      onMissing: fc.constantFrom("error" as const, "warn" as const),
    })
    .map(({ r, override, ownOfPart, rows, failOn, onMissing }) => {
      const { area: _, ...rest } = plan;
      const known = JSON.parse(JSON.stringify(rest)) as { indicators: Record<string, unknown>[] };
      return {
        plan: {
          ...known,
          areas: [
            { code: "A" },
            { code: "B", ...(override === undefined ? {} : { targets: { a: override } }) },
            { code: "P" },
            { code: "P1", parent: "P", ...(ownOfPart === undefined ? {} : { targets: { r: ownOfPart } }) },
            { code: "P2", parent: "P" },
            // Nobody reports anything of this one.
            { code: "Z" },
          ],
          indicators: [...known.indicators, JSON.parse(JSON.stringify(r))],
        },
        observations: [
          ...observations,
          ...observations.filter((_, at) => at % 3 !== 0).map((row) => ({ ...row, area: "B" })),
          ...rows.flat(),
        ],
        asOf,
        knownOn: knownOn ?? null,
        failOn,
        onMissing,
      };
    }),
);
