import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { areaNames, indicators, planText } from "../data.mjs";
import { dabiao, peer, peerFile } from "../programs.mjs";
import { nodePackage, python } from "../tools.mjs";

const READING = { en: "reading alone", zh: "仅读取" };
const READING_IN_C = { en: "C loader, reading alone", zh: "C 加载器，仅读取" };

/** Many plans in one call. */
export const plans = {
  name: "plans",
  rounds: 5,
  ratio: "base-to-row",
  sizes: { plans: 300, targets: 30 },
  tiny: { plans: 3, targets: 4 },
  title: ({ plans: count, targets }) => ({
    en: `${count} plans of ${targets} indicators`,
    zh: `${count} 份计划，每份 ${targets} 个指标`,
  }),
  about: {
    en: "`dabiao validate plans/*.yaml`: YAML read with the place of every value, and everything checked. The others only read the YAML.",
    zh: "`dabiao validate plans/*.yaml`：读入 YAML 并保留每个值的位置，检查全部内容。其他程序只读入 YAML。",
  },
  prepare(folder, { plans: count, targets }) {
    const inside = join(folder, "plans");
    mkdirSync(inside);
    const paths = areaNames(count).map((area, index) => {
      const path = join(inside, `plan-${String(index).padStart(3, "0")}.yaml`);
      writeFileSync(path, planText(`bench-${index}`, indicators(targets), { area, years: 20 }));
      return path;
    });
    const all = `${count} plans, ${count * targets} indicators`;
    const read = (stdout) => stdout.trim();
    const reader = (name) =>
      peer(name, nodePackage(name), ({ path }) => [peerFile("plans-node.mjs"), path, inside], { note: READING, read });
    return {
      files: [],
      programs: [
        dabiao("dabiao validate", ["validate", ...paths], {
          read: (stdout) => (stdout.includes(`${count} files checked, no error`) ? all : ""),
        }),
        reader("yaml"),
        reader("js-yaml"),
        peer("PyYAML", python("yaml", "yaml._yaml"), () => [peerFile("plans-yaml.py"), inside], {
          note: READING_IN_C,
          read,
        }),
      ],
    };
  },
};
