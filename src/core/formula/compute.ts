import { add, compare, divide, multiply, negate, type Rational, subtract } from "../exact.ts";
import type { Formula } from "./parse.ts";

/** Where a formula gets its numbers from; null where there is none. */
export interface Source {
  value(name: string): Rational | null;
  /** The period of the same length just before. */
  previous(name: string): Rational | null;
  baseline(name: string): Rational | null;
}

/** A formula's exact value; null where a number is missing or something is divided by zero. */
export function compute(formula: Formula, source: Source): Rational | null {
  switch (formula.kind) {
    case "number":
      return formula.value;
    case "name":
      return source.value(formula.name);
    case "negative": {
      const value = compute(formula.of, source);
      return value && negate(value);
    }
    case "binary": {
      const left = compute(formula.left, source);
      const right = left && compute(formula.right, source);
      return left && right && OPERATIONS[formula.operator](left, right);
    }
    case "call":
      return call(formula, source);
  }
}

const OPERATIONS: Readonly<Record<"+" | "-" | "*" | "/", (a: Rational, b: Rational) => Rational | null>> = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": divide,
};

function call({ name, args }: Formula & { kind: "call" }, source: Source): Rational | null {
  const [first] = args;
  if (name === "prev") return first?.kind === "name" ? source.previous(first.name) : null;
  if (name === "base") return first?.kind === "name" ? source.baseline(first.name) : null;
  const values = args.map((arg) => compute(arg, source));
  if (!values.every((value) => value !== null)) return null;
  return values.reduce((a, b) => (name === "sum" ? add(a, b) : compare(a, b) > 0 === (name === "max") ? a : b));
}
