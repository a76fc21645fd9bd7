import { expect, test } from "vitest";
import { readNature, readOwners } from "../../src/read/target-cells.ts";
import { each } from "../cli/host.ts";

/** What a cell says, in the order commitment, direction, comparator; "?" for what is not understood. */
function nature(text: string): string {
  const read = readNature(text);
  if (read === null) return "?";
  return [read.commitment, read.direction, read.comparator].filter((one) => one !== null).join(" ");
}

each(`
  约束性           │ binding
  约束性指标       │ binding
  预期性           │ expected
  力争             │ aspired
  逆向             │ lower
  负向指标         │ lower
  逆指标           │ lower
  越低越好         │ lower
  正向             │ higher
  ≤                │ at-most
  ‹=               │ at-most
  <=               │ at-most
  ＜＝             │ at-most
  小于等于         │ at-most
  不超过           │ at-most
  不高于           │ at-most
  ≥                │ at-least
  不低于           │ at-least
  约束性（逆向）   │ binding lower
  约束性,逆向      │ binding lower
  逆向、约束性     │ binding lower
  binding; lower   │ binding lower
  约束性（≤）      │ binding at-most
  非约束性         │ ?
  约束性（其他）   │ ?
  正向、逆向       │ ?
  中性             │ ?
  BINDING          │ binding
  Mandatory target │ binding
  Aspirational     │ aspired
  Expected indicator │ expected
  正               │ higher
  正类指标         │ higher
  愈多愈优         │ higher
  越高越好         │ higher
  Higher is better │ higher
  higher           │ higher
  ↑                │ higher
  不正向           │ ?
  最高越好         │ ?
  越高不好         │ ?
  越高越差         │ ?
  正向的           │ ?
  逆               │ lower
  控制             │ lower
  控制性           │ lower
  控制型指标       │ lower
  Lower is better  │ lower
  ↓                │ lower
  不控制           │ ?
  逆向的           │ ?
  约束性 逆向      │ binding lower
  lower 约束性     │ ?
  约束性、约束性   │ binding
`)("the nature %s", (text, expected) => expect(nature(text!)).toBe(expected));

/** "lead | support", with "?" behind where there is more. */
function owners(text: string): string {
  const { lead, support, hasMore } = readOwners(text, "lead");
  return [lead.join(), support.join(), ...(hasMore ? ["?"] : [])].join(" | ").replace(/ +/g, " ").trim();
}

each(
  `
  市科技局、市财政局             ▏市科技局,市财政局 |
  市科技局，市财政局             ▏市科技局,市财政局 |
  市科技局／市统计局、市人社局等 ▏市科技局 | 市统计局,市人社局,等
  市科技局（牵头）               ▏市科技局 |
  市科技局（牵头）、市财政局     ▏市科技局 | 市财政局
  市科技局、市财政局（配合）     ▏市科技局 | 市财政局
  科技局牵头，教育局配合         ▏科技局 | 教育局
  科技局、工信局牵头，教育局配合 ▏科技局,工信局 | 教育局
  科技局牵头、教育局配合         ▏科技局 | 教育局
  牵头：科技局；配合：教育局     ▏科技局 | 教育局
  牵头单位：科技局；配合单位：教育局、财政局 ▏科技局 | 教育局,财政局
  各区县                         ▏| | ?
  各区县政府、市科技局           ▏市科技局 | | ?
  工信局按职责分工负责           ▏工信局 |
  科技局、工信局按职责分工负责   ▏科技局,工信局 |
  科技局 等3个部门               ▏科技局,等 |
  科技局等                       ▏科技局,等 |
  科技局、有关部门               ▏科技局 | | ?
  市发改委（能源局）             ▏市发改委（能源局） |
  科技局/统计局                  ▏| | ?
  同上                           ▏| | ?
  甲、乙                         ▏甲,乙 |
  甲、 、乙                      ▏甲,乙 |
  大同市科技局                   ▏大同市科技局 |
  甲 (LEAD)、乙                  ▏甲 | 乙
  工信局共同负责                 ▏工信局 |
  工信局 共同负责                ▏工信局 |
  工信局按职责分工               ▏工信局 |
  共同负责                       ▏| | ?
  科技局等12个部门               ▏科技局,等 |
  科技局等3部门                  ▏科技局,等 |
  科技局等级办                   ▏科技局等级办 |
  牵头：科技局； 配合：教育局    ▏科技局 | 教育局
  甲等牵头，乙等配合             ▏甲,等 | 乙,等
  甲（牵头）、甲（配合）、乙（配合） ▏甲 | 乙
  Science Bureau (lead), Statistics Bureau ▏Science Bureau | Statistics Bureau
`.replaceAll("▏", "│"),
)("the owners %s", (text, expected) => expect(owners(text!)).toBe(expected));

test("what is longer than forty characters is no name", () => {
  expect([40, 41].map((length) => readOwners("科".repeat(length), "lead").hasMore)).toEqual([false, true]);
});
