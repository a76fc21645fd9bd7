/**
 * What a call may need and most don't. Only functions: the build loads each of them from a file of its own when it is called
 * for the first time.
 */
export { check } from "./check.ts";
export { compare } from "./compare.ts";
export { completion } from "./completion.ts";
export { diffResults } from "./diff.ts";
export { explain } from "./explain.ts";
export { explainCall, giveUp } from "./give-up.ts";
export { helpText } from "./help.ts";
export { init } from "./init.ts";
export {
  addCheckOptions,
  addCompareOptions,
  addDiffOptions,
  addTemplateOptions,
  addValidateOptions,
} from "./options.ts";
export { schema } from "./schema.ts";
export { template } from "./template.ts";
export {
  addCompletionOptions,
  addExplainOptions,
  addHelpOptions,
  addInitOptions,
  addSchemaOptions,
} from "./tool-options.ts";
export { validate } from "./validate.ts";
