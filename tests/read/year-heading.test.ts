import { expect, test } from "vitest";
import { isLikeAPeriod } from "../../src/read/year-heading.ts";

test.each(
  (
    "2O19 2Ol9年 2019（初步） 2019年5-6月 2021年末 2021年底 2021年快报数 2021年4-9月累计 2021年实际 截至2021年底 " +
    "2021p 2021* 2021①年 FY2021 2021/22 Q4＿2021 ２０２１末 二〇二一年 一九九八年底 1898e"
  ).split(" "),
)("%s was meant to be a period", (heading) => expect(isLikeAPeriod(heading)).toBe(true));

test.each(
  (
    "2019年增速 2021年目标 2021年计划数 2021年预计 比2020年增减 2021年同比(%) 占2021年比重 2021年完成率 2021年排名 " +
    "指数(2015=100) 2015年不变价 target_2021 2021_growth rank2021 Note2021 备注 排名 R&D经费 12021 20215 3019 合计"
  ).split(" "),
)("%s was not", (heading) => expect(isLikeAPeriod(heading)).toBe(false));
