import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { figures } from "../figures.mjs";
import { peer, peerFile, root } from "../programs.mjs";
import { python } from "../tools.mjs";

/** What the draws need of the core. */
const CORE = `export { ONE } from "./src/core/exact.ts";
export { USUAL_JOINING } from "./src/core/plan.ts";
export { resultOf, weightDraws } from "./src/core/score/robustness.ts";
export { treeOf } from "./src/core/score/tree.ts";
`;

const CORE_ALONE = { en: "core", zh: "核心" };
const LOOPS = { en: "plain loops", zh: "普通循环" };

async function bundleCore(path) {
  await build({
    bundle: true,
    minify: true,
    target: "node20",
    stdin: { contents: CORE, resolveDir: root, loader: "ts" },
    outfile: path,
    format: "esm",
    logLevel: "error",
  });
}

/** Other weights by chance, so ranks within a few of each other, and hardly off on the whole. */
function nearly(draws) {
  const few = 2 + 60 / Math.sqrt(draws);
  return (ours, theirs) => {
    const [own, other] = [ours, theirs].map((text) => text.trim().split(/\s+/).map(Number));
    const off = own.map((rank, index) => Math.abs(rank - other[index]));
    const mean = off.reduce((sum, one) => sum + one, 0) / off.length;
    return own.length === other.length && Math.max(...off) <= few && mean <= few / 4;
  };
}

/** How sure ranks are when the weights are not. */
export const draws = {
  name: "draws",
  rounds: 5,
  ratio: "base-to-row",
  sizes: { draws: 10_000, areas: 100, indicators: 30 },
  tiny: { draws: 400, areas: 10, indicators: 5 },
  title: ({ draws: count, areas, indicators }) => ({
    en: `${count.toLocaleString("en-US")} draws of weights × ${areas} areas × ${indicators} indicators`,
    zh: `抽取权重 ${count.toLocaleString("en-US")} 次 × ${areas} 个地区 × ${indicators} 个指标`,
  }),
  about: {
    en: "The core alone, without reading and writing: weights up to 25 % off, scores, ranks, and of every area the ranks at 5 % and 95 %. The loops draw the same weights and give the same bytes; numpy has a generator of its own.",
    zh: "只测核心，不含读写：权重上下浮动至多 25%，求得分、排名，以及每个地区在 5% 和 95% 处的名次。循环版抽取相同的权重，输出逐字节相同；numpy 用自己的随机数生成器。",
  },
  async prepare(folder, { draws: count, areas, indicators }) {
    const [core, columns] = ["core.mjs", "columns.bin"].map((name) => join(folder, name));
    await bundleCore(core);
    writeFileSync(columns, Buffer.concat(figures(areas, indicators).map(({ buffer }) => Buffer.from(buffer))));
    const counts = [areas, indicators, count].map(String);
    const node = (name, note, file, args) => ({
      name,
      note,
      argv: [process.execPath, peerFile(file), ...args, ...counts],
      read: (stdout) => stdout.trim(),
    });
    const numpy = { read: (stdout) => stdout.trim(), agrees: nearly(count) };
    return {
      files: [],
      programs: [
        node("dabiao", CORE_ALONE, "draws-core.mjs", [pathToFileURL(core).href]),
        node("JavaScript", LOOPS, "draws-plain.mjs", []),
        peer("numpy", python("numpy"), () => [peerFile("draws-numpy.py"), columns, ...counts], numpy),
      ],
    };
  },
};
