import { defineConfig } from "vitest/config";

/** Tests that change the world they run in or what modules import, or that fill or need a small heap. */
const ALONE = [
  "tests/bench/*.test.ts",
  "tests/cli/faults.test.ts",
  "tests/report/html/browser.test.ts",
  "tests/report/width.test.ts",
];

/** More cases take longer (tests/effort.ts). */
const testTimeout = 60_000 * Math.max(1, Number(process.env.EFFORT ?? 1));

export default defineConfig({
  test: {
    globalSetup: ["tests/setup.ts"],
    // Of two processors Vitest would leave one idle.
    maxWorkers: "100%",
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text", "json-summary"] },
    projects: [
      // To load the sources anew for every file takes longer than the tests.
      {
        extends: true,
        test: {
          name: "together",
          include: ["tests/**/*.test.ts"],
          exclude: ALONE,
          isolate: false,
          testTimeout,
        },
      },
      { extends: true, test: { name: "alone", include: ALONE, testTimeout } },
    ],
  },
});
