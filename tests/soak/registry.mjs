// What `npm run soak` runs, in this order: an entry is a call that ends with 0 where all is well. Its figures are what it adds,
// as JSON, to the file that FIGURES names (figures.mjs); `told` puts them into words.
const vitest = (files, env) => ({ env, argv: ["npx", "vitest", "run", ...files] });
const node = (...args) => ({ env: {}, argv: ["node", ...args] });

const count = (number) => number.toLocaleString("en-US");

/** The figures of every oracle that was asked: cases, their seed, and how many are judged differently. */
function oracles(figures) {
  const all = Object.entries(figures);
  const sum = (key) => all.reduce((total, [, one]) => total + one[key], 0);
  const each = all.map(([script, { cases }]) => `${script} ${count(cases)}`).join(", ");
  const [, { seed }] = all[0];
  return {
    en: `${count(sum("cases"))} cases from seed ${seed} (${each}): ${sum("differing")} judged differently`,
    zh: `${count(sum("cases"))} 个案例，种子 ${seed}（${each}）：结论不同的 ${sum("differing")} 个`,
  };
}

export const ENTRIES = [
  {
    name: "oracle",
    title: { en: "Oracle of verdicts", zh: "结论的对照实现" },
    call: vitest(["tests/oracle/evaluate.test.ts"], { ORACLE_CASES: "100000" }),
    told: oracles,
  },
  {
    name: "oracles",
    title: {
      en: "Oracles of whole runs, outlooks, scores, identities, stated rates, differences, what-ifs and robustness",
      zh: "整次运行、走势、综合评分、核对式、反推、结果比较、假设和稳健性的对照实现",
    },
    call: vitest(
      "run score trajectory identities breakdown statements suppose diff robustness"
        .split(" ")
        .map((name) => `tests/oracle/${name}.test.ts`),
      { ORACLE_CASES: "5000" },
    ),
    told: oracles,
  },
  {
    name: "fuzz",
    title: { en: "Fuzzing by grammars and by bytes", zh: "按语法和按字节的模糊测试" },
    call: vitest(["tests/fuzz"], { FUZZ_RUNS: "100000", FUZZ_SEED: "1" }),
    told: ({ runs, seed }) => ({
      en: `${count(runs)} runs of the whole tool from seed ${seed}: no rule broken`,
      zh: `整个工具运行 ${count(runs)} 次，种子 ${seed}：没有违反任何一条规则`,
    }),
  },
  {
    name: "guided",
    title: { en: "Fuzzing led by coverage", zh: "由覆盖率引导的模糊测试" },
    call: node("tests/fuzz/guided.mjs", "--seconds", "3600", "--seed", "1"),
    told: ({ runs, seed, functions, blocks, finds, memory }) => ({
      en: `${count(runs)} runs from seed ${seed} reached ${count(functions)} functions and ${count(blocks)} further blocks: ${finds} finds; ${memory} MiB at most`,
      zh: `运行 ${count(runs)} 次，种子 ${seed}，走到 ${count(functions)} 个函数和另外 ${count(blocks)} 个代码块：发现 ${finds} 个问题；内存至多 ${memory} MiB`,
    }),
  },
  {
    name: "mutants",
    title: {
      en: "Mutants: what verdicts rest on, the rest of core, the readers",
      zh: "变异：结论所依据的代码、core 的其余部分、读取部分",
    },
    call: node("tests/mutation/run.mjs", "verdicts", "core", "read"),
    told({ groups }) {
      const each = (say) => groups.map(say).join("; ");
      return {
        en: each(({ name, mutants, percent }) => `${name}: ${count(mutants)} mutants, ${percent} % noticed`),
        zh: each(({ name, mutants, percent }) => `${name}：${count(mutants)} 个变异，察觉 ${percent} %`),
      };
    },
  },
  {
    name: "coverage",
    title: { en: "What of core its own tests reach", zh: "core 自身的测试覆盖到的部分" },
    call: node("tests/soak/coverage.mjs"),
    told: ({ lines, branches }) => ({
      en: `${lines} % of the lines, ${branches} % of the branches`,
      zh: `行 ${lines} %，分支 ${branches} %`,
    }),
  },
  {
    name: "laws",
    title: { en: "Laws, ten times as many cases", zh: "规律，案例数为平时的十倍" },
    call: vitest(["tests/core", "tests/read", "tests/report"], { EFFORT: "10" }),
    told: () => ({ en: "all hold", zh: "全部成立" }),
  },
  {
    name: "determinism",
    title: {
      en: "The same bytes: LC_ALL × TZ × folder × Node; rows and files shuffled",
      zh: "字节一致：LC_ALL × TZ × 目录 × Node；打乱行与文件",
    },
    call: vitest(["tests/golden/determinism.test.ts"], { EFFORT: "5" }),
    told: ({ calls, versions, shuffles }) => ({
      en: `${count(calls)} calls under Node ${versions.join(", ")}; ${shuffles} shuffles each of check and compare in three formats: no byte differs`,
      zh: `在 Node ${versions.join("、")} 下运行 ${count(calls)} 次；check 和 compare 各打乱 ${shuffles} 次，三种格式：没有一个字节不同`,
    }),
  },
  {
    name: "processes",
    title: {
      en: "kill −9, signals, full disks, two runs at once, every call to the file system failing",
      zh: "kill −9、信号、磁盘写满、两个进程同时写、每次文件系统调用都可能失败",
    },
    call: vitest(["tests/cli/processes.test.ts", "tests/cli/faults.test.ts"], { SOAK: "100" }),
    told: ({ killed, rounds }) => ({
      en: `${killed} of ${rounds} runs killed at random times, and at every call to the file system: every report the old one or the new one`,
      zh: `${rounds} 次运行中有 ${killed} 次在随机时刻被杀，另在每次文件系统调用处被杀：报告要么是旧的，要么是新的`,
    }),
  },
  {
    name: "texts",
    title: { en: "Every hostile text in every place of every format", zh: "每种恶意文字放进每种格式的每个位置" },
    call: vitest(["tests/cli/hostile-texts.test.ts", "tests/golden/expressions.test.ts"], { SOAK: "1" }),
    told: () => ({ en: "nothing gets through", zh: "没有一处漏过" }),
  },
  {
    name: "pages",
    title: { en: "Every HTML page in Chromium", zh: "在 Chromium 中查看每种 HTML 页面" },
    call: vitest(["tests/report/html/browser.test.ts"], { EFFORT: "2" }),
    told: () => ({ en: "silent, fitting, readable by everybody", zh: "无报错、不溢出、人人可读" }),
  },
  {
    name: "audit",
    title: { en: "Known holes and licences of what is installed", zh: "所装各包的已知漏洞与许可证" },
    call: node("tests/soak/audit.mjs"),
    told: ({ holes, bundled, licences }) => ({
      en: `${holes === null ? "the registry at hand answers no audit: not known" : `${holes} holes`}; ${bundled} packages bundled: ${licences.join(", ")}`,
      zh: `${holes === null ? "手边的包仓库不答复审计：未知" : `漏洞 ${holes} 个`}；打包 ${bundled} 个包：${licences.join("、")}`,
    }),
  },
];
