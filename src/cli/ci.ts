import type { InitWords } from "../messages/init.ts";
import { VERSION } from "./version.ts";

export const CI_NAMES = ["github", "gitlab", "pre-commit"] as const;
export type CiName = (typeof CI_NAMES)[number];

/** What a CI file calls the tool with. */
export interface CiCall {
  readonly plan: string;
  readonly actuals: readonly string[];
  readonly asOf: string;
}

/** Where each file goes; the one for GitLab is included by the project's own. */
export const CI_PATHS: Readonly<Record<CiName, string>> = {
  github: ".github/workflows/dabiao.yml",
  gitlab: "dabiao.gitlab-ci.yml",
  "pre-commit": ".pre-commit-config.yaml",
};

/** Actions by the commit that a version is: a tag can be moved. */
const CHECKOUT = "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2";
const SETUP_NODE = "actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0";
const UPLOAD = "actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2";

const quoted = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

const commented = (lines: readonly string[], indent = ""): string[] => lines.map((line) => `${indent}# ${line}`);

/** The file for a CI system: submitted data are validated, then the plan is checked, both as of a period that is named. */
export function ciText(name: CiName, call: CiCall, { ci }: InitWords): string {
  const asOf = `--as-of ${call.asOf}`;
  const plan = quoted(call.plan);
  const files = call.actuals.map(quoted);
  const validate = ["validate", plan, ...files, asOf].join(" ");
  const check = ["check", plan, ...files.map((file) => `-a ${file}`), asOf].join(" ");
  const tool = `npx --yes dabiao@${VERSION}`;
  const head = commented([ci.head, ...ci.asOf(call.asOf), ...ci.codes]);
  const lines: Readonly<Record<CiName, () => readonly string[]>> = {
    github: () => [
      ...head,
      "name: dabiao",
      "on:",
      "  push:",
      "  pull_request:",
      "permissions:",
      "  contents: read",
      "jobs:",
      "  dabiao:",
      "    runs-on: ubuntu-24.04",
      "    steps:",
      `      - uses: ${CHECKOUT}`,
      `      - uses: ${SETUP_NODE}`,
      "        with:",
      "          node-version: 22",
      ...commented([ci.validate], "      "),
      "      - name: validate",
      "        run: |",
      `          ${tool} ${validate} -f github`,
      ...commented([ci.check], "      "),
      "      - name: check",
      "        run: |",
      `          ${tool} ${check} -f github -f json:result.json`,
      `      - uses: ${UPLOAD}`,
      "        if: always()",
      "        with:",
      "          name: dabiao",
      "          path: result.json",
      "          if-no-files-found: ignore",
    ],
    gitlab: () => [
      ...commented([ci.include(CI_PATHS.gitlab)]),
      ...head,
      "dabiao:",
      "  image: node:22-slim",
      "  script:",
      ...commented([ci.validate], "    "),
      "    - |",
      `      ${tool} ${validate}`,
      ...commented([ci.check], "    "),
      "    - |",
      `      ${tool} ${check} -f table -f junit:dabiao.xml -f json:result.json`,
      "  artifacts:",
      "    when: always",
      "    paths: [result.json]",
      "    reports:",
      "      junit: dabiao.xml",
      ...commented([ci.warnOnly, "allow_failure: { exit_codes: [1] }"], "  "),
    ],
    "pre-commit": () => [
      ...head,
      ...commented([ci.install]),
      "repos:",
      "  - repo: local",
      "    hooks:",
      ...commented([ci.validate], "      "),
      "      - id: dabiao-validate",
      "        name: dabiao validate",
      "        language: node",
      `        additional_dependencies: ["dabiao@${VERSION}"]`,
      `        entry: ${JSON.stringify(`dabiao ${validate}`)}`,
      "        pass_filenames: false",
      String.raw`        files: \.(csv|ya?ml)$`,
      ...commented([ci.check], "      "),
      "      - id: dabiao-check",
      "        name: dabiao check",
      "        language: node",
      `        additional_dependencies: ["dabiao@${VERSION}"]`,
      `        entry: ${JSON.stringify(`dabiao ${check}`)}`,
      "        pass_filenames: false",
      "        stages: [pre-push]",
    ],
  };
  return `${lines[name]().join("\n")}\n`;
}
