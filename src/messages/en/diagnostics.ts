import type { DiagnosticSentences, DiagnosticWords, Sentence } from "../catalogue.ts";
import { asRange, plain } from "../plain.ts";
import { initSentences } from "./init.ts";

const s = (what: string, fix: string): Sentence => ({ what, fix });
const list = (items: readonly string[]): string => items.join(", ");
const meant = (suggestion: string | null): string => (suggestion === null ? "" : `; did you mean "${suggestion}"?`);
const suchAs = (example: string | null): string => (example === null ? "" : `, such as ${example}`);
const FORMULA: Readonly<Record<string, string>> = {
  unexpected: "has something unexpected",
  unfinished: "ends too early",
  "unknown-function": "calls an unknown function",
  "too-deep": "is nested too deep",
  "too-long": "is too long",
  "name-wanted": "needs a single name in brackets",
  digits: "has a number of more than 30 digits",
  divisor: "divides by what is never above 0",
  "no-figure": "names no figure of a period",
  "too-large": "gives a number of more than a thousand digits",
};
const RATE: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  bare: ["may be per cent or times", "write 307%, 3.07倍 or 43%, or give % or 倍 in the column unit"],
  points: ["is a change in points, from which no base or target follows", "write the rate in %"],
  clash: ["and the column unit name two units", "leave one of the two"],
  ratio: ["may be growth to so much or by so much", "write the growth in %: 是2.57倍 is 157%, 增长2.57倍 is 257%"],
  form: [
    "is no rate that can be read",
    "write 307%, 13.3倍, 占年度推进指标的307%, 43%, 增长43% or 下降5%; leave out a rate that is only about so (约, 以上)",
  ],
};
const KIND_OF_STATEMENT: Readonly<Record<string, string>> = { completion: "completion rate", growth: "growth" };
const kindOf = (kind: string): string => KIND_OF_STATEMENT[kind] ?? kind;
/** What is wrong with a formula as a whole. */
const WHOLE = new Set(["no-figure", "too-large"]);
/** What clashes, by what a formula does with it. */
const CLASH: Readonly<Record<string, string>> = {
  add: "can't be added",
  subtract: "can't be subtracted",
  compare: "can't be compared",
};
/** a → b → a; of a long way round its beginning and its end. */
function wayRound(circle: readonly string[], members: string): string {
  if (circle.length <= 9) return circle.join(" → ");
  const shown = [...circle.slice(0, 4), "…", ...circle.slice(-3)].join(" → ");
  return `${shown} (${circle.length - 1} ${members})`;
}
/** Of a long list its beginning. */
const some = (items: readonly string[], by = ", "): string =>
  items.length <= 12 ? items.join(by) : `${items.slice(0, 10).join(by)} and ${items.length - 10} more`;
const SUMS: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  unit: ["figures in its unit do not add up over areas", "shares and averages come from a formula over inputs that do"],
  "no-unit": ["it has no unit, so nobody knows whether it adds up", "add unit:"],
  formula: ["a formula gives its figures already", "put roll-up: sum on the inputs of the formula"],
  "yes-no": ["yes and no do not add up", "delete the key"],
  measure: ["only levels and totals add up", "give it a level or a total as its target, or delete the key"],
};
const inPoints = (number: string): boolean => /(?:pp|个百分点)$/u.test(number);
const withoutPoints = (number: string): string => number.replace(/(?:pp|个百分点)$/u, "").trimEnd();
/** Words behind a number that say where a figure lies, and are no units. */
const LIMITING = /(?:以下|以内|之内|上下)$/u;
/** A heading such as 2023年（万元）. */
const YEAR_WITH_UNIT = /^\d{4}(?:年度?)?\s?[(（].+[)）]$/u;
const isNumber = (formula: string): boolean => /^[\d.*/ +()-]+$/.test(formula);
const inUnit = (unit: string, formula: string): string =>
  unit !== "" ? unit : isNumber(formula) ? "a plain number" : "a ratio";
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const solved = (value: string | null, low: string, high: string): string =>
  value === null ? `${low} to ${high}` : `${value} (${low} to ${high})`;

/** What a normaliser can't do without. */
const NORMALISER_NEEDS: Readonly<Record<string, string>> = {
  goalposts: "goalposts (worst and best)",
  direction: "to know which way is better (targets that agree on it, goalposts or direction: higher|lower)",
  target: "a target",
  baseline: "a target and a baseline",
};

const takenAs = (units: readonly string[]): string =>
  units.length === 0 ? "as they stand, for the plan names no unit" : `in ${list(units)}`;

export const sentences: DiagnosticSentences = {
  "plan/too-large": ({ limit }) =>
    s(`the plan is larger than ${limit} bytes`, "split it, or raise the bound with --limit plan-size=BYTES"),
  "plan/not-utf8": ({ offset }) =>
    s(`byte ${offset} is not UTF-8`, "save the plan as UTF-8 (in an editor: encoding UTF-8)"),
  "plan/control-character": ({ character }) =>
    s(`the plan holds the control character ${character}`, "delete it; it can't be seen in most editors"),
  "plan/too-deep": ({ limit }) =>
    s(`nested deeper than ${limit} levels`, "a plan needs fewer than ten; check the indentation and the brackets"),
  "plan/anchor": ({ text }) =>
    s(
      `"${text}" is an anchor or alias, which plans don't use`,
      "write the value out; quote a text that starts with & or *",
    ),
  "plan/directive": ({ text }) => s(`"${text}" is a YAML directive, which plans don't use`, "delete the line"),
  "plan/tag": ({ tag }) =>
    s(`"${tag}" is a YAML tag, which plans don't use`, "delete it; quote a text that starts with !"),
  "plan/tab": () => s("a tab indents this line", "indent with spaces"),
  "plan/full-width-colon": ({ text }) =>
    s(`"${text}" has the full-width colon "：", which makes no key`, 'write the plain ":" and a blank behind it'),
  "plan/operator": ({ text }) =>
    s(
      `"${text}" compares with a sign`,
      "write the comparator in words: at-least (≥), more-than (>), at-most (≤), less-than (<), equals (=), about (≈), between",
    ),
  "plan/several-documents": () =>
    s("a second YAML document starts here", "one plan a file: delete the --- or split the file"),
  "plan/duplicate-key": ({ key }) => s(`the key "${key}" stands here for the second time`, "keep one of the two"),
  "plan/key-not-text": () => s("a key must be a plain text", "write the key on one line, without brackets"),
  "plan/syntax": ({ problem }) =>
    s(
      `this is not YAML (${problem})`,
      "check the indentation, the quotes and the brackets of this line and the one before",
    ),
  "plan/empty": () => s("there is no plan in this file", "a plan is a map that starts with dabiao: 1"),
  "plan/unsupported-version": ({ version }) =>
    s(`plan format ${version} is unknown to this version`, "write dabiao: 1, or use a newer dabiao"),
  "plan/unknown-key": ({ key, within, suggestion, allowed }) =>
    s(`unknown key "${key}" in ${within}${meant(suggestion)}`, `keys here: ${list(allowed)}`),
  "plan/missing-key": ({ key, within, example }) => s(`${within} lacks "${key}"`, `add ${key}: …${suchAs(example)}`),
  "plan/wrong-type": ({ key, expected, found, example }) =>
    s(
      found === "nothing" ? `"${key}" is empty` : `"${key}" is a ${found === "scalar" ? "single value" : found}`,
      `it must be a ${expected.join(" or ").replace("scalar", "single value") || "value of another form"}${suchAs(example)}`,
    ),
  "plan/bad-choice": ({ key, value, allowed, suggestion }) =>
    s(`"${value}" is no ${key}${meant(suggestion)}`, `one of: ${list(allowed)}`),
  "plan/bad-number": ({ key, value }) =>
    key === "window"
      ? s(`"${value}" under "${key}" is no number of years`, "write a whole number from 1 on: 5")
      : /^[-−]\d{1,30}(\.\d{1,30})?$/.test(value)
        ? s(`"${value}" under "${key}" is below zero`, "write a number that is not negative")
        : s(`"${value}" under "${key}" is no number`, `write plain digits with a point: ${plain(value) ?? "35, 2.0"}`),
  "plan/needs-percent": ({ key, value, share }) =>
    inPoints(value)
      ? s(
          `"${value}" under "${key}" is in percentage points, and growth is a percentage of the base`,
          `a difference in points is another measure, change: ${value}; write growth with %`,
        )
      : s(
          `"${value}" under "${key}" lacks its percent sign`,
          share === undefined
            ? `growth is a percentage: ${value}%`
            : `growth is a percentage: write ${share} or ${value}%, whichever is meant`,
        ),
  "plan/needs-points": ({ key, value }) =>
    s(
      `"${value}" under "${key}" could mean ${value.endsWith("%") ? "a share of the rate" : "a fraction of 1"} or points`,
      "write percentage points: 0.5pp",
    ),
  "plan/no-percent": ({ key, value, unit }) =>
    s(
      `"${value}" under "${key}" is a percentage, where the unit is ${unit || "not given"}`,
      unit === "%"
        ? `on a % unit write points, ${value.replace("%", "pp")} if that is what is meant; work a share of the number out`
        : "write the number in the unit, without %",
    ),
  "plan/no-points": ({ key, value, unit }) =>
    s(
      `"${value}" under "${key}" is in percentage points, where the unit is ${unit || "not given"}`,
      unit === "%" && key !== "within"
        ? `a level is written without a sign: ${withoutPoints(value)}; a difference from the baseline is change: ${value}`
        : "points go with % units; write the number in the unit",
    ),
  "plan/bad-share": ({ key, value }) =>
    key === "thresholds" || key === "rates"
      ? s(`"${value}" under "${key}" is no ratio`, "write it as a fraction or with its sign: 0.95 or 95%")
      : s(`"${value}" under "${key}" is no share from 0 to 100 %`, "write it with its sign: 90%"),
  "plan/wide-near": ({ value, rest }) =>
    s(
      rest === null
        ? `near: ${value} makes every miss near, and what is near fails nothing`
        : `near: ${value} makes a miss near from ${value} of its target on, and what is near fails nothing`,
      rest === null
        ? "write the attainment from which a miss is near, such as 90%, or delete the key"
        : `write ${rest} where as much may be missing as ${value} of the target`,
    ),
  "plan/bad-period": ({ key, value }) =>
    key === "base-year"
      ? s(`"${value}" under "${key}" is no year`, "write it as 2015")
      : s(`"${value}" under "${key}" is no period`, "write 2019, 2019H1, 2019Q3, 2019-06, 2019-06-30 or 2006..2010"),
  "plan/bad-date": ({ key, value }) => s(`"${value}" under "${key}" is no date`, "write it as 2017-12-21"),
  "plan/bad-id": ({ key, value }) =>
    s(`"${value}" under "${key}" is no id`, "a letter first, then letters of any script, digits, _ . - (64 at most)"),
  "plan/empty-text": ({ key }) => s(`"${key}" is empty`, "give it a value or delete the key"),
  "plan/too-short": ({ key }) =>
    s(
      `"${key}" has the wrong number of items`,
      key === "between"
        ? "two numbers: [3, 4]"
        : key === "thresholds" || key === "rates"
          ? "three numbers, from the highest down: [0.95, 0.6, 0]"
          : "at least one",
    ),
  "plan/duplicate-id": ({ id, line }) => s(`the id "${id}" is taken by line ${line}`, "give each its own id"),
  "plan/name-clash": ({ name, ids }) =>
    s(`"${name}" names both ${ids[0]} and ${ids[1]}`, "a row could mean either: change a name or an alias"),
  "plan/unknown-group": ({ group, suggestion, known }) =>
    s(
      `there is no group "${group}"${meant(suggestion)}`,
      known.length > 0 ? `groups: ${list(known)}` : "add it under groups:",
    ),
  "plan/area-without-name": () => s("the area has neither code nor name", 'add code: "540100" or name: …'),
  "plan/area-and-areas": ({ line }) =>
    s(`the plan has one area (line ${line}) and a list of areas`, "delete one of the two: a list makes a framework"),
  "plan/unknown-indicator": ({ indicator, area, suggestion }) =>
    s(`the targets of ${area} name no indicator: "${indicator}"${meant(suggestion)}`, "list it under indicators:"),
  "plan/not-summable": ({ indicator, key, why, unit }) => {
    const [what, fix] = SUMS[why] ?? SUMS.unit!;
    return s(`"${indicator}"${unit === "" ? "" : ` (${unit})`} can't have ${key}: sum: ${what}`, fix);
  },
  "plan/breakdown-short": ({ indicator, area, by, side, target, sum, difference, unit, without }) => {
    const amount = (number: string) => (unit === "" ? number : `${number} ${unit}`);
    const none = without.length === 0 ? "" : `; ${some(without)} ${without.length === 1 ? "has" : "have"} none`;
    const order = difference === "0" ? "within" : `${amount(difference)} ${side}`;
    return s(
      `the targets of the parts of ${area} for "${indicator}" (${by}) add up to ${amount(sum)}, ${order} its own ${amount(target)}${none}`,
      without.length === 0
        ? "change the parts' targets or the whole's, so that the one follows from the others"
        : difference === "0"
          ? `give ${some(without)} a target, for without one nothing bounds it; the whole's must have room for all of them`
          : `give ${some(without)} a target, or change the others or the whole's, so that the one follows from the others`,
    );
  },
  "plan/no-due": ({ indicator }) =>
    s(`the target of "${indicator}" has no due period`, "add period.due to the plan or by: 2019 to the target"),
  "plan/no-comparator": ({ indicator }) =>
    s(
      `the target of "${indicator}" compares with nothing`,
      "add a comparator (at-least: 35) or a measure (growth: 30%)",
    ),
  "plan/two-comparators": ({ indicator, keys }) =>
    s(
      `one target of "${indicator}" has ${list(keys)}`,
      "one comparator or one measure a target; write a list for several targets",
    ),
  "plan/misplaced-key": ({ key, beside, belongs }) =>
    s(`"${key}" means nothing ${beside === "" ? "by itself" : `beside ${beside}`}`, `it belongs to ${list(belongs)}`),
  "plan/empty-range": ({ low, high }) =>
    s(`from ${low} to ${high} there is nothing`, `smaller number first: [${high}, ${low}]`),
  "plan/targets-clash": ({ indicator, by, first, second, line }) =>
    s(
      `no figure of "${indicator}" for ${by} meets both "${first}" (line ${line}) and "${second}"`,
      "correct the wrong one, or give them due periods of their own with by: 2018",
    ),
  "plan/negative-tolerance": ({ value }) =>
    s(`the tolerance ${value} is negative`, "write how far from the number still counts, without sign"),
  "plan/impossible-growth": ({ value }) => s(`growth by ${value} would leave nothing`, "growth lies above -100%"),
  "plan/wrong-kind": ({ measure, kind, kinds }) =>
    s(`${measure} on a ${kind} means nothing`, `add kind: ${kinds.join(" or kind: ")} to the indicator`),
  "plan/needs-from": ({ measure, indicator }) =>
    s(
      `${measure} of "${indicator}" needs the first year of its window`,
      "add period.from to the plan or from: 2017 to the target",
    ),
  "plan/needs-reference": ({ measure, indicator }) =>
    s(
      `${measure} of "${indicator}" needs a year to compare the first one with`,
      "add since: 2016, a one-year baseline, or period.from",
    ),
  "plan/not-a-year": ({ key, value, measure }) =>
    s(`"${key}" is ${value}, and ${measure} goes by whole years`, "name a year: 2019"),
  "plan/not-whole-years": ({ from, due }) =>
    s(
      `from ${from} to ${due} is no whole number of years`,
      "average growth needs base and due period at the same time of the year",
    ),
  "plan/too-many-years": ({ from, due, limit }) =>
    s(`from ${from} to ${due} are more than ${limit} years`, "check both years; nothing grows evenly for so long"),
  "plan/unlike-base": ({ indicator, key, base, due }) =>
    s(
      `"${indicator}" is a flow: what it brought in ${base} (its ${key}) is no base for ${due}, which is not as long`,
      `give the figure of a period as long as ${due}, or \`kind: stock\` for what is measured at a moment`,
    ),
  "plan/wrong-order": ({ from, due }) =>
    s(`${from} is not before ${due}`, "the start (from, since or the baseline's period) comes before the due period"),
  "plan/bad-formula": ({ key, text, why, position }) =>
    s(
      `the formula under "${key}" ${FORMULA[why] ?? "can't be read"}${text === "" ? "" : `: "${text}"`}${WHOLE.has(why) ? "" : ` at character ${position}`}`,
      why === "unfinished"
        ? "finish it; within { } a formula with a comma in it needs quotes"
        : why === "divisor"
          ? "divide by a figure, or by a number above 0; a sign goes in front: -1 * rd / 2"
          : "names, numbers, + - * / and brackets; prev(), base(), sum(), max(), min(); blanks around a minus sign",
    ),
  "plan/unknown-name": ({ name, suggestion }) =>
    s(`no indicator or input has the id "${name}"${meant(suggestion)}`, "list it under inputs: or indicators:"),
  "plan/thresholds-order": ({ key, values }) =>
    s(`${list(values)} under "${key}" do not go down`, "three numbers, each below the one before: [0.95, 0.6, 0]"),
  "plan/direction-clash": ({ indicator, direction }) =>
    s(
      `the direction of "${indicator}" is ${direction}, and a target of it says the opposite`,
      "delete direction: a target has its own",
    ),
  "plan/needs-direction": ({ indicator }) =>
    s(
      `progress of "${indicator}" has neither a target nor a direction to go by`,
      "add direction: higher or direction: lower, or a target",
    ),
  "plan/needs-score": ({ key }) =>
    s(`"${key}" says how areas are scored, and the plan scores none`, 'add "score:" to the plan, or delete the key'),
  "plan/normalise-needs": ({ indicator, method, needs }) =>
    s(
      `"${indicator}" is to be scored by ${method}, which needs ${NORMALISER_NEEDS[needs] ?? needs}`,
      `add it, give the indicator another normalise, or weight: 0 to leave it out of the score`,
    ),
  "plan/bad-goalposts": ({ indicator, why }) =>
    s(
      why === "equal"
        ? `worst and best of "${indicator}" are the same value`
        : `a goalpost of "${indicator}" has no logarithm: it isn't above 0`,
      why === "equal"
        ? "the worst gives nothing and the best everything, so they must differ"
        : "give it a worst and a best above 0, or transform: linear",
    ),
  "plan/goalposts-clash": ({ indicator }) =>
    s(
      `the goalposts of "${indicator}" go against its target or its direction`,
      "best is the better value: exchange worst and best, or mend the target",
    ),
  "plan/colours-clash": ({ indicator }) =>
    s(
      `the colours of "${indicator}" go against its target, goalposts or direction`,
      "green is the better value: exchange red and green, or mend the other",
    ),
  "plan/colours-order": ({ indicator }) =>
    s(
      `the colours of "${indicator}" are in no order`,
      "from worst over red, middle and green to best all must rise, or all must fall; red and green must differ",
    ),
  "plan/unknown-reference": ({ indicator, name, suggestion }) =>
    s(
      `"${indicator}" is measured against "${name}", and no area of the run is called that`,
      suggestion === null ? "name an area that is listed or in the data" : `did you mean "${suggestion}"?`,
    ),
  "plan/nothing-weighs": () =>
    s(
      "the score has no part: every indicator, or every group, weighs 0",
      "give at least one of them a weight above 0, or delete score",
    ),
  "plan/bands-order": () =>
    s(
      "a band doesn't begin below the one before it",
      "list bands from the best down; only the last may do without at-least",
    ),
  "plan/different-scores": ({ first, second }) =>
    s(
      `"${second}" scores by another yardstick than "${first}"`,
      "areas that are ranked together need the same groups, weights, units and methods: give all plans the same ones, or compare them apart",
    ),
  "plan/unit-clash": ({ kind, formula, left, leftUnit, right, rightUnit }) => {
    if (kind === "unknown") {
      const done = rightUnit === "" ? "computed" : `converted into ${rightUnit}`;
      return s(
        `neither the plan nor the data say the unit of ${left}, so ${formula} can't be ${done}`,
        `give ${left} its unit: in the plan`,
      );
    }
    if (kind === "unnamed") {
      return s(
        `the formula gives ${inUnit(leftUnit, left)}, and the indicator has no unit: ${formula}`,
        "give the indicator its unit, so that the target's number is in it",
      );
    }
    if (kind === "result") {
      return s(
        `the formula gives ${inUnit(leftUnit, left)}, and the indicator is in ${rightUnit}: ${formula}`,
        "correct the formula or the unit; units of one dimension are converted, a ratio into % too",
      );
    }
    if (kind === "sides") {
      return s(
        `the sides are in ${inUnit(leftUnit, left)} and in ${inUnit(rightUnit, right)}: ${formula}`,
        "correct the formulas or the units of their figures; units of one dimension are converted",
      );
    }
    const number = [left, right].find((one, index) => [leftUnit, rightUnit][index] === "" && isNumber(one));
    if (kind === "bare") return s(`${number} beside a % is ${number} times 100 %: ${formula}`, `write ${number}%`);
    return s(
      `${inUnit(leftUnit, left)} and ${inUnit(rightUnit, right)} ${CLASH[kind] ?? "don't go together"}: ${formula}`,
      number !== undefined
        ? `${number} has no unit; a figure with a unit goes under inputs:`
        : `correct the formula or the units of ${left} and ${right}; units of one dimension are converted`,
    );
  },
  "plan/converted-by-hand": ({ formula, number, unit }) =>
    s(
      `${formula} converts into ${unit} by hand, and units are converted already`,
      `leave out "${number}"; as it stands the result would be off by that factor`,
    ),
  "plan/circular-formula": ({ circle }) =>
    s(
      `these formulas need each other: ${wayRound(circle, "formulas")}`,
      "take one of them out, so that its figures are submitted; prev() breaks no circle",
    ),
  "plan/flow-by-day": ({ indicator, day, periods }) =>
    s(
      `the target of "${indicator}", a flow, is due on a single day, ${day}, and goes by the figure of that day alone`,
      `write the period whose figure is meant, as by: ${periods.length > 0 ? periods.join(" or ") : "2019, 2019H1, 2019Q3 or 2019-06"}`,
    ),
  "plan/joined-owners": ({ key, name, names }) =>
    s(
      `"${name}" under "${key}" is taken for one unit`,
      `write one entry for each: [${list(names.slice(0, 5))}${names.length > 5 ? ", …" : ""}]`,
    ),
  "plan/duplicate-plan": ({ id, file }) =>
    s(`the plan id "${id}" is also that of ${file}`, "give each plan its own id"),
  "areas/duplicate": ({ name, line, file }) =>
    s(`"${name}" is listed already (${file}:${line})`, "a row could mean either: list each area once"),
  "areas/differs": ({ area, key, value, other, file, line }) =>
    s(
      `the ${key} of ${area} is ${value} here and ${other} in ${line > 0 ? `${file}:${line}` : file}`,
      "correct one of the two, or leave it out there",
    ),
  "areas/unknown-parent": ({ area, parent, suggestion }) =>
    s(
      `"${parent}", the parent of ${area}, is not listed${meant(suggestion)}`,
      "list it as an area, or delete the parent",
    ),
  "areas/circle": ({ circle }) =>
    s(`areas that are parts of each other: ${wayRound(circle, "areas")}`, "take out the parent that is none"),
  "actuals/too-large": ({ limit }) =>
    s(`the file is larger than ${limit} bytes`, "split it, or raise the bound with --limit file-size=BYTES"),
  "actuals/bad-encoding": ({ offset, encoding, other }) => {
    const name = encoding.toUpperCase();
    if (other === null) {
      const save = 'one file has one encoding: in Excel save as "CSV UTF-8 (comma delimited)"';
      return s(`byte ${offset} is not ${name}`, `${save}, or name the encoding with --encoding`);
    }
    return s(
      `byte ${offset} is not ${name}; what stands around it reads as ${other.toUpperCase()}`,
      `write --encoding ${other}, or leave --encoding out`,
    );
  },
  "actuals/workbook": ({ kind }) =>
    s(
      `this is a ${kind === "gzip" ? "compressed file" : `workbook (.${kind})`}, no CSV`,
      'open it and save the sheet as "CSV UTF-8 (comma delimited)"',
    ),
  "actuals/web-page": () =>
    s("this is a web page, no CSV", 'open it in Excel and save it as "CSV UTF-8 (comma delimited)"'),
  "actuals/control-character": ({ character }) =>
    s(
      `the file holds the control character ${character}; reading stopped there`,
      "delete it, or export the file again",
    ),
  "actuals/empty": () => s("the file is empty", "the first line must be a header: area,indicator,period,value,unit"),
  "actuals/ambiguous-layout": ({ layouts }) =>
    s(`the header can be read as ${layouts.join(" and as ")}`, `say which it is: --layout ${layouts[0]}`),
  "actuals/unknown-layout": ({ found, layout }) =>
    s(`no header of the layout ${layout} was found`, `found: ${list(found)}; name columns with --map indicator=HEADER`),
  "actuals/unknown-mapping": ({ column, value, found, suggestion }) =>
    s(
      `--map ${column}=${value}: no column is headed so${meant(suggestion)}, and every row's ${column} can't be that either`,
      `found: ${list(found)}; name one of them, or leave the option out`,
    ),
  "actuals/map-differs": ({ column, given, value, rows }) =>
    s(
      `--map ${column}=${given} is said of every row, and ${rows === 1 ? "one says" : `${plural(rows, "row")} say`} something else: "${value}"`,
      "leave the option out, or take out the rows or the column that it doesn't hold for",
    ),
  "actuals/missing-column": ({ columns, found, suggestions }) => {
    const dated = found.find((name) => YEAR_WITH_UNIT.test(name));
    if (dated !== undefined)
      return s(
        `the heading "${dated}" has more than a year in it, so that it is none`,
        `write the year alone: ${dated.slice(0, 4)}; the unit goes into a column unit (单位) or into a line above the header (单位：万元)`,
      );
    return s(
      `the header lacks ${list(columns)}${suggestions.length > 0 ? `; did you mean ${list(suggestions)}?` : ""}`,
      `found: ${list(found)}; needed: indicator (指标), period (年份), value (数值)${columns.includes("period") ? "; one period for every row: --map period=2019" : ""}`,
    );
  },
  "actuals/duplicate-column": ({ name, column }) =>
    s(`"${name}" is a second column for ${column}`, "keep one of the two"),
  "actuals/second-header": ({ header, row }) =>
    s(
      `another header than that of line ${header} stands here: ${row}; nothing from here on is read`,
      "put each table into a file of its own, and a heading of several lines into one",
    ),
  "actuals/row-above-header": ({ header, row }) =>
    s(`a row of figures stands above the header on line ${header}: ${row}`, "move it below the header, or delete it"),
  "actuals/unnamed-column": ({ column, cells, value }) =>
    s(
      `column ${column} has no heading, and something stands in ${plural(cells, "cell")} of it: "${value}"`,
      "write above it what it is, or delete it; a heading over several columns must stand above each of them",
    ),
  "actuals/other-column": ({ name }) =>
    s(`the column "${name}" is not read`, "rename it if it is one of the known columns"),
  "actuals/unclosed-quote": () =>
    s("a quote opened in this record is never closed", 'close it, or double it ("") where the text itself has a quote'),
  "actuals/bad-quote": () =>
    s(
      "a quote stands inside a cell that is not quoted",
      'quote the whole cell and double the quotes inside: "5"" disk"',
    ),
  "actuals/ragged-row": ({ expected, found }) =>
    s(
      `${plural(found, "cell")} where the header has ${expected}`,
      found > expected ? 'quote cells that hold commas: "1,234"' : "add the missing cells, empty ones too",
    ),
  "actuals/cell-too-long": ({ limit }) =>
    s(`a cell is longer than ${limit} characters`, "shorten it, or raise the bound with --limit cell=N"),
  "actuals/record-too-long": ({ limit }) =>
    s(
      `a record is longer than ${limit} characters`,
      "look for a missing quote or line end, or raise the bound with --limit record=N",
    ),
  "actuals/empty-cell": ({ column }) =>
    s(`the ${column} is missing`, "fill it in; without it nobody knows what the value is of"),
  "actuals/bad-number": ({ value, indicator }) =>
    s(
      `"${value}" is no value for "${indicator}"`,
      asRange(value) === null
        ? `write plain digits with a point${plain(value) ? `: ${plain(value)}` : ""}; leave the cell empty if there is no figure`
        : `write a range with a long dash: ${asRange(value)}; any other figure in plain digits`,
    ),
  "actuals/spreadsheet-error": ({ value, indicator }) =>
    s(
      `"${value}" under "${indicator}" is an error of the spreadsheet`,
      "mend the formula there, or leave the cell empty",
    ),
  "actuals/date-in-value": ({ value, indicator }) =>
    s(
      `"${value}" under "${indicator}" is a date; spreadsheets make one of 3-4`,
      "format the cell as text and write the range as 3—4",
    ),
  "actuals/ambiguous-one": ({ indicator }) =>
    s(
      `"一" under "${indicator}" may be 1 or a dash for "none"`,
      "write 1, or leave the cell empty; --missing 一 takes it as none everywhere",
    ),
  "actuals/scaled-twice": ({ value, unit, indicator }) =>
    s(
      `"${value}" of "${indicator}" is in ${unit}: it may be so much in all, or so many ${unit}`,
      `write the number without 千, 万 or 亿 in ${unit}, or with its whole unit in the cell`,
    ),
  "actuals/unknown-unit-in-cell": ({ value, unit, indicator }) =>
    LIMITING.test(unit)
      ? s(
          `"${value}" under "${indicator}" is a limit and no figure`,
          "write the figure itself, or leave the cell blank; a limit belongs into the plan, as at-most",
        )
      : s(
          `"${value}" under "${indicator}" names the unit ${unit}, which does not fit`,
          "write the number in the unit of the row",
        ),
  "actuals/open-dimension": ({ dimension, values }) =>
    s(`${dimension} has several values: ${some(values)}`, `say which is meant: --where ${dimension}=${values[0]}`),
  "actuals/unknown-dimension": ({ dimension, known, suggestion }) =>
    s(
      `--where: the file has no dimension "${dimension}"${meant(suggestion)}`,
      known.length > 0 ? `dimensions: ${list(known)}` : "it is no SDMX-CSV file",
    ),
  "actuals/bad-yes-no": ({ value, indicator }) =>
    s(`"${value}" is no yes or no for "${indicator}"`, "write 是 or 否, yes or no, 1 or 0"),
  "actuals/bad-period": ({ value }) =>
    s(`"${value}" is no period`, "write 2019, 2019H1, 2019Q3, 2019-06, 2019年, 2019年三季度, 2019年6月 or 2019年1-9月"),
  "actuals/unknown-statement": ({ value, allowed, suggestion }) =>
    s(`"${value}" is no kind of statement${meant(suggestion)}`, `one of: ${list(allowed)}; empty for a plain figure`),
  "actuals/bad-statement": ({ value, indicator, kind, why }) => {
    const [what, fix] = RATE[why] ?? RATE["form"]!;
    return s(`"${value}", the ${kindOf(kind)} of "${indicator}", ${what}`, fix);
  },
  "actuals/statement-as-figure": ({ value, indicator, kind }) =>
    s(
      `"${value}" states the ${kindOf(kind)} of "${indicator}", and is no figure`,
      `add a column statement with ${kind} in this row; where the rate itself is the figure, write the number alone`,
    ),
  "actuals/statement-without-figure": ({ indicator, value, period }) =>
    s(
      `"${value}" of "${indicator}" for ${period} can't be solved: there is no figure`,
      `submit the figure of ${period}`,
    ),
  "actuals/completion-differs": ({ indicator, period, rate, actual, low, high, value, known, found }) =>
    s(
      `"${indicator}" of ${period}: at ${actual}, a completion of ${rate} % means a target of ${solved(value, low, high)}; ` +
        `the plan says ${known}${found === null ? "" : `, of which it is ${found} %`}`,
      "the plan's target is used; check it, the rate and the figure",
    ),
  "actuals/growth-differs": ({ indicator, period, base, rate, actual, low, high, value, from, known, found }) =>
    s(
      `"${indicator}" of ${period}: at ${actual}, a growth of ${rate} % means ${solved(value, low, high)} in ${base}; ` +
        `${from === "plan" ? "the plan says" : "the data say"} ${known}${found === null ? "" : `, which makes it ${found} %`}`,
      "no verdict depends on the rate; check it and both figures",
    ),
  "actuals/bad-status": ({ value, allowed }) => s(`"${value}" is no status`, `one of: ${list(allowed)}, or empty`),
  "actuals/void-value": ({ value, indicator, column, says, deletes }) =>
    deletes
      ? s(
          `${column} "${says}" gives no figure of "${indicator}"`,
          "leave out a row that deletes, and the figure that it deletes; rows with a figure have I, A, M, R or nothing",
        )
      : s(
          `${column} "${says}" says that there is no figure, and beside it stands "${value}" under "${indicator}"`,
          `leave the cell empty, or correct ${column}`,
        ),
  "actuals/bad-date": ({ value }) => s(`"${value}" is no date`, "write it as 2019-01-18"),
  "actuals/missing-area": ({ areas }) =>
    s(
      areas === 0
        ? "the file has no area column, and the plan is for any area"
        : `the file has no area column, and the plans are for ${areas} areas`,
      "add the column area (地区), or name the one area with --area",
    ),
  "actuals/misspelt-indicator": ({ name, suggestion, rows }) =>
    s(
      `"${name}" is no indicator of the plan; did you mean "${suggestion}"? (${plural(rows, "row")})`,
      "write the name of the plan, or add this one to its aliases",
    ),
  "actuals/other-indicator": ({ name, rows }) =>
    s(`no plan asks for "${name}" (${plural(rows, "row")})`, "add it to an indicator's aliases if it is one"),
  "actuals/misspelt-area": ({ name, suggestion, rows }) =>
    s(
      `"${name}" is no area of the plan; did you mean "${suggestion}"? (${plural(rows, "row")})`,
      "write the name of the plan, or add this one to its aliases",
    ),
  "actuals/other-area": ({ name, rows, suggestion = null }) =>
    s(
      `no plan is for "${name}"${meant(suggestion)} (${plural(rows, "row")})`,
      "add it to the area's aliases if it is the same",
    ),
  "actuals/area-variants": ({ names }) => s(`${some(names)} are taken for one area`, "write the name in one way"),
  "actuals/total-area": ({ names }) =>
    s(
      `${some(names)} ${names.length === 1 ? "looks like a total or an average, and is judged as an area" : "look like totals or averages, and are judged as areas"} beside the others`,
      "leave such rows out, or list the areas in the plan: `areas: [{ name: … }]`",
    ),
  "actuals/alike-areas": ({ names }) =>
    s(
      `${some(names)} are taken for different areas`,
      "write one name for one area, or list the areas with their aliases",
    ),
  "actuals/unit-mismatch": ({ indicator, expected, found }) =>
    s(
      `"${indicator}" is in ${expected}, here in ${found}`,
      `give the figure in ${expected}; it is not judged as it stands`,
    ),
  "actuals/unit-not-used": ({ units, indicator, taken, meant }) =>
    s(
      `the unit ${list(units)} is named here and not used: the figures of "${indicator}" are taken ${takenAs(taken)}`,
      meant === null
        ? `write the whole unit, such as 万元, in a column unit or in brackets behind each indicator's name`
        : `write the unit in a column unit, or behind the name: ${indicator}(${meant})${units.length > 1 ? "" : `; --map unit=${meant} gives it to every row`}`,
    ),
  "actuals/blank-unit": ({ indicator, taken, unit, line }) =>
    s(
      `the unit of "${indicator}" is left blank and the figure taken ${takenAs(taken)}; line ${line} has ${unit} in this column`,
      "write the unit into every row: of merged cells only the first keeps it",
    ),
  "actuals/two-units": ({ indicator, units }) =>
    s(
      `"${indicator}" names ${units[0]} and its unit column ${units[1]}`,
      "leave one of the two; the figure is not judged",
    ),
  "actuals/mixed-units": ({ indicator, units }) =>
    s(`"${indicator}" comes in ${some(units)}`, "give the plan's indicator its unit, and the data one unit"),
  "actuals/other-scope": ({ indicator, expected, found, rows }) =>
    s(
      `${plural(rows, "row")} of "${indicator}" of the scope ${some(found)}, where the plan means ${expected}`,
      "they are left out; check whether the scope is right",
    ),
  "actuals/mixed-scopes": ({ indicator, scopes }) =>
    s(`"${indicator}" comes for ${some(scopes)}`, "say with scope: in the plan which one is meant"),
  "actuals/duplicate-row": ({ indicator, period, line, file }) =>
    s(`"${indicator}" of ${period} stands in ${file}:${line} already, with the same value`, "delete one of the two"),
  "actuals/conflicting-values": ({ indicator, period, periods, values, lines }) =>
    s(
      periods === undefined
        ? `"${indicator}" of ${period} is ${some(values, " and ")} (${some(lines)})`
        : `"${indicator}" has one value when ${some(periods, " and ")} end, and here it is ${some(values, " and ")} (${some(lines)})`,
      "keep one, or tell them apart by status (final, revised, preliminary) or published",
    ),
  "actuals/identity": ({ check, period, formula, left, right, difference, figures, lines }) =>
    s(
      `the check "${check}" fails in ${period}: ${formula}, but ${left} against ${right} (difference ${difference})`,
      `figures: ${some(figures)} (${some(lines)}); one of them is wrong, or the check needs rounding: half-unit or a tolerance`,
    ),
  "actuals/identity-undefined": ({ check, period, formula, figures, lines }) =>
    s(
      `the check "${check}" can't be computed for ${period}: ${formula} has no value there`,
      `nothing is divided by 0 or less: ${some(figures)} (${some(lines)})`,
    ),
  "actuals/identity-unchecked": ({ check, formula, areas }) =>
    s(
      `the check "${check}" was never made${areas.length === 0 ? "" : ` for ${some(areas)}`}: no period has all figures of ${formula}`,
      "submit them for the same periods",
    ),
  "actuals/formula-differs": ({ indicator, period, submitted, computed, formula, figures, lines }) =>
    s(
      `"${indicator}" of ${period} is submitted as ${submitted}, and ${formula} gives ${computed}`,
      `the submitted value is judged; check which is right: ${some(figures)} (${some(lines)})`,
    ),
  "actuals/broken-gzip": ({ problem }) =>
    s(`the compressed file is damaged (${problem})`, "compress it again, or send it plain"),
  "actuals/missing-figures": ({ owner, indicators, period }) =>
    s(
      `${owner === "" ? "nobody in particular" : owner} owes ${plural(indicators.length, "figure")}${period === "" ? "" : ` for ${period}`}: ${list(indicators)}`,
      "submit them, or mark in the plan what is not required",
    ),
  "actuals/undated": ({ rows }) =>
    s(
      `${plural(rows, "row")} without a date of publication can't be said to have been known`,
      "fill in published, or leave out --known-on",
    ),
  "actuals/far-period": ({ indicator, period, after, isDue }) =>
    s(
      `"${indicator}" has a figure of ${period}, more than ten years after ${isDue ? "the last target is due" : "the one before"} (${after})`,
      "correct the year if it is a slip: without --as-of the run looks at the latest period in the data",
    ),
  "actuals/suspicious-jump": ({ indicator, from, to, times, period, before }) =>
    s(
      `"${indicator}" goes from ${from} (${before}) to ${to} (${period}), ${times} times as much`,
      "check the unit: 万 and %, or a shifted point",
    ),
  "actuals/falling-total": ({ indicator, from, before, to, period, isToDate }) =>
    s(
      `"${indicator}" falls from ${from} (${before}) to ${to} (${period}), though it counts ${isToDate ? "from 1 January" : "everything so far"}`,
      isToDate
        ? "where these are figures of single periods, leave out reported: year-to-date; else correct them"
        : "where these are figures of single periods, write kind: flow; else correct them",
    ),
  "actuals/negative-count": ({ indicator, value, unit, period }) =>
    s(
      `"${indicator}" of ${period} is ${value}, and nothing that is counted in ${unit} can be fewer than none`,
      "correct it; leave the cell blank or write — if it stands for no figure",
    ),
  "actuals/code-as-figure": ({ indicator, value, period }) =>
    s(
      `"${indicator}" of ${period} is ${value}, by which many tables mean that there is no figure`,
      `leave the cell blank or write —, or read it so with --missing ${value}`,
    ),
  "actuals/same-value": ({ value, indicators, lines }) =>
    s(
      `${value} stands for ${some(indicators, " and for ")} (lines ${some(lines)})`,
      "check whether one was copied into the other's row",
    ),
  "actuals/sum-differs": ({ indicator, period, whole, sum }) =>
    s(
      `"${indicator}" of ${period} is ${whole}, and its parts are ${sum}`,
      "the figure for the whole period is used; check which is right",
    ),
  "actuals/roll-up-differs": ({ indicator, area, period, submitted, sum, figures, lines }) =>
    s(
      `"${indicator}" of ${area} is ${submitted} in ${period}, and its parts add up to ${sum}`,
      `the submitted value is judged; check which is right: ${some(figures)} (${some(lines)})`,
    ),
  "actuals/base-differs": ({ indicator, period, baseline, found }) =>
    s(
      `the baseline of "${indicator}" is ${baseline}, the data of ${period} say ${found}`,
      "the plan's baseline is used; check which is right",
    ),
  "result/too-large": ({ limit }) =>
    s(`the result is larger than ${limit} bytes`, "is it the right file? else --limit result-size=…"),
  "result/not-utf8": ({ offset }) =>
    s(`byte ${offset} is not UTF-8`, "a result is to be compared as dabiao wrote it: write it anew with -f json"),
  "result/syntax": ({ ends }) =>
    ends
      ? s("the result ends before it is complete", "it was cut off: write it anew with -f json:result.json")
      : s("this is not JSON", "write the result anew with -f json:result.json, and change nothing in it"),
  "result/too-deep": ({ limit }) =>
    s(`nested more than ${limit} deep`, "no result of dabiao is: give a file that -f json wrote"),
  "result/bad-key": ({ key, twice }) =>
    s(
      twice ? `the key "${key}" stands twice` : `the key "${key}" stands in no result`,
      "nobody can say which was meant: write the result anew with -f json",
    ),
  "result/not-a-result": () =>
    s("this JSON is no result of dabiao", "give a file that dabiao check or compare wrote with -f json"),
  "result/other-version": ({ version }) =>
    s(`the result is of version ${version} of the format, not of 1.x`, "write it anew with this version of dabiao"),
  "result/other-command": ({ command }) =>
    s(`this is what dabiao ${command} wrote, with no verdicts in it`, "give what check or compare wrote with -f json"),
  "result/wrong-shape": ({ key }) =>
    s(
      `${key} is missing or not what dabiao writes there`,
      "write the result anew with -f json, and change nothing in it",
    ),
  "result/twice-judged": ({ plan, area, id }) =>
    s(
      `"${id}" stands twice${area === "" ? "" : ` for ${area}`}${plan === "" ? "" : ` in the plan ${plan}`}`,
      "two plans with one id can't be told apart: give each its own id and judge again",
    ),
  "result/disagrees": ({ key, said, found }) =>
    s(
      `"${key}" says ${said}, and what stands beside it comes to ${found}`,
      "the file was changed after it was written: judge again, and keep what -f json writes",
    ),
  "result/nothing-judged": ({ code }) =>
    s(
      `nothing was judged in this run, which ended with code ${code}`,
      "mend what it says under diagnostics, and run it again",
    ),
  "result/other-plans": ({ before, after }) =>
    s(
      `the results are not of the same plans: ${list(before)}, then ${list(after)}`,
      "what only one of them judges is shown as new or gone",
    ),
  "result/no-common-plan": ({ before, after }) =>
    s(
      `the results have no plan in common: ${before.join(", ") || "none"}, then ${after.join(", ") || "none"}`,
      "compare two results of one plan; its id says which it is",
    ),
  "result/one-ranking": ({ file }) =>
    s(
      `${file} has no ranking to compare with, only verdicts`,
      "for ranks and scores write both with dabiao compare -f json",
    ),
  "result/what-if": ({ figures }) =>
    s(
      `${plural(figures, "figure")} of this result ${figures === 1 ? "was" : "were"} set by hand with --set`,
      "what differs may come from that, not from the data",
    ),
  "result/with-errors": ({ errors }) =>
    s(
      `this result comes from a run with ${plural(errors, "error")}`,
      "what could not be read is missing from it: mend that first, or what differs may come from there",
    ),
  "run/nothing-matched": ({ rows, statements, onlyKnown }) =>
    s(
      statements > 0
        ? `no row gives a figure of the plan: ${plural(statements, "row")} only ${statements === 1 ? "states" : "state"} a rate`
        : rows === 0
          ? "the actuals hold no rows"
          : `none of ${plural(rows, "row")} is about an indicator and an area of the plan${onlyKnown ? " and published by the day of --known-on" : ""}`,
      onlyKnown
        ? "check the day, the dates under published, the indicators' names and the area"
        : "check the file, the indicators' names and the area",
    ),
  "run/what-if": ({ indicator, value, period, counts, due }) =>
    counts
      ? s(
          `what if ${indicator} were ${value} in ${period}: no figure of the data`,
          "leave --set out to judge what was submitted",
        )
      : s(
          `what if ${indicator} were ${value} in ${period}: nothing here goes by a figure of that period`,
          due === undefined
            ? "name a period whose figure is judged, or leave --set out"
            : `name the period that is judged: --set ${indicator}@${due}=${value}`,
        ),
  "run/different-periods": ({ periods }) =>
    s(`areas are compared as of different moments: ${list(periods)}`, "name one for all of them: --as-of 2019"),
  "run/no-target": ({ plan, narrowed }) =>
    s(
      narrowed
        ? `nothing that --only picks of ${plan} has a target: nothing is judged`
        : `no indicator of ${plan} has a target: nothing is judged`,
      narrowed
        ? "pick an indicator or a group with a target, or leave --only out"
        : "give an indicator one, as target: { at-least: 35 }; dabiao compare scores areas without targets, dabiao validate looks at data",
    ),
  "run/no-period": () => s("no row tells a period to judge by", "name one: --as-of 2019"),
  "file/not-found": ({ path, suggestion }) =>
    s(`there is no file ${path}${meant(suggestion ?? null)}`, "check the path"),
  "file/no-match": ({ pattern }) =>
    s(`no file matches ${pattern}`, "check the pattern; quote it so that the shell leaves it alone"),
  "file/not-a-file": ({ path }) => s(`${path} is no regular file`, "name a file, or - for standard input"),
  "file/unreadable": ({ path, problem }) => s(`${path} can't be read (${problem})`, "check its permissions"),
  "file/read-twice": ({ path }) => s(`${path} is given twice`, "name every input once"),
  "template/no-area": ({ plan }) =>
    s(
      `${plan} is for any area, so that nobody can say whose form this is`,
      "name the areas: --area, a table of areas under -a, or areas in the plan",
    ),
  "template/no-period": ({ plan }) =>
    s(`no target of ${plan} says which period is asked for`, "name it: --period 2019"),
  "output/exists": ({ path }) =>
    s(
      `${path} is there already, and nothing was written`,
      "name another file with -o, or move it away; a form that nobody needs any more is overwritten with --force",
    ),
  "output/cannot-write": ({ path, problem }) =>
    s(`${path} can't be written (${problem})`, "check the folder, its permissions and the free space"),
  "output/too-large": ({ path, format }) =>
    s(
      `${path} can't be written: as ${format} this is more than a text can hold`,
      "judge fewer areas or files at a time (--area, --only), or mend the data that are told of above",
    ),
  "output/is-input": ({ path }) =>
    s(`${path} is read by this very call, and is not overwritten`, "write to another path; what was submitted stays"),
  ...initSentences,
  "usage/unknown-command": ({ name, suggestion, allowed }) =>
    s(`unknown command "${name}"${meant(suggestion)}`, `commands: ${list(allowed)}; see dabiao --help`),
  "usage/unknown-option": ({ name, suggestion }) => s(`unknown option ${name}${meant(suggestion)}`, "see dabiao help"),
  "usage/missing-argument": ({ name }) =>
    s(
      `${name} is missing`,
      name.startsWith("<bash") ? "dabiao completion bash" : "dabiao check plan.yaml -a actuals.csv",
    ),
  "usage/missing-value": ({ option }) => s(`${option} needs a value`, "see dabiao help"),
  "usage/missing-option": ({ option }) =>
    s(
      `${option} is missing`,
      option.startsWith("-a")
        ? "dabiao check plan.yaml -a actuals.csv"
        : option.startsWith("--from")
          ? `dabiao init ${option}`
          : "dabiao init plan.yaml --ci github --as-of 2025",
    ),
  "usage/bad-value": ({ option, value, allowed, suggestion, unit }) =>
    s(
      `"${value}" is no value for ${option}${meant(suggestion)}`,
      /\.?xlsx?$/i.test(value) && suggestion?.startsWith("csv")
        ? `Excel opens csv; one of: ${list(allowed)}`
        : allowed.length > 0
          ? `one of: ${list(allowed)}`
          : unit !== undefined
            ? `write a figure${unit === "" ? "" : ` in ${unit}`}, such as 35${unit}`
            : "see dabiao help",
    ),
  "usage/extra-argument": ({ value }) => s(`"${value}" is one argument too many`, "see dabiao --help"),
  "usage/repeated-option": ({ option }) => s(`${option} is given twice`, "give it once"),
  "usage/csv-as-plan": ({ path }) =>
    s(`${path} stands where a plan is expected`, 'repeat -a for each CSV, or quote the pattern: -a "data/*.csv"'),
  "usage/two-to-stdout": ({ formats }) =>
    s(`${list(formats)} would both go to standard output`, "write all but one to a file: -f json:result.json"),
  "usage/two-to-file": ({ path, formats }) =>
    s(`${list(formats)} would both be written to ${path}`, "give each a path of its own"),
  "usage/other-format": ({ path, format, usual }) =>
    s(
      `${path} would hold the format ${usual}, and its name says ${format}`,
      `write -f ${format} -o ${path}, or -f ${usual} -o ${path}`,
    ),
  "usage/unknown-area": ({ name, suggestion }) =>
    s(`no plan is for the area "${name}"${meant(suggestion)}`, "name an area of the plans by code, name or alias"),
  "usage/unknown-topic": ({ name, suggestion }) =>
    s(`there is no page about "${name}"${meant(suggestion)}`, "dabiao explain lists every topic"),
  "usage/unknown-indicator": ({ option, name, suggestion }) =>
    s(
      `${option}: no plan has "${name}"${meant(suggestion)}`,
      option === "--set" ? "name an indicator or an input by its id" : "name an indicator or a group by its id",
    ),
  "usage/idle-condition": ({ condition }) =>
    s(
      `--fail-on ${condition} can never fail: no target is followed on its way${condition === "regression" ? ", and there is no earlier result" : ""}`,
      `give the plan progress:, or the call --progress linear${condition === "regression" ? " or --against last.json" : ""}`,
    ),
  "internal/bug": ({ problem }) =>
    s(`this is a bug in dabiao: ${problem}`, "please report it with the command and the inputs"),
};

const names = (shown: readonly string[], more: number): string =>
  `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;

export const diagnostics: DiagnosticWords = {
  repairs: {
    "full-width": "full-width characters",
    separators: "thousands separators",
    blanks: "blanks inside a number",
    minus: "another minus sign",
    multiplier: "万 or 亿 behind a number",
    numeral: "Chinese numerals",
    "unit-in-cell": "a unit inside the cell",
    encoding: "another encoding",
    delimiter: "another delimiter",
    preamble: "a line above the header",
    note: "a note below the table",
    section: "a heading between rows",
  },
  repaired: (count) =>
    `${count === 1 ? "1 cell or line was" : `${count} cells or lines were`} read with a repair; --repairs lists them`,
  repair: "repair",
  readAs: (before, after) => (after === "" ? `"${before}" left out` : `"${before}" read as ${after}`),
  error: "error",
  warning: "warning",
  others: {
    indicator: (shown, more, rows) =>
      `${shown.length + more} other indicators, ${rows} rows, that no plan asks for: ${names(shown, more)}`,
    area: (shown, more, rows) =>
      `${shown.length + more} other areas, ${rows} rows, that no plan is for: ${names(shown, more)}`,
    column: (shown, more) => `${shown.length + more} columns that are not read: ${names(shown, more)}`,
  },
  more: (count) => `… and ${count} more; -f json lists them`,
  counts: (errors, warnings, omitted = 0) =>
    `${plural(errors, "error")}, ${plural(warnings, "warning")}${omitted > 0 ? `, ${omitted} more not kept` : ""}`,
  judged: (name, verdict, target, actual) =>
    `${name}: ${verdict}; target ${target}${actual === null ? "" : `, actual ${actual}`}`,
};

/** Both to be asked for: most runs have nothing to say of their inputs, and this is half of all that a language says. */
export function diagnosticSentences(): DiagnosticSentences {
  return sentences;
}

export function diagnosticWords(): DiagnosticWords {
  return diagnostics;
}
