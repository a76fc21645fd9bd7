import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { areaNames, AS_OF, indicators, planText, writeActuals } from "../data.mjs";
import { dabiao } from "../programs.mjs";

/** Whether memory grows with the rows where the verdicts stay as many. */
export const memory = {
  name: "memory",
  rounds: 3,
  ratio: "row-to-base",
  counts: "rss",
  sizes: { areas: 300, targets: 30, years: 20 },
  tiny: { areas: 3, targets: 4, years: 3 },
  title: () => ({
    en: "Ten times the rows, as many verdicts: peak memory",
    zh: "行数增至十倍，结论数不变：内存峰值",
  }),
  about: {
    en: "The call of the batch. The further rows are earlier years of the same series, or indicators that the plan doesn't ask for. All three write the same bytes; what counts is how the peak of memory grows.",
    zh: "与上面的批量调用相同。多出的行是同一序列更早的年份，或计划没有要求的指标。三者输出逐字节相同；要看的是内存峰值的增长。",
  },
  prepare(folder, { areas, targets, years }) {
    const plan = join(folder, "plan.yaml");
    const names = areaNames(areas);
    writeFileSync(plan, planText("bench", indicators(targets), { years }));
    // By a name that nothing in the plan is like: a near miss would be an error.
    const named = (own, index) => (index < targets ? own : { ...own, id: `further-${index}` });
    const file = (name, length, count) => {
      const path = join(folder, `${name}.csv`);
      const asked = indicators(count).map(named);
      return { path, rows: writeActuals(path, { areas: names, years: length, asked }) };
    };
    const files = [
      file("base", years, targets),
      file("years", years * 10, targets),
      file("indicators", years, targets * 10),
    ];
    const which = [
      { en: "", zh: "" },
      { en: ", further years", zh: "，更多年份" },
      { en: ", further indicators", zh: "，更多指标" },
    ];
    const programs = files.map(({ path, rows }, index) => {
      const call = ["check", plan, "-a", path, "--as-of", String(AS_OF), "-f", "csv", "--columns", "area,verdict"];
      const count = rows.toLocaleString("en-US");
      const note = { en: `${count} rows${which[index].en}`, zh: `${count} 行${which[index].zh}` };
      return dabiao("dabiao check", call, { exit: 1, note, read: (stdout) => stdout });
    });
    return { files, programs };
  },
};
