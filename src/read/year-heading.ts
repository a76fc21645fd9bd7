/** A year as headings have it, also with letters for digits (2O19) and in Chinese characters. */
const YEAR = /(?<!\d)(?:1[89]|2[0oO])[\doOlI]{2}(?!\d)|[一二][〇零○九][〇零○一二三四五六七八九]{2}年/u;

/** What stands beside the actuals of a year: its plan or forecast, changes, shares, ranks, remarks, prices of a year. */
const BESIDE =
  /目标|计划|任务|预期|预算|预计|预测|比|增|减|升|降|率|占|份额|排名|位次|名次|差|指数|基期|价|备注|说明|[=%]|target|plan|goal|budget|forecast|growth|change|increase|decrease|rate|share|rank|average|percent|cagr|yoy|versus|\bvs\b|index|price|note|comment|source/iu;

/**
 * Whether a heading beside those of periods, which is none itself, was meant to be one: 2O19, 2019(初步), 2019年末, FY2019; not
 * 2019年增速. Passed over, it would leave the figures of an earlier year in the place of its own.
 */
export function isLikeAPeriod(heading: string): boolean {
  // ① is a mark of a note and would be one more digit.
  const text = heading.replaceAll(/[\u2460-\u2473]/gu, " ").normalize("NFKC");
  return YEAR.test(text) && !BESIDE.test(text);
}
