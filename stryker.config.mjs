/**
 * Tries whether the tests notice a changed sign, a left-out condition, another text: `npx stryker run`, one group at a time
 * by `node tests/mutation/run.mjs GROUP`.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  plugins: ["./tests/mutation/runner.mjs"],
  testRunner: "in-process",
  mutate: ["src/core/**/*.ts", "src/read/**/*.ts"],
  coverageAnalysis: "perTest",
  concurrency: 1,
  timeoutMS: 5_000,
  timeoutFactor: 0.2,
  dryRunTimeoutMinutes: 30,
  ignorePatterns: ["/dist", "/docs", "/coverage", "/reports"],
  tempDirName: ".stryker-tmp",
  // The preprocessor of tsconfig.json needs TypeScript's old interface, and nothing here needs the preprocessor.
  tsconfigFile: "none",
  checkers: [],
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  reporters: ["clear-text", "json"],
  clearTextReporter: { logTests: false, allowColor: false, allowEmojis: false },
  jsonReporter: { fileName: process.env.MUTATION_REPORT ?? "reports/mutation/mutation.json" },
  thresholds: { high: 95, low: 90, break: 90 },
};
