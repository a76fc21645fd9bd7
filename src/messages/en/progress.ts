import type { Step } from "../catalogue.ts";

const MB = 1_000_000;
const megabytes = (bytes: number): string => (bytes / MB).toFixed(1);
const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
const plural = (count: number, one: string): string => `${grouped(count)} ${one}${count === 1 ? "" : "s"}`;

/** What a run is doing right now, in a few words. */
export function progress(step: Step): string {
  switch (step.kind) {
    case "reading": {
      const { file, read, total } = step;
      const of =
        total !== null && total > 0 ? ` of ${megabytes(total)} MB (${Math.floor((read / total) * 100)} %)` : " MB";
      return `reading ${file ?? "standard input"}: ${megabytes(read)}${of}`;
    }
    case "judging":
      return `judging ${plural(step.figures, "figure")} by ${plural(step.plans, "plan")}`;
    case "comparing":
      return `comparing ${plural(step.areas, "area")}: scores, ranks, weights drawn at random`;
    case "writing":
      return `writing ${step.file}`;
  }
}
