import type { FormWords } from "../form.ts";

export const form: FormWords = {
  columns: {
    area: "area",
    indicator: "indicator",
    period: "period",
    value: "value",
    unit: "unit",
    scope: "scope",
    status: "status",
    source: "source",
    note: "note",
    target: "target",
    definition: "definition",
    owner: "owner",
  },
  date: (year, month, day) => {
    const two = (number: number) => String(number).padStart(2, "0");
    return day === null ? `${year}M${two(month)}` : `${year}-${two(month)}-${two(day)}`;
  },
  yesNo: "yes or no",
  toDate: "from 1 January to the end of the period",
  kinds: { flow: "for the whole period", cumulative: "total so far" },
  goesInto: (names) => `to compute ${names.join(", ")}`,
  optional: "optional",
  due: (target, period) => `${target} (${period})`,
  toFill: (rows, periods) => `${rows} ${rows === 1 ? "row" : "rows"} to fill in, for ${periods.join(", ")}`,
  nothing: "nothing left to fill in",
};
