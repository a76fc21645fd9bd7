// What `npm run soak` runs, in this order: an entry is a call that ends with 0 where all is well. Its figures are what it adds,
// as JSON, to the file that FIGURES names; `told` puts them into words.
const vitest = (files, env) => ({ env, argv: ["npx", "vitest", "run", ...files] });

export const ENTRIES = [];
