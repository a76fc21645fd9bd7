import type { ComparePageWords } from "../compare-page.ts";

export const comparePage: ComparePageWords = {
  headings: {
    ranking: "排名",
    notes: "计分方法与说明",
    groups: "分组得分",
    profiles: "各地区分组情况",
    matrix: "逐项指标",
    explained: "得分由来",
    unranked: "未参与排名",
  },
  pair: (first, second) => `${first}与${second}对照`,
  part: (number, all) => `（${number}/${all}）`,
  table: (caption) => `${caption}（表）`,
  place: (area, { rank, low, high, last }) =>
    low === null || high === null
      ? `${area}：第 ${rank} 位，共 ${last} 位`
      : low === high
        ? `${area}：第 ${rank} 位，共 ${last} 位，名次基本确定`
        : `${area}：第 ${rank} 位，共 ${last} 位，九成抽样在第 ${low} 至 ${high} 位之间`,
  strips: (last) =>
    last === 1
      ? "名次区间旁的圆点为名次。"
      : `名次区间旁的图：圆点为名次，横线为区间，左端为第 1 位，右端为第 ${last} 位。`,
  bars: "项数下方的条形：实心为达标，斜线为未达标，点为未到期，空白为其余。",
  scoreBars: (low, high) => `得分条形的量程为 ${low} 至 ${high}。`,
  groupBars: (ends) =>
    `${
      ends === null ? "各分组量程不同，同一分组各地区相同" : `所有条形用同一量程：${ends.low} 至 ${ends.high}`
    }；竖线为全部地区的中位数。`,
  capped: (shown, all) => `此处为前 ${shown} 个地区，共 ${all} 个；表格列出全部。`,
  ownTargets: "各有目标",
  legend: "符号：",
  remarks: { imputed: "插补", treated: "极端值已调整", uncounted: "只列出、不计入", earlier: "早于所看时点" },
  position: "位置",
  positions: {
    score: "越靠右越好：每条线从计分量程的最差端到最好端；没有量程的，从全部地区中最差的到最好的。",
    attainment: "越靠右完成目标的比例越高；竖线为目标。",
  },
  apart: (first, own, second, other) => `${first} ${own}；${second} ${other}`,
  termBars: {
    scores: "贡献可相加的，每条从上一条的终点起。",
    logarithms: "连乘的，向左使乘积变小，向右使乘积变大。",
    effects: "列出去掉某项影响的，向右表示去掉后得分更高，向左表示更低。",
  },
};
