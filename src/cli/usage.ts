import { type Diagnostic, type DiagnosticArgs, type DiagnosticCode, error } from "../core/diagnostic.ts";
import { fold, suggest } from "../core/fold.ts";

/** A call that can't be carried out; thrown by option parsers and caught once, in main. */
export class UsageError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.code);
    this.diagnostic = diagnostic;
  }
}

export function refuse<C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C]): never {
  throw new UsageError(error(code, args, null));
}

type Parser<T> = (value: string, previous: T | undefined) => T;

/** The values that each parser of an option takes, where they are a list. */
const TAKEN = new WeakMap<object, readonly string[]>();

/** Says of a parser which values it takes; gives the parser. */
export function taking<P extends object>(values: readonly string[], parser: P): P {
  TAKEN.set(parser, values);
  return parser;
}

/** What `taking` has said of a parser; empty where it takes whatever there is. */
export const valuesOf = (parser: object | undefined): readonly string[] =>
  (parser === undefined ? undefined : TAKEN.get(parser)) ?? [];

/** An option that may be given once and whose value is no other option by mistake. */
export function once<T>(option: string, parse: (value: string) => T): Parser<T> {
  return taking(valuesOf(parse), (value: string, previous: T | undefined) => {
    if (previous !== undefined) refuse("usage/repeated-option", { option });
    return parse(valueGiven(option, value));
  });
}

/** An option that may be given again and again, or once with commas between its values. */
export function many<T>(option: string, parse: (value: string) => T, separator: string | null = ","): Parser<T[]> {
  return taking(valuesOf(parse), (value: string, previous: T[] = []) => {
    const parts = separator === null ? [valueGiven(option, value)] : valueGiven(option, value).split(separator);
    return [...previous, ...parts.map((part) => parse(separator === null ? part : part.trim()))];
  });
}

/** The same of names with something said of each, which is said once. */
export function named<P extends readonly [string, unknown]>(
  option: string,
  parse: (value: string) => P,
  separator?: string | null,
): Parser<P[]> {
  const all = many(option, parse, separator);
  return taking(valuesOf(all), (value: string, previous: P[] | undefined) => {
    const given = all(value, previous);
    const names = given.map(([name]) => fold(name));
    const twice = given.find((_, index) => names.indexOf(names[index]!) < index);
    if (twice) refuse("usage/repeated-option", { option: `${option} ${twice[0]}` });
    return given;
  });
}

function valueGiven(option: string, value: string): string {
  if (value === "" || /^--?[a-z]/i.test(value)) refuse("usage/missing-value", { option });
  return value;
}

/** What other tools and other languages call a value, by what it is called here. */
export type OtherNames = ReadonlyMap<string, string>;

const NO_OTHER_NAMES: OtherNames = new Map();

/** The value that was probably meant: by another name for it, else by how it is written; null: none comes near. */
export function meant(value: string, allowed: readonly string[], others: OtherNames = NO_OTHER_NAMES): string | null {
  const known = others.get(fold(value));
  return known !== undefined && allowed.includes(known) ? known : suggest(value, allowed);
}

/** One of a fixed list; other names that it takes work to know may be a function, which only a wrong value calls. */
export function oneOf<const T extends string>(
  option: string,
  allowed: readonly T[],
  others: OtherNames | (() => OtherNames) = NO_OTHER_NAMES,
): (value: string) => T {
  return taking(
    allowed,
    (value: string) =>
      allowed.find((one) => one === value) ??
      refuse("usage/bad-value", {
        option,
        value,
        allowed,
        suggestion: meant(value, allowed, typeof others === "function" ? others() : others),
      }),
  );
}

/** A whole number of at least a minimum and at most a maximum, where more would only take time; null: there is none. */
export function wholeNumber(option: string, least: number, most: number | null = null): (value: string) => number {
  return (value) => {
    const number = /^\d{1,12}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= (most ?? number)) return number;
    const allowed = most === null ? [String(least), String(least + 1), "…"] : [`${least}..${most}`];
    return refuse("usage/bad-value", { option, value, allowed, suggestion: null });
  };
}
