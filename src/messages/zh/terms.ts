import type { Catalogue } from "../catalogue.ts";

/** When each comparator holds, for help and documentation. */
export const comparators: Catalogue["comparators"] = {
  "at-least": "达到、≥、以上：等于该数即达标",
  "more-than": "超过、>：等于该数不达标",
  "at-most": "≤、控制在…以内：等于该数即达标",
  "less-than": "低于、不足、<：等于该数不达标",
  about: "左右：与该数的偏差在允许范围内（within: 0.05pp）；未给允许偏差时只有等于该数才达标",
  between: "3—4：在两数之间，含两端",
  equals: "等于该数",
};

/** What each measure judges. */
export const measures: Catalogue["measures"] = {
  level: "数值本身（不用写键）",
  growth: "比基期增长的百分比",
  change: "比基期的变化量，单位不变（% 为百分点）",
  "average-growth": "年均增长：以复利计，与基期 ×（1+率）的 n 次方比较",
  "yearly-growth": "每年比上年增长",
  rising: "逐年提高：每年高于上年",
  falling: "逐年下降：每年低于上年",
  "every-year": "每年的数值",
  total: "期间合计；累计量取最后的数值",
  done: "是否完成",
};
