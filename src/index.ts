export { listAreas } from "./core/area-list.ts";
export type { Actual, Assessment, Reason, Result, Scorecard, Summary, Verdict } from "./core/assessment.ts";
export { compareAreas, type ComparedArea, type ComparedCell, type Comparison } from "./core/compare.ts";
export { type Diff, diff, type RankChange, type TargetChange } from "./core/diff.ts";
export type { Diagnostic, DiagnosticArgs, DiagnosticCode, Place, Severity } from "./core/diagnostic.ts";
export { type Evaluation, evaluate, type Request } from "./core/evaluate.ts";
export { type Rational, toNumber, toText } from "./core/exact.ts";
export { type Asking, type Filled, type FormRow, rowsToFill } from "./core/form.ts";
export { type Wanted, wantedBy } from "./core/names.ts";
export type { Observation, Quantity } from "./core/observation.ts";
export type { Observations, Rows, SettledRows } from "./core/observations.ts";
export type { Owed } from "./core/owed.ts";
export {
  type Counts,
  type Duty,
  type OpenList,
  type Owner,
  type OwnerRollUp,
  rollUpOwners,
  type Standing,
} from "./core/owners.ts";
export { type Period, parsePeriod } from "./core/period.ts";
export type {
  Area,
  Baseline,
  Group,
  Indicator,
  Label,
  Language,
  ListedArea,
  Owners,
  Plan,
  Target,
} from "./core/plan.ts";
export type { Judged, Ranked, Recorded } from "./core/recorded.ts";
export type { Draws } from "./core/score/robustness.ts";
export type { Implied, Statement } from "./core/statement.ts";
export type { Catalogue } from "./messages/catalogue.ts";
export { CATALOGUES as catalogues } from "./messages/registry.ts";
export { LIMITS as limits, type Limits } from "./read/limits.ts";
export { type ReadActuals, readActuals } from "./read/observations.ts";
export { type ReadPlan, readPlan } from "./read/plan.ts";
export { planJsonSchema } from "./read/plan-json-schema.ts";
export { type ReadResult, readResult } from "./read/result.ts";
export { resultJsonSchema } from "./read/result-schema.ts";
export type { Condition } from "./report/exit.ts";
export { formText } from "./report/form.ts";
export type { Format, Input, Look, Paint, Run } from "./report/format.ts";
export { FORMATS as reports, formatNamed as reportNamed } from "./report/registry.ts";
export { checkRun, compareRun, plainLook, type ReadInputs, type RunOptions } from "./report/run.ts";
