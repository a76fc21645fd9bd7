import type { Catalogue } from "../catalogue.ts";
import { comparePage } from "./compare-page.ts";
import { comparison } from "./comparison.ts";
import { diagnosticSentences, diagnosticWords } from "./diagnostics.ts";
import { diff } from "./diff.ts";
import { form } from "./form.ts";
import { help } from "./help.ts";
import { owners } from "./owners.ts";
import { progress } from "./progress.ts";
import { html } from "./html.ts";
import { explain, report } from "./report.ts";
import { statements } from "./statements.ts";
import { ziping } from "./ziping.ts";

export const en: Catalogue = {
  language: "en",
  get sentences() {
    return diagnosticSentences();
  },
  get diagnostics() {
    return diagnosticWords();
  },
  report,
  explain,
  statements,
  comparison,
  comparePage,
  diff,
  ziping,
  owners,
  form,
  help,
  progress,
  html,
};

/** The same to be asked for: a function can wait until somebody does. */
export function catalogue(): Catalogue {
  return en;
}
