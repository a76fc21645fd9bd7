import {
  byPlace,
  type Diagnostic,
  type DiagnosticArgs,
  type DiagnosticCode,
  error,
  type Place,
  type Repair,
  type RepairKind,
} from "../core/diagnostic.ts";

/** Diagnostics and repairs kept of one file; all are counted. */
const KEPT = 1_000;

/** What there is to say of one file: so much of it as fits into the memory, and how much more there is. */
export class Findings {
  /** How often something was reported or repaired. */
  said = 0;
  private readonly diagnostics: Diagnostic[] = [];
  private readonly repairs: Repair[] = [];
  private omitted = 0;
  private omittedErrors = 0;
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** A place in the file; without a line the file as a whole, without a column (or 0) the whole line. */
  at<L extends number | null>(line: L, column: number | null = null): Place & { readonly line: L } {
    return { file: this.file, line, column: column === 0 ? null : column };
  }

  report(diagnostic: Diagnostic): void {
    this.said++;
    if (this.diagnostics.length < KEPT) {
      this.diagnostics.push(diagnostic);
      return;
    }
    this.omitted++;
    if (diagnostic.severity === "error") this.omittedErrors++;
  }

  fail<C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C], at: Place): void {
    this.report(error(code, args, at));
  }

  repair(kind: RepairKind, before: string, after: string, at: Place): void {
    this.said++;
    if (this.repairs.length < KEPT) this.repairs.push({ kind, before, after, at });
  }

  /** Everything, diagnostics in the order of their places. */
  all() {
    const { repairs, omitted, omittedErrors } = this;
    return { repairs, diagnostics: this.diagnostics.sort(byPlace), omitted, omittedErrors } as const;
  }
}
