import type { Catalogue } from "../catalogue.ts";
import { comparison } from "./comparison.ts";
import { diagnostics, sentences } from "./diagnostics.ts";
import { diff } from "./diff.ts";
import { help } from "./help.ts";
import { html } from "./html.ts";
import { explain, report } from "./report.ts";
import { statements } from "./statements.ts";

export const en: Catalogue = {
  language: "en",
  sentences,
  diagnostics,
  report,
  explain,
  statements,
  comparison,
  diff,
  help,
  html,
};
