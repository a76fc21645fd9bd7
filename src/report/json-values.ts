import type { Diagnostic } from "../core/diagnostic.ts";
import { decimalsOf, type Rational, toNumber, toText } from "../core/exact.ts";
import { type Interval, pointOf } from "../core/interval.ts";
import type { Catalogue } from "../messages/catalogue.ts";
import { sentenceFor } from "./diagnostics.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A number under a key; where the double is not the exact value, that value as text beside it. */
export function numbered(key: string, value: Rational | null): { readonly [key: string]: Json } {
  if (value === null) return { [key]: null };
  const nearest = toNumber(value);
  const exact = decimalsOf(value) !== null && isWrittenAs(nearest, toText(value));
  return exact ? { [key]: nearest } : { [key]: nearest, [`${key}Exact`]: toText(value) };
}

/** Whether the double's own text is that of the exact value. */
export function isWrittenAs(nearest: number, text: string): boolean {
  const own = String(nearest);
  return own === text || (own.includes("e") && nearest.toFixed(0) === text && Number.isSafeInteger(nearest));
}

/** A quantity under its keys: one value, or the ends of all that it can be. */
export function quantityOf(
  interval: Interval,
  raw: string | null,
  unit: string | null,
): { readonly [key: string]: Json } {
  const value = pointOf(interval);
  const ends =
    value === null
      ? {
          ...numbered("low", interval.low),
          ...numbered("high", interval.high),
          lowOpen: interval.lowOpen,
          highOpen: interval.highOpen,
        }
      : {};
  return { ...numbered("value", value), ...ends, raw, unit };
}

/** A diagnostic with its sentence. */
export function diagnosticOf(diagnostic: Diagnostic, catalogue: Catalogue): Json {
  const { code, severity, args, at } = diagnostic;
  const { what, fix } = sentenceFor(diagnostic, catalogue);
  return {
    code,
    severity,
    file: at?.file ?? null,
    line: at?.line ?? null,
    column: at?.column ?? null,
    message: `${what}${catalogue.language === "zh" ? "；" : "; "}${fix}`,
    args: args as Json,
  };
}
