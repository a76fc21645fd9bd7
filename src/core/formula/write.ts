import { toText } from "../exact.ts";
import type { Formula, Reference } from "./parse.ts";

/** Every figure that a formula reads, in order, each once. */
export function referencesIn(formula: Formula): Reference[] {
  const found = new Map<string, Reference>();
  const visit = (node: Formula): void => {
    if (node.kind === "figure") {
      if (!found.has(keyOf(node))) found.set(keyOf(node), node);
    } else if (node.kind === "negative") visit(node.of);
    else if (node.kind === "call") node.args.forEach(visit);
    else if (node.kind === "binary") [node.left, node.right].forEach(visit);
  };
  visit(formula);
  return [...found.values()];
}

/** "rd", "prev(rd)", "base(rd)": what tells references apart. */
export const keyOf = ({ how, name }: Pick<Reference, "how" | "name">): string =>
  how === "value" ? name : `${how}(${name})`;

/** How a formula's figures and signs are written. */
export interface Writing {
  readonly figure: (reference: Reference) => string;
  readonly signs: Readonly<Record<"+" | "-" | "*" | "/", string>>;
}

/** As a plan would have it. */
export const PLAIN: Writing = { figure: keyOf, signs: { "+": "+", "-": "-", "*": "*", "/": "/" } };

const RANKS = { "+": 1, "-": 1, "*": 2, "/": 2 } as const;

/** A formula as text, with the brackets that it needs and no others. */
export function write(formula: Formula, writing: Writing = PLAIN): string {
  switch (formula.kind) {
    case "number":
      return toText(formula.value);
    case "figure":
      return writing.figure(formula);
    case "negative": {
      const inner = write(formula.of, writing);
      return `${writing.signs["-"]}${formula.of.kind === "binary" ? `(${inner})` : inner}`;
    }
    case "call":
      return `${formula.name}(${formula.args.map((arg) => write(arg, writing)).join(", ")})`;
    case "binary": {
      const { operator, left, right } = formula;
      const rank = RANKS[operator];
      const bracketed = (node: Formula, least: number) =>
        node.kind === "binary" && RANKS[node.operator] < least ? `(${write(node, writing)})` : write(node, writing);
      // a - (b - c) and a / (b * c) need theirs; a + (b + c) keeps them, for they were written.
      return `${bracketed(left, rank)} ${writing.signs[operator]} ${bracketed(right, rank + 1)}`;
    }
  }
}

/** Where a part of a formula begins in its text, from 0. */
export function startOf(formula: Formula): number {
  switch (formula.kind) {
    case "number":
    case "call":
      return formula.at;
    case "figure":
      return formula.from;
    case "negative":
      return startOf(formula.of);
    case "binary":
      return startOf(formula.left);
  }
}
