import { join } from "node:path";
import { writeActuals, writePlan } from "../areas.mjs";
import { dabiao, peer, peerFile } from "../programs.mjs";
import { python } from "../tools.mjs";

const TOP = 10;

/** The best areas in their order, with their scores. */
const best = (stdout) =>
  [...stdout.matchAll(/^ *(\d+) +(A\d{7}) +(\d+\.\d+)\b/gm)]
    .slice(0, TOP)
    .map(([, rank, area, score]) => `${rank} ${area} ${score}`)
    .join("\n");

const decimals = (score) => score.length - score.indexOf(".") - 1;

/** The same areas on the same ranks, with the same scores as far as both show them. */
function agrees(ours, theirs) {
  const [own, other] = [ours, theirs].map((text) => text.split("\n").map((line) => line.split(" ")));
  return (
    own.length === other.length &&
    own.every(([rank, area, score], index) => {
      const [otherRank, otherArea, otherScore] = other[index];
      const digits = Math.min(decimals(score), decimals(otherScore));
      return rank === otherRank && area === otherArea && Math.abs(score - otherScore) < 1.01 * 10 ** -digits;
    })
  );
}

const LOOPS = { en: "plain loops", zh: "普通循环" };
const NUMPY = { en: "with numpy", zh: "与 numpy" };

/** A composite index over many areas, from CSV to ranks. */
export const scoring = {
  name: "scoring",
  rounds: 5,
  ratio: "base-to-row",
  sizes: { areas: 10_000 },
  tiny: { areas: 20 },
  title: ({ areas }) => ({
    en: `Scores and ranks: ${areas.toLocaleString("en-US")} areas × 30 indicators × 3 levels`,
    zh: `得分与排名：${areas.toLocaleString("en-US")} 个地区 × 30 个指标 × 3 级`,
  }),
  about: {
    en: "`dabiao compare plan.yaml -a actuals.csv --top 10 --robustness 0`: goalposts, means over three levels with missing figures left out, ranks. `-- --areas 100000` for more areas. dabiao ranks exact numbers, the others doubles. The loops read no YAML, quotes or units and check nothing: the floor, and no rival.",
    zh: "`dabiao compare plan.yaml -a actuals.csv --top 10 --robustness 0`：按标杆值归一化，三级求均值（缺失不计），排名。更多地区：`-- --areas 100000`。dabiao 按精确数排名，其他程序用双精度。普通循环不读 YAML、引号和单位，不做任何检查：只是下限，不是对手。",
  },
  async prepare(folder, { areas }) {
    const [plan, actuals] = ["plan.yaml", "actuals.csv"].map((name) => join(folder, name));
    writePlan(plan);
    await writeActuals(actuals, areas);
    const top = String(TOP);
    const own = { read: best, agrees };
    return {
      files: [{ path: actuals, rows: areas }],
      programs: [
        dabiao("dabiao compare", ["compare", plan, "-a", actuals, "--top", top, "--robustness", "0"], own),
        peer("pandas", python("pandas", "numpy", "yaml"), () => [peerFile("scoring-pandas.py"), plan, actuals, top], {
          ...own,
          note: NUMPY,
        }),
        {
          name: "JavaScript",
          note: LOOPS,
          argv: [process.execPath, peerFile("scoring-plain.mjs"), actuals, top],
          ...own,
        },
      ],
    };
  },
};
