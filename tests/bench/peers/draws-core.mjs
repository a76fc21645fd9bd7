// The draws through the core; arguments: its bundle, areas, indicators, draws.
const [bundle, ...counts] = process.argv.slice(2);
const { resultOf, treeOf, weightDraws, ONE, USUAL_JOINING } = await import(bundle);
const { figures } = await import("../figures.mjs");
const [areas, indicators, count] = counts.map(Number);

const leaf = (index) => ({ id: `i${index}`, name: {}, weight: ONE, group: null });
const plan = { groups: [], indicators: Array.from({ length: indicators }, (_, index) => leaf(index)) };
const tree = treeOf(plan, { joins: USUAL_JOINING, weights: "relative" });
const ranked = {
  areas,
  peers: Array.from({ length: areas }, () => null),
  leaves: figures(areas, indicators),
  decimals: null,
  exactLeaf: () => null,
  isRanked: () => true,
};
const intervals = weightDraws(tree, ranked, resultOf(tree, ranked), { count, spread: 0.25, seed: 1 });
process.stdout.write(intervals.map(({ low, high }) => `${low} ${high}`).join("\n"));
