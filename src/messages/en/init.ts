import type { DiagnosticCode } from "../../core/diagnostic.ts";
import type { DiagnosticSentences, Page } from "../catalogue.ts";
import type { InitWords } from "../init.ts";
import { p } from "../page.ts";

const list = (items: readonly string[]): string => items.join(", ");

/** Why a wording is no target, by its name or by the code of the plan's reader. */
const WHY: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  words: ["its words are not all understood", "write the target that is meant in the plan: dabiao explain at-least"],
  unit: ["its unit can't be converted into the indicator's", "write the number in the indicator's unit"],
  points: [
    "a percentage that grows by % may gain a share of itself or points",
    "write change: 5pp for points, growth: 5% for a share",
  ],
  direction: ["a column says that the other side passes", "correct the wording or the direction in the table"],
  kind: [
    "an amount that is added up needs to know what the figures are",
    "write kind: flow for figures of single years or kind: cumulative for running totals, and target: { total: 50 }",
  ],
  "plan/needs-reference": [
    "years are compared and the first of them isn't known",
    "name the years with --period 2016..2020, or give the baseline's year",
  ],
  "plan/wrong-order": [
    "it is due before the plan starts, or no later than its baseline",
    "correct the year of the heading or of the baseline, or --period",
  ],
  "plan/needs-from": ["every year counts and the first isn't known", "name the years with --period 2016..2020"],
  "plan/missing-key": [
    "average growth needs the year of its baseline",
    "give it in the heading or in a column: 2016 baseline, baseline year",
  ],
};

/** What is said of drafts and of files that stand in the way. */
export const initSentences: Pick<DiagnosticSentences, Extract<DiagnosticCode, `init/${string}`>> = {
  "init/is-plan": ({ path }) => ({
    what: "this is a plan already",
    fix: `for a CI file of it: dabiao init ${path} --ci github; to check it: dabiao validate ${path}`,
  }),
  "init/html-table": () => ({
    what: "the table is written in HTML",
    fix: "write it as a table of Markdown (| indicator | target |), or save it as CSV",
  }),
  "init/no-table": ({ tables }) => ({
    what: "no table has both a column of indicators and one of targets",
    fix:
      tables.length === 0
        ? "there is no table; its header must have indicator (指标名称) and target (目标值)"
        : `tables found: ${tables.join("; ")}; the header must have indicator (指标名称) and target (目标值)`,
  }),
  "init/no-due": ({ indicators }) => ({
    what: `nothing says when these targets are due: ${list(indicators)}`,
    fix: "name the years with --period 2016..2020, or in the heading (2020 target), or in a column due",
  }),
  "init/no-indicators": () => ({
    what: "the table has no indicators",
    fix: "it needs rows below its header, with a name, and in a table of figures a period and a value",
  }),
  "init/unclear-target": ({ indicator, wording, why, unit }) => {
    const [what, fix] = WHY[why] ?? [
      `a plan can't have it as it stands (${why})`,
      "write the target in the plan by hand",
    ];
    return {
      what: `the target of ${indicator}, "${wording}", is left out: ${what}${unit === undefined ? "" : ` (${unit})`}`,
      fix,
    };
  },
  "init/aspired-part": ({ indicator, wording, beyond }) => ({
    what: `of "${wording}" (${indicator}) only the firm target is written; what is aspired to is left out: ${beyond}`,
    fix: "a plan has one commitment for all targets of an indicator; to follow it too, add an indicator of its own with commitment: aspired",
  }),
  "init/no-tolerance": ({ indicator, wording, suffix }) => ({
    what: `"${wording}" (${indicator}) doesn't say how far from the number still counts`,
    fix: `add a tolerance to the target, as within: 0.05${suffix}; without one only the number itself is met`,
  }),
  "init/no-base": ({ indicator, wording }) => ({
    what: `"${wording}" (${indicator}) is measured from a base that the table doesn't give`,
    fix: "add a column baseline (基期值) with its year, or write baseline: or since: in the plan",
  }),
  "init/typed-figures": ({ column, values }) => ({
    what: `"${column}" says what kind of targets these are (${list(values)}), and no column is headed as one of targets: the numbers were taken for figures`,
    fix: "head the targets 目标值 or target and the figures before them 基期值 or baseline; else judge nothing by this file",
  }),
  "init/bare-numbers": ({ indicators }) => ({
    what: `plain numbers are read as at-least: ${list(indicators)}`,
    fix: "where less is better, write at-most in the plan, or ≤ in the table",
  }),
  "init/unclear-cell": ({ column, text }) => ({
    what: `"${text}" is not understood under ${column}`,
    fix: "it is left out; write it in the plan by hand",
  }),
  "init/several-years": ({ years }) => ({
    what: `there are targets for several years: ${list(years)}`,
    fix: "all are targets of the indicator, each due in its own year; make them milestones where only the last one decides",
  }),
  "init/year-outside": ({ years, from, due }) => ({
    what: `the heading's year ${list(years)} is not within the period ${from === "" ? "" : `${from}..`}${due}`,
    fix: "the target is due in the heading's year; correct the heading or --period",
  }),
  "init/two-dates": ({ indicator, taken, other }) => ({
    what: `the target of ${indicator} is due in ${taken} and in ${other}`,
    fix: `${taken} is taken; write by: ${other} in the plan where that is meant`,
  }),
  "init/repeated-indicator": ({ name, line }) => ({
    what: `${name} stands on line ${line} already`,
    fix: "this row is left out; give it another name, or make its target one more of the first",
  }),
  "init/other-table": ({ headings }) => ({
    what: `this table is not read: ${list(headings)}`,
    fix: "a plan is made from the first with indicators and targets; put others into files of their own",
  }),
};

export const initPages: Readonly<Record<keyof typeof initSentences, Page>> = {
  "init/is-plan": p("a plan where a table is expected"),
  "init/html-table": p("a table in HTML"),
  "init/no-table": p(
    "no table of targets",
    "A plan is made from a table with a column of indicators (indicator, 指标, 指标名称) and one of targets (target, 目标, 目标值, 2020年目标值). Further columns that are read: unit, baseline, baseline year, due, lead, support, type, group, note.",
  ),
  "init/no-due": p(
    "targets without a date",
    "A target without a due period can't be judged, and the year of a plan is never guessed. --period 2016..2020 says where the plan starts and when it is due.",
  ),
  "init/no-indicators": p("a table without indicators"),
  "init/unclear-target": p(
    "a target whose words are not understood",
    "A target is read from its words only where all of them are understood; the rest stays in the plan as its wording, with a line to fill in. A guess would be a wrong verdict that nobody notices.",
    "Understood are bounds (≥18, more than 25, 超过25家, 控制在5%以内), ranges (3—4个), about (2.0%左右), growth (年均增长20%, 增长30%, 翻一番), yearly rises (逐年提高) and values for every year (每年300期).",
  ),
  "init/aspired-part": p(
    "a firm target with an aspiration beside it",
    "Missing what is only aspired to never fails. Written together, both would be either firm or aspired to, so that the firm target alone is written; the rest stays in the wording and in a comment.",
  ),
  "init/no-tolerance": p(
    "an about without a tolerance",
    "左右 and about have no size of their own. The plan has the number; how far from it still counts is for its author to say, with within on the target or thresholds.about for all.",
  ),
  "init/no-base": p(
    "growth without a base",
    "Growth and change are measured from the baseline, or from the figure of the year in since:. Without either the target can't be judged.",
  ),
  "init/typed-figures": p(
    "targets that may have been taken for figures",
    "Five-year plans list 2020年 and 2025年 beside each other: what was, and what is promised. Such headings are those of figures too, and 约束性 or 预期性 beside them tells that they are none. Judged by the same file every target would be met by itself.",
  ),
  "init/bare-numbers": p(
    "numbers that don't say which side passes",
    "A number alone is at-least in a plan. For rates of unemployment, use of energy and the like the target is a limit: the table can say so with ≤ or a column of directions (正向, 逆向).",
  ),
  "init/unclear-cell": p("a cell that is not understood"),
  "init/several-years": p(
    "targets for several years side by side",
    "Every column is a target with by: and is judged when its year is over. milestones are counted apart.",
  ),
  "init/year-outside": p("a heading with a year outside the plan's period"),
  "init/two-dates": p(
    "a target with two dates",
    "The words of the target go before the heading's year, and that before a column of dates.",
  ),
  "init/repeated-indicator": p(
    "an indicator that a table has twice",
    "A plan has each indicator once; several targets of one indicator stand in a list below it.",
  ),
  "init/other-table": p("a further table in the document"),
};

export const init: InitWords = {
  help: {
    plan: "with --ci: the plan that is to be checked, which is not written then",
    what: "plan (default) or result",
    shell: "bash, zsh or fish",
    from: "actuals (CSV), or a table of targets in Markdown or CSV",
    ci: "also write a file for CI",
    period: "the years of the plan: 2016..2020, or 2020 alone when it is due",
    area: "the plan's area",
    asOf: "the period that the CI file names; else the plan's due",
    actuals: "the actuals in the CI file; default data/*.csv",
    output: "write to this file instead of plan.yaml; - for standard output",
  },
  starter: (modeline) => `${modeline}
# What is promised, until when, and where it stands in the source.
# Check this file:   dabiao validate plan.yaml
# Judge actuals:     dabiao check plan.yaml -a form.csv --as-of 2025
dabiao: 1 # version of the format
id: example
lang: en # language of the reports
title: Example plan
area: { name: Example City } # without an area the plan is a framework for every area in the data
period: { from: 2020, due: 2025 }
# thresholds: { near: 90% } # from which attainment on a miss is shown as near
groups:
  - id: innovation
    name: Innovation capacity
    owners: { lead: [Science Bureau], support: [Statistics Bureau] }
indicators:
  - id: rd-intensity
    name: R&D expenditure as a share of GDP
    unit: "%"
    group: innovation
    baseline: { value: 1.8, period: 2020 }
    target: { at-least: 2.5 }
    wording: reach 2.5% # the source's own few words
    commitment: binding # binding, expected (default), aspired: a miss never fails

  - id: high-tech-firms
    name: High-tech firms
    aliases: [high and new technology enterprises] # further names in the data
    unit: firms
    group: innovation
    target: { more-than: 25 } # 25 itself does not pass
    milestones: [{ by: 2023, at-least: 20 }]

  - id: energy-use
    name: Energy use per unit of GDP
    unit: tce/10k CNY
    target: { at-most: 0.4 }

# Other targets (dabiao explain between):
#   target: { less-than: 5 }                       below 5
#   target: { about: 2.0, within: 0.05pp }         about 2.0 %
#   target: { between: [3, 4] }                    3 to 4
#   target: { growth: 30% }                        30 % above the baseline
#   target: { average-growth: 8% }                 8 % a year on average, from the baseline
#   target: { yearly-growth: 10% }                 10 % in every single year
#   target: { rising: true }                       higher every year
#   target: { every-year: { at-least: 300 } }      300 in every year
#   target: { total: 50 }                          the sum of the years, with kind: flow
#   target: { done: true }                         yes or no
`,
  head: (source) => [
    `Made from ${source} by dabiao init: compare every line with the source before it is used.`,
    "Check this file: dabiao validate. What a target may be: dabiao explain at-least.",
  ],
  area: "The plan's area; without one it is a framework for every area in the data.",
  areas: (names, count) =>
    `Areas in the data: ${list(names)}${count > names.length ? ` and ${count - names.length} more` : ""}.`,
  period: (first, last) =>
    first === ""
      ? "The years of the plan."
      : `The years of the plan; the data have ${first === last ? first : `${first} to ${last}`}.`,
  open: {
    missing: "fill in the target:",
    unclear: "the wording was not understood; fill in the target:",
    "no-tolerance": "add how far from the number still counts: within: 0.05 in the unit, 0.05pp for % and growth",
  },
  baseline: "growth needs a base: fill in the baseline, or write since: in the target",
  sample: "{ at-least: 0 }",
  wrote: (paths) => `wrote ${list(paths)}`,
  kept: (path) => `${path} was there already and is kept`,
  left: (indicators, open, lines) =>
    `${indicators} ${indicators === 1 ? "indicator" : "indicators"}, ${open} without a target: ${lines.length === 1 ? "line" : "lines"} ${list(lines.map(String))} of the plan`,
  next: (plan, actuals, asOf) => [
    "next:",
    `  dabiao validate ${plan}`,
    ...(actuals === null ? [`  dabiao template ${plan} -o form.csv`] : []),
    `  dabiao check ${plan} -a ${actuals ?? "form.csv"}${asOf === "" ? "" : ` --as-of ${asOf}`}`,
  ],
  schemaHint: "for an editor: dabiao schema plan -o plan.schema.json beside the plan",
  ci: {
    head: "dabiao: judges the plan on every change",
    asOf: (asOf) => [
      `--as-of ${asOf} is named: without it the newest figure decides what is due,`,
      "so that where nobody submits anything nothing would ever be due, and the check would pass.",
      "Move it on when the next period is to be judged.",
    ],
    validate: "submitted data: code 3 is for whoever submitted them",
    check: "targets: code 1 is a target that is missed",
    codes: [
      "codes: 0 nothing to act on; 1 a target is missed; 2 the call or the plan is wrong;",
      "       3 data wrong or missing; 4 an output could not be written",
    ],
    include: (path) => `include it in .gitlab-ci.yml: include: [{ local: ${path} }]`,
    warnOnly: "a missed target as a warning, wrong data still as a failure:",
    install: "pre-commit install",
  },
};

/** The same to be asked for: a function can wait until somebody does. */
export function initWords(): InitWords {
  return init;
}
