import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparatorNamed, readWording, sideOf, targetText } from "../../src/read/wording.ts";
import { readPlan } from "../../src/read/plan.ts";
import { each } from "../cli/host.ts";
import { bytes } from "./helpers.ts";
import { runs } from "../effort.ts";

/** What a phrase is read as: the targets as a plan has them, the unit where the phrase names one, and what else it says. */
function said(phrase: string, unit: string | null = null, names: readonly string[] = []): string {
  const read = readWording(phrase, unit, names);
  if (read.kind === "unclear") return `? ${read.why}`;
  const { targets, aspired, beyond, bare } = read;
  const own = unit === null && read.unit !== null ? [read.unit] : [];
  return [
    ...targets.map(targetText),
    ...own,
    ...(aspired ? ["aspired"] : []),
    ...(bare ? ["bare"] : []),
    ...beyond.map((target) => `+${targetText(target)}`),
  ].join(" ");
}

const unitOf = (text = ""): string | null => (text === "" ? null : text);

describe("a target in Chinese words", () => {
  each(`
    18人年/万人              │           │ { at-least: 18 } 人年/万人 bare
    达到18人年               │           │ { at-least: 18 } 人年
    达0.8%                   │           │ { at-least: 0.8 } %
    达到2.0%左右             │           │ { about: 2.0 } %
    2.0%左右                 │ %         │ { about: 2.0 }
    提高到48%                │ %         │ { at-least: 48 }
    超过25家                 │           │ { more-than: 25 } 家
    超过50家                 │ 家        │ { more-than: 50 }
    达3.0%                   │ %         │ { at-least: 3.0 }
    建成4家                  │           │ { at-least: 4 } 家
    建成科技企业孵化器4家    │           │ ? words
    35家                     │ 家        │ { at-least: 35 } bare
    逐年提高                 │ %         │ { rising: true }
    每年保持持续较快增长     │           │ { rising: true }
    每年保持持续增长         │           │ { rising: true }
    持续较快增长             │           │ ? words
    大幅度提高               │           │ ? words
    逐年下降                 │           │ { falling: true }
    每年增加10%              │ 项        │ { yearly-growth: 10% }
    每年增加10家             │ 家        │ ? words
    提高30%                  │ 家        │ { growth: 30% }
    增长30%以上              │ 家        │ { growth: 30% }
    增长超过30%              │ 家        │ { growth: { more-than: 30% } }
    增长30%左右              │ 家        │ { growth: { about: 30% } }
    比2010年增长30%          │ 家        │ { growth: 30%, since: 2010 }
    比上年增长30%            │ 家        │ ? words
    提高10%                  │ %         │ ? points
    提高5个百分点            │ %         │ { change: 5pp }
    下降0.5个百分点          │ %         │ { change: -0.5pp }
    增加20家                 │ 家        │ { change: 20 }
    下降18%                  │ 吨        │ { growth: -18% }
    下降到18                 │ 吨        │ { at-most: 18 }
    年均增长20%              │ 亿元      │ { average-growth: 20% }
    年均增长20%以上          │ 亿元      │ { average-growth: 20% }
    年均增速超过6.5%         │ 亿元      │ { average-growth: { more-than: 6.5% } }
    年均增长8%左右           │ 亿元      │ { average-growth: { about: 8% } }
    年均下降3%               │ 吨        │ { average-growth: -3% }
    翻一番                   │ 亿元      │ { growth: 100% }
    翻两番                   │ 亿元      │ { growth: 300% }
    翻番                     │ 亿元      │ { growth: 100% }
    增长1倍                  │ 家        │ { growth: 100% }
    增长两倍                 │ 家        │ { growth: 200% }
    增长1.5倍                │ 家        │ { growth: 150% }
    达到300名左右            │           │ { about: 300 } 名
    建成8个左右              │ 个        │ { about: 8 }
    形成3—4个                │           │ { between: [3, 4] } 个
    培育4~5个                │ 个        │ { between: [4, 5] }
    3-4个                    │ 个        │ { between: [3, 4] }
    3%—4%                    │ %         │ { between: [3, 4] }
    3至4个                   │           │ { between: [3, 4] } 个
    4—3个                    │           │ ? words
    3—4个左右                │           │ ? words
    比重达到70%以上          │ %         │ { at-least: 70 }
    达到70%以上              │ %         │ { at-least: 70 }
    200个以上                │ 个        │ { at-least: 200 }
    ≥70%                     │ %         │ { at-least: 70 }
    不得低于60%              │ %         │ { at-least: 60 }
    不得超过3起              │ 起        │ { at-most: 3 }
    大于等于3                │ 起        │ { at-least: 3 }
    小于等于3                │ 起        │ { at-most: 3 }
    ≮3                       │ 起        │ { at-least: 3 }
    ≯3                       │ 起        │ { at-most: 3 }
    ≈ 2                      │ 起        │ { about: 2 }
    20（含）以上             │ 家        │ { at-least: 20 }
    20家（含）以上           │ 家        │ { at-least: 20 }
    100%全覆盖               │           │ ? words
    100%全覆盖               │ %         │ ? words
    达到100家（累计）        │           │ ? kind
    达到100家（累计）        │ 家        │ ? kind
    累计达到500家            │ 家        │ ? kind
    净增10家                 │ 家        │ ? kind
    翻一番以上               │ 亿元      │ { growth: 100% }
    比2020年翻一番           │ 亿元      │ { growth: 100%, since: 2020 }
    较2020年翻两番           │ 亿元      │ { growth: 300%, since: 2020 }
    实现零的突破             │ 家        │ ? words
    不少于一半               │ 家        │ ? words
    不低于3元                │ 元/人     │ ? unit
    ≥ 18                     │ 家        │ { at-least: 18 }
    ＞25                     │ 家        │ { more-than: 25 }
    > 25 家                  │           │ { more-than: 25 } 家
    ≤6                       │ %         │ { at-most: 6 }
    <4                       │           │ { less-than: 4 }
    ＜４．５％               │ %         │ { less-than: 4.5 }
    =100%                    │ %         │ { equals: 100 }
    不低于90%                │ %         │ { at-least: 90 }
    不低于90%以上            │ %         │ { at-least: 90 }
    不少于5件                │           │ { at-least: 5 } 件
    超过90%以上              │ %         │ ? words
    不低于90%左右            │ %         │ ? words
    不超过4.5%               │ %         │ { at-most: 4.5 }
    控制在4.5%以内           │ %         │ { at-most: 4.5 }
    控制在4.5%               │ %         │ { at-most: 4.5 }
    控制在4.5%左右           │ %         │ { about: 4.5 }
    控制在不低于4.5%         │ %         │ ? words
    保持在85%以上            │ %         │ { at-least: 85 }
    保持在85%                │ %         │ ? words
    低于5%                   │ %         │ { less-than: 5 }
    5%以下                   │ %         │ { at-most: 5 }
    25家以上（含）           │ 家        │ { at-least: 25 }
    38%±2                    │ %         │ ? words
    下降10%左右              │ 吨        │ ? words
    不低于GDP增速            │ %         │ ? words
    200余个                  │ 个        │ { more-than: 200 }
    60多项                   │           │ { more-than: 60 } 项
    每年300期                │ 期        │ { every-year: { at-least: 300 } }
    每年不少于300期          │ 期        │ { every-year: { at-least: 300 } }
    每年控制在5%以内         │ %         │ { every-year: { at-most: 5 } }
    力争达到280亿元          │           │ { at-least: 280 } 亿元 aspired
    力争2020年达到280亿元    │           │ { at-least: 280, by: 2020 } 亿元 aspired
    确保100家、力争120家     │ 家        │ { at-least: 100 } bare +{ at-least: 120 }
    确保100家力争120家       │ 家        │ { at-least: 100 } bare +{ at-least: 120 }
    提高到15%，力争达到16%   │ %         │ { at-least: 15 } +{ at-least: 16 }
    超过25家，力争30家       │ 家        │ { more-than: 25 } +{ at-least: 30 }
    10条左右，力争12条       │ 条        │ { about: 10 } +{ at-least: 12 }
    力争120家，确保100家     │ 家        │ { at-least: 100 } bare +{ at-least: 120 }
    确保100家，力争更多      │ 家        │ ? words
    力争到2020年，达到20家   │ 家        │ { at-least: 20, by: 2020 } aspired
    到2020年力争达到20家     │ 家        │ { at-least: 20, by: 2020 } aspired
    到2019年力争达到9家，到2020年达到20家 │ 家 │ { at-least: 20, by: 2020 } +{ at-least: 9, by: 2019 }
    到2019年，达到18家       │           │ { at-least: 18, by: 2019 } 家
    到2019年底超过25家       │           │ { more-than: 25, by: 2019 } 家
    “十二五”末达到10%        │ %         │ { at-least: 10, by: 2015 }
    确保不低于3%，不超过5%   │ %         │ { at-least: 3 } { at-most: 5 }
    1,000人                  │           │ { at-least: 1000 } 人 bare
    1，000人以上             │ 人        │ { at-least: 1000 }
    4万人左右                │ 人        │ { about: 40000 }
    达到4万人左右            │           │ { about: 4 } 万人
    40000人                  │ 万人      │ { at-least: 4 } bare
    4万                      │ 万元      │ ? unit
    30%                      │ 家        │ ? unit
    5亿元                    │ 人        │ ? unit
    十二家                   │           │ { at-least: 12 } 家 bare
    累计50项                 │ 项        │ ? kind
    新增20家                 │ 家        │ ? kind
    是                       │           │ { done: true }
    建成                     │           │ { done: true }
    前10位                   │           │ ? words
    基本实现                 │           │ ? words
    全覆盖                   │           │ ? words
    百家                     │           │ ? words
    占企业销售收入的3%       │ %         │ ? words
  `)("%s in %s", (phrase, unit, expected) => expect(said(phrase!, unitOf(unit))).toBe(expected));

  test("the indicator's own name may stand in front", () => {
    expect(said("科技进步贡献率提高到48%", "%", ["科技进步贡献率"])).toBe("{ at-least: 48 }");
    expect(said("众创空间35家", "家", ["众创空间"])).toBe("{ at-least: 35 } bare");
    expect(said("众创空间：超过35家", "家", ["众创空间"])).toBe("{ more-than: 35 }");
    expect(said("众创空间35家", "家", ["孵化器"])).toBe("? words");
  });
});

describe("a target in English words", () => {
  each(`
    at least 25 firms                    │           │ { at-least: 25 } firms
    no less than 25                      │ firms     │ { at-least: 25 }
    25 firms or more                     │           │ { at-least: 25 } firms
    more than 25                         │ firms     │ { more-than: 25 }
    over 1,200 people                    │           │ { more-than: 1200 } people
    exceed 5%                            │ %         │ { more-than: 5 }
    at most 4.5%                         │           │ { at-most: 4.5 } %
    no more than 4.5%                    │ %         │ { at-most: 4.5 }
    not exceeding 4.5%                   │ %         │ { at-most: 4.5 }
    4.5% or less                         │ %         │ { at-most: 4.5 }
    less than 5%                         │ %         │ { less-than: 5 }
    about 2.0%                           │ %         │ { about: 2.0 }
    approximately 300                    │ people    │ { about: 300 }
    between 3 and 4                      │ parks     │ { between: [3, 4] }
    between 3% and 4%                    │ %         │ { between: [3, 4] }
    from 3 to 4 parks                    │           │ { between: [3, 4] } parks
    3 to 4                               │           │ { between: [3, 4] }
    3-4 parks                            │           │ { between: [3, 4] } parks
    ≥ 18                                 │           │ { at-least: 18 }
    25 firms                             │           │ { at-least: 25 } firms bare
    18 person years                      │           │ { at-least: 18 } person years bare
    growth of 30%                        │ firms     │ { growth: 30% }
    increase by 30%                      │ firms     │ { growth: 30% }
    increase by 30%                      │ %         │ ? points
    increase by 5 percentage points      │ %         │ { change: 5pp }
    increase by 20                       │ firms     │ { change: 20 }
    reduce by 18%                        │ t         │ { growth: -18% }
    reduce to 18                         │ t         │ { at-most: 18 }
    average annual growth of 20%         │ CNY       │ { average-growth: 20% }
    average annual growth of at least 6% │ CNY       │ { average-growth: 6% }
    grow by 20% a year on average        │ CNY       │ { average-growth: 20% }
    grow by 10% each year                │ CNY       │ { yearly-growth: 10% }
    double                               │ CNY       │ { growth: 100% }
    rising every year                    │ %         │ { rising: true }
    at least 300 each year               │ courses   │ { every-year: { at-least: 300 } }
    by 2019, at least 25                 │ firms     │ { at-least: 25, by: 2019 }
    at least 25, aim for 30              │ firms     │ { at-least: 25 } +{ at-least: 30 }
    aim for more than 25                 │ firms     │ { more-than: 25 } aspired
    2.5 million                          │           │ ? words
    yes                                  │           │ ? words
    significantly more                   │           │ ? words
    25 or so                             │           │ ? words
  `)("%s in %s", (phrase, unit, expected) => expect(said(phrase!, unitOf(unit))).toBe(expected));
});

describe("what may be read in two ways is not read", () => {
  each(`
    35①家                     │ 家       │ ? words
    35 ①                      │ 家       │ ? words
    ① 35家                    │ 家       │ ? words
    ①35家                     │ 家       │ ? words
    10³家                     │ 家       │ ? words
    ②                         │          │ ? words
    达到②                     │ 家       │ ? words
    CO₂18%                    │ %        │ ? words
    ３５²                     │ 家       │ ? words
    1 5家                     │ 家       │ ? words
    1. 30家                   │ 家       │ ? words
    1 .5家                    │ 家       │ ? words
    1余5家                    │ 家       │ ? words
    1多.5                     │ 家       │ ? words
    2020 30                   │ 家       │ ? words
    2020 300家                │ 家       │ ? words
    at least 1 5 firms        │ firms    │ ? words
    1,5%                      │ %        │ ? words
    不低于4，5%               │ %        │ ? words
    at least 10,0 firms       │ firms    │ ? words
    50,000,0                  │ 家       │ ? words
    三、四家                  │ 家       │ ? words
    五、六家                  │ 家       │ ? words
    力争五、六家              │ 家       │ ? words
    七八家                    │ 家       │ ? words
    10, 25                    │ 家       │ ? words
    20家以上，30家以上        │ 家       │ ? words
    超过20家，不少于30家      │ 家       │ ? words
    不超过20家，低于30家      │ 家       │ ? words
    3—4家，10家左右           │ 家       │ ? words
    2020年、2025年达到20%、30% │ %       │ ? words
    到2019年达到9家，达到20家 │ 家       │ ? words
    4万                       │ 万元     │ ? unit
    4千                       │ 千人     │ ? unit
    增加-5家                  │ 家       │ ? words
    下降-5家                  │ 家       │ ? words
    下降-5个百分点            │ %        │ ? words
    下降-5%                   │ 家       │ ? words
    increase by -5            │ firms    │ ? words
    reduce by -5              │ firms    │ ? words
  `)("%s in %s", (phrase, unit, expected) => expect(said(phrase!, unitOf(unit))).toBe(expected));

  each(`
    100m²                     │ m²       │ { at-least: 100 } bare
    5 000人                   │ 人       │ { at-least: 5000 } bare
    at least 1 000 000 people │ people   │ { at-least: 1000000 }
    2020年 30家               │          │ { at-least: 30, by: 2020 } 家 bare
    四千                      │ 万元     │ { at-least: 4000 } bare
    3家以上，5家以下          │ 家       │ { at-least: 3 } { at-most: 5 }
    ≥3，≤5                    │ 家       │ { at-least: 3 } { at-most: 5 }
    3家以上、5家以下          │ 家       │ { at-least: 3 } { at-most: 5 }
    ＞3且＜5                  │ 家       │ { more-than: 3 } { less-than: 5 }
    不低于3并且不超过5        │ 家       │ { at-least: 3 } { at-most: 5 }
    达到20家；增长10%。       │ 家       │ { at-least: 20 } { growth: 10% }
    比2015年增长10%，比2018年增长5% │ 家 │ { growth: 10%, since: 2015 } { growth: 5%, since: 2018 }
    确保100家、不超过120家    │ 家       │ { at-least: 100 } { at-most: 120 } bare
  `)("but %s in %s is", (phrase, unit, expected) => expect(said(phrase!, unitOf(unit))).toBe(expected));
});

describe("of a range the last number says the unit of both", () => {
  each(`
    5-10万人              │ 人   │ { between: [50000, 100000] }
    5-10万人              │ 万人 │ { between: [5, 10] }
    5-10万人              │      │ { between: [5, 10] } 万人
    5-10万                │ 人   │ { between: [50000, 100000] }
    5万-10万人            │ 人   │ { between: [50000, 100000] }
    5万-10万人            │      │ { between: [5, 10] } 万人
    5千-1万人             │ 人   │ { between: [5000, 10000] }
    3—4亿元               │ 万元 │ { between: [30000, 40000] }
    0.5——1万元            │ 元   │ { between: [5000, 10000] }
    500米-1.5千米         │ 米   │ { between: [500, 1500] }
    1,000—2,000人         │ 人   │ { between: [1000, 2000] }
    5到8%                 │ %    │ { between: [5, 8] }
    5–8%                  │ %    │ { between: [5, 8] }
    3个—4个               │      │ { between: [3, 4] } 个
    降到25-30家           │ 家   │ { between: [25, 30] }
    3-4 km                │ m    │ { between: [3000, 4000] }
    between 3 and 4 km    │ m    │ { between: [3000, 4000] }
    between 3 km and 4 km │ m    │ { between: [3000, 4000] }
    from 800 m to 4 km    │ m    │ ? words
    between 3 and 4 person years │ │ { between: [3, 4] } person years
    10.5 to 20            │ km   │ { between: [10.5, 20] }
    3% and 4%             │ %    │ { between: [3, 4] }
    3—3个                 │ 个   │ ? words
    30—25                 │ 家   │ ? words
    5%—8家                │ 家   │ ? words
    不低于3—4个           │ 个   │ ? words
    20提高到25            │      │ ? words
    20年达到25家          │      │ ? words
    5年内达到30家         │ 家   │ ? words
    5—8元                 │ 家   │ ? unit
    between 3 km and 4    │      │ ? words
    between -2 and 3 km   │ m    │ { between: [-2000, 3000] }
    3—4个以上             │ 个   │ ? words
    约3—4个               │ 个   │ ? words
  `)("%s in %s", (phrase, unit, expected) => expect(said(phrase!, unitOf(unit))).toBe(expected));
});

/** A test for each row of words, one of which stands where the phrase has "_". */
const words = (table: string) =>
  each(table)("%s: %s", (phrase, list, expected) => {
    for (const word of list!.split(", ")) expect(said(phrase!.replace("_", word), "家"), word).toBe(expected);
  });

describe("words with one meaning", () => {
  words(`
    达到_25家 │ 约, 大约, 约为 │ { about: 25 }
    提高到_25家 │ 超过, 突破 │ { more-than: 25 }
    _25     │ 不低于, 不少于, 不小于, 不下于, 不得低于, 不得少于, 不得小于, 大于等于, 大于或等于, 至少, 最少 │ { at-least: 25 }
    _25     │ ≮, ≥, >=, =>, ≧, ⩾, ≥=, ＞＝                                       │ { at-least: 25 }
    _25     │ 超过, 超, 突破, 逾, 大于, 高于, 多于, >, ＞                        │ { more-than: 25 }
    _25     │ 不超过, 不高于, 不大于, 不多于, 不得超过, 不得高于, 不得大于, 不得多于, 小于等于, 小于或等于, 最多, 至多 │ { at-most: 25 }
    _25     │ ≯, ≤, <=, =<, ≦, ⩽, ＜＝                                           │ { at-most: 25 }
    _25     │ 低于, 小于, 少于, 不足, 不到, <, ＜                                │ { less-than: 25 }
    _25     │ 约, 大约, 约为, ≈                                                  │ { about: 25 }
    _25     │ 等于, =, ＝                                                        │ { equals: 25 }
    25家_   │ 以上, 及以上, （含）以上, 以上（含）, (含本数)以上, 以上(含本数)   │ { at-least: 25 }
    25家_   │ 以下, 及以下, 以内, 之内, （含）以下, 以下（含）, （含）以内, 以内（含） │ { at-most: 25 }
    25家_   │ 左右, 上下                                                         │ { about: 25 }
    25_     │ 余家, 多家, 余, 多                                                 │ { more-than: 25 }
    1,225_  │ 余家, 多家                                                         │ { more-than: 1225 }
    _25家   │ 达到, 达, 提高到, 提高至, 提升到, 提升至, 增加到, 增加至, 增长到, 增长至, 增至, 升至, 上升到, 上升至, 扩大到, 扩大至, 发展到, 发展至, 建成, 建设, 建立, 形成, 培育, 完成, 实现 │ { at-least: 25 }
    _25家   │ 控制在, 降至, 降到, 下降到, 下降至, 降低到, 降低至, 减少到, 减少至, 压减到, 压减至, 压缩到, 压缩至, 缩小到, 缩小至 │ { at-most: 25 }
    _25家   │ 保持在, 稳定在, 维持在, 保持, 稳定                                 │ ? words
    _25家以上 │ 保持在, 稳定在, 维持在, 保持, 稳定, 达到, 不低于, 至少           │ { at-least: 25 }
    _25家以下 │ 保持在, 控制在, 降至, 达到, 不超过, 最多                         │ { at-most: 25 }
    _25家左右 │ 保持在, 控制在, 达到, 约                                         │ { about: 25 }
    _25家以上 │ 控制在, 降至, 超过, 不超过, 约, 不到                             │ ? words
    _25家   │ 达到不超过, 提高到低于, 降到不低于, 控制在超过                     │ ? words
    _25余家 │ 不低于, 超过, 降到, 约                                             │ ? words
    25余家_ │ 以上, 以下, 左右                                                   │ ? words
    _25家   │ 近, 大约近, 第, 前, 没有, 每季度, 超过确保, 超过努力, 不低于比重达, 达到十三五末                                   │ ? words
    达到_家 │ 0, 零                                                         │ { at-least: 0 } bare
    _       │ 25家, 确保25家, 保证25家, 必须25家, 应25家, 应当25家, 须25家, 要25家 │ { at-least: 25 } bare
    _       │ 力争25家, 争取25家, 力求25家, 努力25家                             │ { at-least: 25 } aspired bare
    _达到25家 │ 比重, 比例, 占比, 总数, 总量, 数量                               │ { at-least: 25 }
    比重_25家 │ 达, 达到, 不低于, 提高到, ≥                                      │ { at-least: 25 }
    总量_25家 │ 控制在, ≤                                                        │ { at-most: 25 }
    数量_25家 │ 超过, >                                                          │ { more-than: 25 }
    数量_25家 │ 少于, 等于                                                       │ ? words
    _       │ 是, 完成, 建成, 已完成, 已建成, 全部完成, √, ✓, ✔                  │ { done: true }
    _       │ 否, 未完成, 没有完成, 完成一半                                     │ ? words
  `);
});

describe("growth, changes and values for every year", () => {
  words(`
    _       │ 逐年提高, 每年上升, 年年增长, 逐年增加, 逐年提升, 逐年扩大, 逐年递增, 逐年攀升, 保持逐年稳步提高 │ { rising: true }
    _       │ 逐年下降, 每年降低, 年年减少, 逐年缩小, 逐年递减, 实现逐年持续下降 │ { falling: true }
    _20%    │ 年均增长, 年均复合增长, 年均增速, 年均增幅, 年均增长率, 年均复合增长率, 年均提高, 年均增加, 年均递增 │ { average-growth: 20% }
    _20%    │ 年均下降, 年均降低, 年均减少, 年均缩小, 年均递减, 年均递减率       │ { average-growth: -20% }
    _20%    │ 每年提高, 逐年提高, 每年递增                                       │ { yearly-growth: 20% }
    _20%    │ 每年下降, 逐年减少                                                 │ { yearly-growth: -20% }
    _20%    │ 增长, 增加, 提高, 提升, 比基期增长, 比基年增长, 较基数提高         │ { growth: 20% }
    _20%    │ 下降, 降低, 减少, 比基期下降, 较基年降低, 较基数减少               │ { growth: -20% }
    _20%    │ 比2015年下降, 较2015降低                                           │ { growth: -20%, since: 2015 }
    _20%    │ 比上年增长, 同比增长, 比2015年底增长, 比15年下降                   │ ? words
    增长_   │ 不低于20%, 不少于20%, 至少20%, 达到20%, 达20%, ≥20%, >=20%, 20%以上, 不低于20%以上 │ { growth: 20% }
    增长_   │ 超过20%, 大于20%, 高于20%, >20%                                    │ { growth: { more-than: 20% } }
    增长_   │ 不超过20%, 不高于20%, ≤20%, <=20%, 控制在20%, 20%以内, 20%以下, 控制在20%以内 │ { growth: { at-most: 20% } }
    增长_   │ 20%左右                                                            │ { growth: { about: 20% } }
    增长_   │ 超过20%以上, 不超过20%以上, 约20%, 近20%, 20%多, 20%以上左右       │ ? words
    年均增长_ │ 不超过20%以上, 20, 20家, 20‰, 2倍, 10%-20%                        │ ? words
    每年增长_ │ 不超过20%以上, 20家, 20                                          │ ? words
    下降_   │ 不低于20%, 至少20%, 20%以上                                        │ { growth: -20% }
    下降_   │ 超过20%, 不超过20%, 20%以内, 20%左右, 超过20%以上                  │ ? words
    年均下降_ │ 超过20%, 不超过20%, 20%以内                                      │ ? words
    增长_   │ -5%                                                                │ { growth: -5% }
    增长_   │ -5%以上                                                            │ { growth: { at-least: -5% } }
    增长_   │ +5%                                                                │ { growth: 5% }
    _       │ 翻番, 翻一番, 翻1番, 实现翻番, 翻一番以上, 增长1倍                   │ { growth: 100% }
    _       │ 翻两番, 翻二番, 翻2番                                              │ { growth: 300% }
    _       │ 翻三番, 翻3番                                                      │ { growth: 700% }
    _       │ 翻四番                                                             │ { growth: 1500% }
    _       │ 翻五番                                                             │ { growth: 3100% }
    _       │ 翻9番                                                              │ { growth: 51100% }
    _       │ 翻0番, 翻10番, 翻十番, 翻半番, 翻番左右, 增长半倍, 增长2倍以上, 增长约2倍, 增长2家倍 │ ? words
    _       │ 增长2倍, 增加2倍, 提高2倍, 提升两倍                                │ { growth: 200% }
    _       │ 比2015年增长2倍, 较2015增加2倍, 较2015年提高2倍, 比2015年提升2倍   │ { growth: 200%, since: 2015 }
    _       │ 比2015年增长12.5倍                                                 │ { growth: 1250%, since: 2015 }
    _       │ 比2015年翻番, 较2015翻一番, 比2015年实现翻一番                     │ { growth: 100%, since: 2015 }
    _       │ 比去年增长2倍, 比去年翻番, 比15年增长2倍                           │ ? words
    _20家   │ 增加, 提高, 提升, 增长, 比基期增加, 较基年增加, 比基数增加         │ { change: 20 }
    _20家   │ 下降, 降低, 减少, 比基期减少, 较基年减少, 较基数减少               │ { change: -20 }
    _20家   │ 比上年增加, 比2015年减少, 增加约, 减少不少于                       │ ? words
    每年_   │ 300, 300家, 都300家, 均300家, 各300家, 不少于300家, 300家以上, 举办300家, 开展300家, 组织300家, 组织不少于300家 │ { every-year: { at-least: 300 } }
    每年_   │ 不超过300, 控制在300家以内, 300家以下                              │ { every-year: { at-most: 300 } }
    每年_   │ 超过300家                                                          │ { every-year: { more-than: 300 } }
    每年_   │ 新增300家, 增加300家, 减少300家, 不少于举办300家, 举办一次, 举办活动300家, 若干家   │ ? words
    _       │ 累计300家, 共计300家, 合计300家, 总计300家, 新增300家, 净增300家, 累计新增300家, 五年累计300家, 期间新增300家 │ ? kind
    达到300家（_） │ 累计, 新增, 净增, 合计, 总计, 五年累计, 累计数, 合计值       │ ? kind
    _       │ 300家累计, 300家新增, 达到300家合计                                │ ? kind
    300家（_） │ 国家级, 每万人                                           │ ? words
  `);
});

describe("shares in %, where growth and points must be told apart", () => {
  each(`
    提高5%                            │ %    │ ? points
    年均增长5%                        │ %    │ ? points
    增长1倍                           │ %    │ ? points
    翻一番                            │ %    │ ? points
    提高3‰                            │ %    │ ? points
    increase by 5%                    │ %    │ ? points
    increase by +5%                   │ %    │ ? points
    double                            │ %    │ ? points
    grow by 5% annually               │ CNY  │ ? words
    increase by 5% or so              │ CNY  │ ? words
    提高5个百分点                     │ %    │ { change: 5pp }
    提高5百分点                       │ %    │ { change: 5pp }
    提高5个百分点                     │      │ { change: 5pp } %
    提高5个百分点                     │ 家   │ ? unit
    提高5个百分点以上                 │ %    │ ? words
    提高约5个百分点                   │ %    │ ? words
    提高5m3个百分点                   │ %    │ ? words
    提高5家1个百分点                  │ %    │ ? words
    increase by 5 percentage points   │      │ { change: 5pp } %
    increase by 1 percentage point    │ %    │ { change: 1pp }
    reduce by 2.5pp                   │ %    │ { change: -2.5pp }
    reduce by 5 percentage points     │ t    │ ? unit
    提高5                             │ %    │ { change: 5 }
    提高3‰                            │ ‰    │ { change: 3 }
  `)("%s in %s", (phrase, unit, expected) => expect(said(phrase!, unitOf(unit))).toBe(expected));
});

describe("numbers and their units", () => {
  each(`
    达到+5家              │ 家    │ { at-least: 5 }
    ≥-5%                  │ %     │ { at-least: -5 }
    达到2.0家             │ 户    │ { at-least: 2.0 }
    达到20000米           │ km    │ { at-least: 20 }
    5亿元                 │ 万元  │ { at-least: 50000 } bare
    至少5 0 0             │ 家    │ ? words
    10天                  │ 年    │ ? unit
    5元                   │ 元/人 │ ? unit
    达到18人年 / 万人     │       │ { at-least: 18 } 人年 / 万人
    at least 5 MW         │ MW    │ { at-least: 5 }
    AT LEAST 5 GWh        │       │ { at-least: 5 } GWh
    at least 5 US$        │       │ { at-least: 5 } US$
    at least 5 CNY / head │       │ { at-least: 5 } CNY / head
    30%的企业             │       │ ? words
    30%以上的企业         │       │ ? words
    5的3次方              │       │ ? words
    5半                   │       │ ? words
    30‰全覆盖             │       │ ? words
    30家：省级            │       │ ? words
    30家(省级)            │       │ ? words
    1e99家                │ 家    │ ? words
    999999999999999999999999999999    │ 家 │ { at-least: 999999999999999999999999999999 } bare
    9999999999999999999999999999999   │ 家 │ ? words
    999999999999999999999999999亿元   │ 元 │ ? unit
    5.                    │ 家    │ { at-least: 5 } bare
    at least 5 firms.     │ firms │ { at-least: 5 }
    at least 5 firms!     │ firms │ { at-least: 5 }
    达到5家!              │ 家    │ { at-least: 5 }
  `)("%s in %s", (phrase, unit, expected) => expect(said(phrase!, unitOf(unit))).toBe(expected));
});

describe("when a target is due, and whose it is", () => {
  words(`
    _达到25家 │ 到2020年, 至2020年, 2020年, 截至2020年底, 截止2020年末, 到2020年底前, 到 2020 年末, “十三五”末, 到“十三五”末, 至十三五期末, '十三五'规划末, 到十三五末, 2020年:  │ { at-least: 25, by: 2020 }
    到“十_五”末达到25家 │ 一                                                     │ { at-least: 25, by: 2010 }
    到“十_五”末达到25家 │ 六                                                     │ { at-least: 25, by: 2035 }
    _达到25家 │ 到2020年6月, 十七五末, 在2020年, 自2020年起           │ ? words
    _       │ 到2020年, 到2020年力争, 力争                                       │ ? words
    到2020年，_25家 │ 确保达到, 达到                                             │ { at-least: 25, by: 2020 }
    力争到2020年，_25家 │ 达到, ，达到                                           │ { at-least: 25, by: 2020 } aspired
    到2020年达到20家，_ │ 力争30家, 争取达到30家, 并力争30家                     │ { at-least: 20, by: 2020 } +{ at-least: 30, by: 2020 }
  `);

  each(`
    by 2025, at least 25             │ { at-least: 25, by: 2025 }
    by 2025: at least 25             │ { at-least: 25, by: 2025 }
    in 2025 at least 25              │ { at-least: 25, by: 2025 }
    until 2025 at least 25           │ { at-least: 25, by: 2025 }
    By the end of 2025, at least 25  │ { at-least: 25, by: 2025 }
    in 25 at least 25                │ ? words
    since 2025 at least 25           │ ? words
    by 2025                          │ ? words
    strive for 25                    │ { at-least: 25 } aspired bare
    Strive to reach 25               │ { at-least: 25 } aspired
    aim to exceed 25                 │ { more-than: 25 } aspired
    aspire to 25                     │ { at-least: 25 } aspired bare
    ensure at least 25               │ { at-least: 25 }
    must reach 25                    │ { at-least: 25 }
    Shall exceed 25                  │ { more-than: 25 }
    will reach 25                    │ { at-least: 25 }
    should reach 25                  │ { at-least: 25 }
  `)("%s", (phrase, expected) => expect(said(phrase!, null)).toBe(expected));

  each(`
    众创空间到2020年达到30家 │ 众创空间           │ { at-least: 30, by: 2020 }
    众创空间 到2020年达到30家 │ 众创空间          │ { at-least: 30, by: 2020 }
    到2020年众创空间达到30家 │ 众创空间           │ { at-least: 30, by: 2020 }
    众创空间 : 达到30家      │ 众创空间           │ { at-least: 30 }
    ＧＤＰ达到30家           │ GDP                │ { at-least: 30 }
    GDP达到30家              │ ＧＤＰ             │ { at-least: 30 }
    众创空间达到30家         │ 孵化器,,众创空间   │ { at-least: 30 }
    众创空间                 │ 众创空间           │ ? words
    众创空间，30家           │ 众创空间           │ ? words
    建成众创空间30家         │ 众创空间           │ ? words
    达到30家众创空间         │ 众创空间           │ ? unit
  `)("%s of %s", (phrase, names, expected) => expect(said(phrase!, "家", names!.split(","))).toBe(expected));

  test("a phrase of 500 characters is read, a longer one is not", () => {
    expect(said(`  ${"，".repeat(494)}达到  35家  `)).toBe("{ at-least: 35 } 家");
    expect(said(`${"，".repeat(496)}达到35家`)).toBe("? words");
  });
});

describe("English words with one meaning", () => {
  words(`
    _ 25     │ at least, no less than, not less than, no fewer than, not fewer than, minimum of, a minimum of, ≥, >=, reach, reaches, reach at least, reaches at least, increase to, rise to, grow to, raise to │ { at-least: 25 }
    25 _     │ or more, or above, or higher, and above, and over, at least, minimum    │ { at-least: 25 }
    _ 25     │ more than, greater than, over, above, exceed, exceeds, exceeding, >, reach more than, reaches over │ { more-than: 25 }
    _ 25     │ at most, no more than, not more than, not exceed, not to exceed, not exceeding, no higher than, up to, maximum of, a maximum of, within, ≤, <= │ { at-most: 25 }
    _ 25     │ reduce to, cut to, fall to, lower to, decrease to, keep within, limit to │ { at-most: 25 }
    25 _     │ or less, or fewer, or below, or lower, and below, at most, maximum      │ { at-most: 25 }
    _ 25     │ less than, fewer than, under, below, <                                  │ { less-than: 25 }
    _ 25     │ about, around, approximately, approx, approx., circa, reach about, reaches around │ { about: 25 }
    _ 25     │ from 3 to, 3 to, between 3 and                                          │ { between: [3, 25] }
    _ 0      │ reach, rise to                                                          │ { at-least: 0 } bare
    at least 25 _ │ each year, every year                                              │ { every-year: { at-least: 25 } }
    _ at most 25  │ each year, every year                                              │ { every-year: { at-most: 25 } }
    _        │ rising every year, increasing each year, growing every year, rise every year, rises each year, increase every year, increases each year, grow every year, grows every year │ { rising: true }
    _        │ year-on-year growth, year on year increase, annual rise, annual growth   │ { rising: true }
    _        │ falling every year, decreasing each year, declining every year, fall every year, falls each year, decrease every year, decreases each year, decline every year, declines each year │ { falling: true }
    _        │ year-on-year decline, year on year decrease, annual fall                 │ { falling: true }
    _ 30%    │ growth, growth of, growth by, grow, grow by, increase, increase of, increases by, rise, rise by, rises of, raise by │ { growth: 30% }
    _ 30%    │ decrease, decrease of, decreases by, reduce, reduce by, reduction of, fall by, falls of, cut, cut by, cut of, lower by, decline by, reduce by at least │ { growth: -30% }
    growth of _ 30% │ at least, no less than, ≥, >=                                     │ { growth: 30% }
    growth of _ 30% │ more than, over, above, >                                         │ { growth: { more-than: 30% } }
    growth of _ 30% │ at most, no more than, up to, ≤, <=                               │ { growth: { at-most: 30% } }
    reduce by _ 30% │ more than, at most, over, about, -                                │ ? words
    _ 30%    │ average annual growth, average annual growth of, annual average growth of, average yearly growth of, growth on average of, average annual growth rate of │ { average-growth: 30% }
    _ 30% average annual growth │ at least, ≥                                           │ { average-growth: 30% }
    _        │ 30% average annual growth, 30% annual average growth                     │ { average-growth: 30% }
    grow by 30% _ │ a year on average, per year on average, annually on average, annual on average, yearly on average, each year on average │ { average-growth: 30% }
    grow by 30% _ │ each year, every year                                               │ { yearly-growth: 30% }
    grow by 30% _ │ a year, annually, on average, or so, a decade on average            │ ? words
    _        │ double, Double                                                           │ { growth: 100% }
    _        │ triple, treble                                                           │ { growth: 200% }
    _ 20     │ grow by, increase by, increase of, rise by, raise by                     │ { change: 20 }
    _ 20     │ reduce by, decrease by, fall by, cut by, lower by, fall of               │ { change: -20 }
    _        │ 25 a year, 25 each year, at least 25 a year, at least 25 or so, at least a few, 25 million, about 25 or so, at least 25 by 2030, more than double, no, 3 to 4 or more, 25 by 30 │ ? words
    _ 25     │ no lower than, not below, some, minimum, at the least, well over          │ ? words
  `);
});

describe("the side of its number on which a target is met", () => {
  each(`
    不低于25 │ higher
    超过25   │ higher
    增长5%   │ higher
    逐年提高 │ higher
    不超过25 │ lower
    低于25   │ lower
    下降5%   │ lower
    逐年下降 │ lower
    约25     │ null
    3—4      │ null
    等于25   │ null
    完成     │ null
  `)("%s: %s", (phrase, side) => {
    const read = readWording(phrase!, null);
    expect(read.kind === "targets" && String(sideOf(read.targets[0]!))).toBe(side);
  });
});

describe("a comparator by the sign or word that stands alone", () => {
  each(`
    ≤        │ at-most
    不超过   │ at-most
    不  超 过 │ at-most
    ＞＝     │ at-least
    >   =    │ at-least
    ‹        │ less-than
    〈       │ less-than
    ›        │ more-than
    〉       │ more-than
    ≈        │ about
    正向     │ null
  `)("%s: %s", (text, name) => expect(String(comparatorNamed(text!))).toBe(name));
});

test("no word may be left over: before or behind it makes what is understood unclear", () => {
  const understood = `
    18家 │ 达到18家 │ 超过25家 │ 25家以上 │ 25家以上（含） │ 25家（含）以上 │ 控制在5家以内 │ 3—4家 │ 25余家 │ 是 │ 完成 │ 逐年提高 │ 逐年下降
    年均增长20% │ 年均增长20%以上 │ 年均下降20% │ 每年增加10% │ 每年减少10% │ 每年300家 │ 每年举办300家 │ 翻一番 │ 比2015年翻一番
    增长2倍 │ 比2015年增长2倍 │ 增长30% │ 比2015年增长30%以上 │ 下降30% │ 下降30%以上 │ 增加20家 │ 减少20家 │ 提高5个百分点 │ 比重达到20家
    at least 25 firms │ 25 firms or more │ 25 or less │ more than 25 │ less than 25 │ about 25 │ between 3 and 4 │ 3 to 4 │ reach 25 │ reduce to 25
    rising every year │ annual growth │ falling every year │ annual fall │ average annual growth of 20% │ 20% average annual growth
    grow by 20% a year on average │ grow by 20% each year │ growth of 20% │ reduce by 20% │ double │ triple │ increase by 20 │ reduce by 20
    at least 25 each year │ every year at least 25 │ increase by 5 percentage points`
    .split(/[│\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const readAs = (phrase: string) => [
    phrase,
    said(phrase, /点|points/.test(phrase) ? "%" : /[a-z]/.test(phrase) ? "firms" : "家"),
  ];
  const left = understood.flatMap((phrase) =>
    /[a-z]/.test(phrase) ? [`hardly ${phrase}`, `${phrase} hardly`] : [`某些${phrase}`, `${phrase}某些`],
  );
  expect(understood.map(readAs).filter(([, read]) => read!.startsWith("?"))).toEqual([]);
  expect(left.map(readAs).filter(([, read]) => !read!.startsWith("?"))).toEqual([]);
});

const phrase = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."到2019年 力争 达到 超过 不低于 控制在 以内 以上 左右 逐年 提高 年均 增长 每年 至少 翻 番 — 且 ， at least more than".split(
          " ",
        ),
      ),
      fc.integer({ min: -99, max: 9_999 }).map(String),
      fc.constantFrom(
        "%",
        "家",
        "个百分点",
        "万元",
        "万",
        "倍",
        "余",
        "firms",
        " ",
        ",",
        "、",
        ".",
        "①",
        "下降",
        "reduce by ",
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

test("whatever is read of a phrase is a target that a plan may have", () => {
  fc.assert(
    fc.property(phrase, fc.constantFrom(null, "家", "%", "万元"), (text, unit) => {
      const read = readWording(text, unit);
      if (read.kind === "unclear") return;
      const own = read.unit === null ? "" : `unit: "${read.unit}", `;
      const targets = read.targets.map(targetText).join(", ");
      const plan = `dabiao: 1\nid: p\nperiod: { from: 2016, due: 2030 }\nindicators: [{ id: a, ${own}baseline: { value: 5, period: 2016 }, target: [${targets}] }]`;
      const codes = readPlan("p.yaml", bytes(plan)).diagnostics.map(({ code }) => code);
      // When it is due, how deep growth may fall and what two bounds leave between them are for the plan to check.
      expect(
        codes.filter((code) => !/wrong-order|not-whole-years|impossible-growth|targets-clash/.test(code)),
        plan,
      ).toEqual([]);
    }),
    { numRuns: runs(2_000) },
  );
});

test("a number that is read stands in the phrase as it is, and no two are put together", () => {
  const plain = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 9_999 }).map(String),
      fc.constantFrom(
        ..."达到 超过 ≥ 不超过 以上 左右 家 % — - 至 、 ， , . ① ² ½ 余 at least more than".split(" "),
        " ",
        " to ",
      ),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(plain, (parts) => {
      const read = readWording(parts.join(""), null);
      if (read.kind === "unclear") return;
      // Groups of three are one number: 5 000, 5,000.
      const joined = parts.join("").replace(/(?<=\d)[ ,，](?=\d{3}(?!\d))/gu, "");
      const numbers = new Set(joined.match(/\d+(?:\.\d+)?/gu));
      const values = read.targets.flatMap((target) => target.values.map((value) => value.replace(/^-/, "")));
      expect(values.filter((value) => !numbers.has(value))).toEqual([]);
    }),
    { numRuns: runs(2_000) },
  );
});
