import { decimalsOf, type Rational, toNumber, toText } from "../core/exact.ts";

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
