import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bareNode, dabiao, root } from "../programs.mjs";

/** What it takes to do next to nothing. */
export const start = {
  name: "start",
  rounds: 21,
  ratio: "row-to-base",
  sizes: {},
  tiny: {},
  title: () => ({ en: "Start", zh: "启动" }),
  about: {
    en: "The calls that do next to nothing, beside Node alone.",
    zh: "几乎什么也不做的调用，与单独启动 Node 相比。",
  },
  prepare() {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const says = (text, answer) => ({ read: (stdout) => (stdout.includes(text) ? answer : "") });
    return {
      files: [],
      programs: [
        bareNode,
        dabiao("dabiao --version", ["--version"], says(`${version}\n`, "answered")),
        dabiao("dabiao --help", ["--help"], says("dabiao check", "answered")),
      ],
    };
  },
};
