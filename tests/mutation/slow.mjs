/**
 * Tests that mutants are not tried with: they take long, and what they ask is asked by a quicker test beside them. By the
 * end of a file's name and the end of a title.
 */
export const SLOW = [
  ["read/bad-plans.test.ts", "100,000 flow maps"],
  ["read/bad-plans.test.ts", "100,000 flow lists under a key"],
  ["read/bad-plans.test.ts", "100,000 block lists"],
  ["read/bad-plans.test.ts", "100,000 keys in each other"],
  ["read/bad-plans.test.ts", "lists behind quotation marks"],
  ["read/plan-notes.test.ts", "at least one of a key's examples may stand behind it, wherever the key stands"],
  ["core/observation-table.test.ts", "also across blocks"],
  ["core/observation-table.test.ts", "rows of more periods than have numbers are what they were as well"],
  ["read/decode.test.ts", "finds the one bad byte among any text"],
  ["read/json.test.ts", "a text of many escapes takes no stack"],
  [
    "core/formula/derive.test.ts",
    "two thousand formulas on top of each other give a value, and say what is missing below",
  ],
  ["read/quantities.test.ts", "no cell takes a second of work, however its text repeats itself"],
  ["read/plain-rows.test.ts", "wherever a character is cut"],
  ["core/score/join.test.ts", "too many areas for a method have no score"],
  ["core/formula/order.test.ts", "a chain of 20,000 formulas overflows nothing"],
  ["core/score/reason.test.ts", "too many areas"],
  ["core/score/rank.test.ts", "is reached in all of them, and a hundredth less in none"],
];
