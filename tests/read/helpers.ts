import type { Diagnostic } from "../../src/core/diagnostic.ts";
import type { Sentence } from "../../src/messages/catalogue.ts";
import { sentences } from "../../src/messages/en/diagnostics.ts";
import type { Rational } from "../../src/core/exact.ts";
import type { Interval } from "../../src/core/interval.ts";
import { type Wanted, wantedBy } from "../../src/core/names.ts";
import type { Plan } from "../../src/core/plan.ts";
import { findRows, type StartThread } from "../../src/read/far-finder.ts";
import type { ReadActuals, ReadTable } from "../../src/read/observations.ts";
import { readPlan } from "../../src/read/plan.ts";

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const join = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...bytes(part)] : [...part])));

/** Fails where the words of a message have a hole. */
function checkWords({ code, args }: Diagnostic): void {
  const { what, fix } = (sentences[code] as (of: typeof args) => Sentence)(args);
  // Where a quote is wrong, the advice is to write it twice.
  const hole = code.endsWith("-quote") ? /undefined/ : /undefined|\bNaN\b|\[object|""/;
  if (hole.test(`${what} ${fix}`)) throw new Error(`${code}: ${what} ${fix}`);
}

/**
 * "line:column code", with what it suggests (→) and the rows that it speaks of (×); "-" where no line or column is meant.
 * Its message can be put into words.
 */
export function told(diagnostic: Diagnostic): string {
  checkWords(diagnostic);
  const { code, args, at } = diagnostic;
  const { suggestion, rows } = args as { suggestion?: string | null; rows?: number };
  const place = `${at?.line ?? "-"}:${at?.column ?? "-"}`;
  return `${place} ${code}${suggestion ? ` → ${suggestion}` : ""}${rows === undefined ? "" : ` ×${rows}`}`;
}

/** A number as it would be written: 5, -2.5, 1/3; in hundredths where it is a percentage. */
export function written(value: Rational | null, percent = false): string | null {
  if (value === null) return null;
  const scaled = percent ? value.n * 100n : value.n;
  const whole = scaled % value.d === 0n;
  const text = whole ? String(scaled / value.d) : String(Number(scaled) / Number(value.d));
  return percent ? `${text}%` : text;
}

/** An interval in the notation of mathematics: [4, 6], (5, ∞). */
export function interval({ low, high, lowOpen, highOpen }: Interval, percent = false): string {
  const start = low === null ? "(-∞" : `${lowOpen ? "(" : "["}${written(low, percent)}`;
  const end = high === null ? "∞)" : `${written(high, percent)}${highOpen ? ")" : "]"}`;
  return `${start}, ${end}`;
}

/** The plan of a text that must be without fault. */
export function planOf(text: string): Plan {
  const { plan, diagnostics } = readPlan("plan.yaml", bytes(text));
  if (!plan) throw new Error(diagnostics.map(told).join("\n"));
  return plan;
}

export const wantedOf = (...plans: readonly string[]): Wanted => wantedBy(plans.map(planOf), null);

/** What a file brought, with its rows as objects. */
export const inFull = (read: ReadTable): ReadActuals => ({ ...read, observations: [...read.observations] });

/** Another thread: it goes on when it is waited for or told to, a step at a time and no more than so many. */
export function inTurns(steps = Infinity): { readonly start: StartThread; readonly step: () => boolean } {
  const work: ReturnType<typeof findRows>[] = [];
  let left = steps;
  const step = () => {
    if (left <= 0) return false;
    left--;
    for (const one of work) one.next();
    return true;
  };
  return { start: (task) => (work.push(findRows(task)), step), step };
}
