import { describe, expect, test } from "vitest";
import { toText } from "../../../src/core/exact.ts";
import { type Formula, isProblem, namesIn, parseFormula } from "../../../src/core/formula/parse.ts";

/** The tree in prefix notation: (+ a (* 2 b)). */
function tree(formula: Formula): string {
  switch (formula.kind) {
    case "number":
      return toText(formula.value);
    case "figure":
      return formula.how === "value" ? formula.name : `(${formula.how} ${formula.name})`;
    case "negative":
      return `(neg ${tree(formula.of)})`;
    case "binary":
      return `(${formula.operator} ${tree(formula.left)} ${tree(formula.right)})`;
    case "call":
      return `(${[formula.name, ...formula.args.map(tree)].join(" ")})`;
  }
}

function read(text: string): string {
  const formula = parseFormula(text);
  return isProblem(formula) ? `${formula.why} at ${formula.at} ${formula.text}`.trim() : tree(formula);
}

/** "a → b ; c → d" as rows. */
const table = (text: string) => text.split(/ ; |\n/).map((row) => row.trim().split(" → ") as [string, string]);

describe("a formula", () => {
  const FORMS = `5 → 5 ; 2.50 → 2.5 ; 43% → 0.43 ; 0.5% → 0.005 ; firms → firms ; rd-intensity → rd-intensity ; 企业数 → 企业数
R_2.x-9 → R_2.x-9 ; a + b → (+ a b) ; a+b → (+ a b) ; a*b/2 → (/ (* a b) 2)
2 × a ÷ b − 1 → (- (/ (* 2 a) b) 1) ; a - b → (- a b) ; a-b → a-b ; a -b → (- a b) ; a- b → (- a b)
a-b - c-d → (- a-b c-d) ; 1-a → (- 1 a) ; (a)-1 → (- a 1) ; 8 - 3 - 2 → (- (- 8 3) 2)
8 / 4 / 2 → (/ (/ 8 4) 2) ; a + b * c → (+ a (* b c)) ; (a + b) * c → (* (+ a b) c) ; -a * b → (* (neg a) b)
2 - -1 → (- 2 (neg 1)) ; --a → (neg (neg a)) ; prev(a) → (prev a) ; base( a ) → (base a)
firms / prev(firms) - 1 → (- (/ firms (prev firms)) 1) ; sum(a, b, c) → (sum a b c)
max(a, min(b, 2 * c)) → (max a (min b (* 2 c))) ; sum(a) → (sum a) ; prev + sum → (+ prev sum)`;
  test.each([...table(FORMS), ["  a\t+\n b ", "(+ a b)"] as const])("%j is %s", (text, expected) =>
    expect(read(text)).toBe(expected),
  );
});

describe("what is no formula says why and where, from 0", () => {
  const PROBLEMS = `a + → unfinished at 3 ; (a → unfinished at 2 ; sum(a, b → unfinished at 8 ; - → unfinished at 1
a b → unexpected at 2 b ; a + * b → unexpected at 4 * ; a) → unexpected at 1 ) ; (a b) → unexpected at 3 b
a   $b → unexpected at 4 $b ; () → unexpected at 1 ) ; prev() → unexpected at 5 ) ; 2 a → unexpected at 2 a ; 1e3 → unexpected at 1 e3
.5 → unexpected at 0 .5 ; a=b → unexpected at 1 =b ; a（b） → unexpected at 1 （b）
__proto__ → unexpected at 0 __proto__ ; a['x'].y.z(1234567) → unexpected at 1 ['x'].y.z(12
foo(a) → unknown-function at 0 foo ; 1 + SUM(a) → unknown-function at 4 SUM
process.exit(1) → unknown-function at 0 process.exit ; constructor(a) → unknown-function at 0 constructor
prev(a + 1) → name-wanted at 0 prev ; 1 + base(2) → name-wanted at 4 base
prev(a, b) → name-wanted at 0 prev ; prev(base(a)) → name-wanted at 0 prev`;
  test.each([...table(PROBLEMS), ["", "unfinished at 0"] as const, ["  ", "unfinished at 2"] as const])(
    "%j: %s",
    (text, expected) => expect(read(text)).toBe(expected),
  );

  const nines = "9".repeat(30);
  test.each([
    [`${nines} * a`, `(* ${nines} a)`],
    [`a + ${nines}9`, "digits at 4 999999999999…"],
    [`a / 0.${nines}`, `(/ a 0.${nines})`],
    [`a / 0.${nines}9%`, "digits at 4 0.9999999999…"],
    [`${"0".repeat(30)}1 * a`, "digits at 0 000000000000…"],
  ])("a number has at most 30 digits on either side of its point: %s", (text, expected) =>
    expect(read(text)).toBe(expected),
  );

  test.each([
    ["brackets", (n: number) => `${"(".repeat(n)}a${")".repeat(n)}`],
    ["signs", (n: number) => `${"-".repeat(n)}a`],
    ["functions", (n: number) => `${"sum(".repeat(n)}a${")".repeat(n)}`],
  ])("%s may be nested 63 deep, and no depth overflows", (_, nested) => {
    expect(isProblem(parseFormula(nested(63)))).toBe(false);
    expect(read(nested(64))).toBe(`too-deep at ${nested(64).indexOf("a")}`);
    expect(read(nested(100_000))).toMatch(/^too-(?:deep|long) /);
  });

  test("nor does it matter how many of them stand beside each other", () =>
    expect(isProblem(parseFormula(Array(100).fill("(-a)").join("+")))).toBe(false));

  test("what is too deep at its end is too deep there", () => expect(read("(".repeat(64))).toBe("too-deep at 64"));

  test("a formula may have a thousand parts", () => {
    const sum = Array(500).fill("a").join("+");
    expect(isProblem(parseFormula(`-${sum}`))).toBe(false);
    expect(read(`--${sum}`)).toBe("too-long at 1000");
  });

  test("a megabyte is refused at once", () => {
    for (const part of ["a+", "1", "a", " ", "-", "(", "a-", "1.", "你"]) {
      const start = performance.now();
      parseFormula(part.repeat(1_000_000 / part.length));
      expect(performance.now() - start, part).toBeLessThan(1000);
    }
  });
});

test("names are listed in order, with their places, as often as they stand there", () => {
  const names = (text: string) => namesIn(parseFormula(text) as Formula).map(({ name, at }) => `${name}@${at}`);
  expect(names("-(a-b) / prev(企业数) + sum(c, 2, a-b)")).toEqual(["a-b@2", "企业数@14", "c@25", "a-b@31"]);
  expect(names("1 + 2%")).toEqual([]);
});
