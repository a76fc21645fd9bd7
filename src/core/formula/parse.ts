import { parseDecimal, type Rational, rational } from "../exact.ts";

/** A figure that a formula reads: of the period itself, of the one before, or of the baseline. */
export interface Reference {
  readonly how: "value" | "prev" | "base";
  readonly name: string;
  /** Where the name stands in the formula's text, from 0. */
  readonly at: number;
}

/** A formula as a tree. Positions are characters of its text, from 0. */
export type Formula =
  | { readonly kind: "number"; readonly value: Rational; readonly percent: boolean; readonly at: number }
  /** `from`: where prev( or base( begins, else the name. */
  | (Reference & { readonly kind: "figure"; readonly from: number })
  | {
      readonly kind: "call";
      readonly name: "sum" | "max" | "min";
      readonly args: readonly [Formula, ...Formula[]];
      readonly at: number;
    }
  | {
      readonly kind: "binary";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: "negative"; readonly of: Formula };

const FUNCTIONS = ["prev", "base", "sum", "max", "min"] as const;

/** What is wrong with a formula, and where. */
export interface FormulaProblem {
  readonly why: "unexpected" | "unfinished" | "unknown-function" | "too-deep" | "too-long" | "name-wanted" | "digits";
  readonly at: number;
  readonly text: string;
}

const MAX_DEPTH = 64;
const MAX_TOKENS = 1_000;

interface Token {
  readonly kind: "number" | "name" | "sign";
  readonly text: string;
  readonly at: number;
}

// A "-" inside a name is the name's; a subtraction has blanks around it, or no name before it.
const TOKEN = /\s*(?:(\d+(?:\.\d+)?%?)|(\p{L}[\p{L}\p{N}_.]*(?:-[\p{L}\p{N}_.]+)*)|([-+*/×÷−(),]))/uy;
const SIGNS = new Map([
  ["×", "*"],
  ["÷", "/"],
  ["−", "-"],
]);

class Stop extends Error {
  readonly problem: FormulaProblem;

  constructor(problem: FormulaProblem) {
    super(problem.why);
    this.problem = problem;
  }
}

/** Reads + − × ÷, brackets, numbers (with %), names and the functions; nothing is executed. */
export function parseFormula(text: string): Formula | FormulaProblem {
  try {
    return new Parser(text).whole();
  } catch (problem) {
    if (problem instanceof Stop) return problem.problem;
    throw problem;
  }
}

export function isProblem(formula: Formula | FormulaProblem): formula is FormulaProblem {
  return "why" in formula;
}

class Parser {
  private readonly tokens: Token[] = [];
  private readonly text: string;
  private index = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
    TOKEN.lastIndex = 0;
    while (text.slice(TOKEN.lastIndex).trim() !== "") {
      const start = TOKEN.lastIndex;
      const match = TOKEN.exec(text);
      if (!match) {
        const rest = text.slice(start).trim();
        throw new Stop({ why: "unexpected", at: text.indexOf(rest, start), text: rest.slice(0, 12) });
      }
      const [whole, number, name, sign] = match;
      const found = (number ?? name ?? sign)!;
      const kind = number !== undefined ? "number" : name !== undefined ? "name" : "sign";
      this.tokens.push({ kind, text: SIGNS.get(found) ?? found, at: start + whole.length - found.length });
      if (this.tokens.length > MAX_TOKENS) throw new Stop({ why: "too-long", at: start, text: "" });
    }
  }

  whole(): Formula {
    const formula = this.nested(this.sum);
    const rest = this.tokens[this.index];
    if (rest) throw new Stop({ why: "unexpected", at: rest.at, text: rest.text });
    return formula;
  }

  private takes(...signs: string[]): string | null {
    const token = this.tokens[this.index];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return null;
    this.index++;
    return token.text;
  }

  private nested(read: () => Formula): Formula {
    if (++this.depth > MAX_DEPTH) {
      throw new Stop({ why: "too-deep", at: this.tokens[this.index]?.at ?? this.text.length, text: "" });
    }
    const formula = read.call(this);
    this.depth--;
    return formula;
  }

  private sum(): Formula {
    let left = this.product();
    for (let sign = this.takes("+", "-"); sign !== null; sign = this.takes("+", "-")) {
      left = { kind: "binary", operator: sign as "+" | "-", left, right: this.product() };
    }
    return left;
  }

  private product(): Formula {
    let left = this.factor();
    for (let sign = this.takes("*", "/"); sign !== null; sign = this.takes("*", "/")) {
      left = { kind: "binary", operator: sign as "*" | "/", left, right: this.factor() };
    }
    return left;
  }

  private factor(): Formula {
    const token = this.tokens[this.index];
    if (!token) throw new Stop({ why: "unfinished", at: this.text.length, text: "" });
    this.index++;
    if (token.kind === "number") {
      const value = numberOf(token.text);
      if (value === null) throw new Stop({ why: "digits", at: token.at, text: `${token.text.slice(0, 12)}…` });
      return { kind: "number", value, percent: token.text.endsWith("%"), at: token.at };
    }
    if (token.text === "-") return { kind: "negative", of: this.nested(this.factor) };
    if (token.text === "(") {
      const inner = this.nested(this.sum);
      this.close();
      return inner;
    }
    if (token.kind !== "name") throw new Stop({ why: "unexpected", at: token.at, text: token.text });
    if (this.takes("(") !== null) return this.call(token);
    return { kind: "figure", how: "value", name: token.text, at: token.at, from: token.at };
  }

  private call({ text, at }: Token): Formula {
    const name = FUNCTIONS.find((one) => one === text);
    if (name === undefined) throw new Stop({ why: "unknown-function", at, text });
    const args: [Formula, ...Formula[]] = [this.nested(this.sum)];
    while (this.takes(",") !== null) args.push(this.nested(this.sum));
    this.close();
    if (name !== "prev" && name !== "base") return { kind: "call", name, args, at };
    const [figure, ...more] = args;
    if (figure.kind !== "figure" || figure.how !== "value" || more.length > 0) {
      throw new Stop({ why: "name-wanted", at, text });
    }
    return { ...figure, how: name, from: at };
  }

  private close(): void {
    if (this.takes(")") !== null) return;
    const next = this.tokens[this.index];
    throw new Stop(
      next
        ? { why: "unexpected", at: next.at, text: next.text }
        : { why: "unfinished", at: this.text.length, text: "" },
    );
  }
}

/** null: it has more digits than a number may have. */
function numberOf(text: string): Rational | null {
  const percent = text.endsWith("%");
  const number = parseDecimal(percent ? text.slice(0, -1) : text);
  return percent && number ? rational(number.n, number.d * 100n) : number;
}

/** Every name in a formula, with its position, in order. */
export function namesIn(formula: Formula): { readonly name: string; readonly at: number }[] {
  switch (formula.kind) {
    case "number":
      return [];
    case "figure":
      return [formula];
    case "negative":
      return namesIn(formula.of);
    case "call":
      return formula.args.flatMap(namesIn);
    case "binary":
      return [...namesIn(formula.left), ...namesIn(formula.right)];
  }
}
