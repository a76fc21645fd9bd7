import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWording, targetText } from "../../src/read/wording.ts";
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

const phrase = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."到2019年 力争 达到 超过 不低于 控制在 以内 以上 左右 逐年 提高 年均 增长 每年 至少 翻 番 — 且 ， at least more than".split(
          " ",
        ),
      ),
      fc.integer({ min: 0, max: 9_999 }).map(String),
      fc.constantFrom("%", "家", "个百分点", "万元", "倍", "余", "firms", " "),
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
      // When it is due and how deep growth may fall are for the plan to check.
      expect(
        codes.filter((code) => !/wrong-order|not-whole-years|impossible-growth/.test(code)),
        plan,
      ).toEqual([]);
    }),
    { numRuns: runs(2_000) },
  );
});
