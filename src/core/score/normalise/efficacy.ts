import { each } from "./cells.ts";
import { betweenPosts } from "./goalposts.ts";
import { minMax } from "./min-max.ts";
import type { Normaliser } from "./normaliser.ts";

/**
 * 功效函数, linear: 60 + 40 · (x − xs) ÷ (xh − xs). 不允许值 xs and 满意值 xh are the goalposts; an indicator without any has the
 * worst and the best of the areas of the run.
 */
export const efficacy = {
  name: "efficacy",
  shares: true,
  scale: [60, 100],
  needs: "direction",
  takes: [],
  relative: true,
  normalise(cells) {
    const sample = new Map(minMax.normalise(cells).map((said, index) => [cells[index]!, said]));
    return each(cells, (value, cell) => {
      const posts = cell.indicator.scoring?.goalposts ?? null;
      return posts === null ? sample.get(cell)! : betweenPosts(value, posts);
    });
  },
} as const satisfies Normaliser;
