/** The example of a plan in the design, word for word. */
export const EXAMPLE = `dabiao: 1                                   # format version, required
id: lhasa-2019
lang: zh                                    # the plan's own language: the default of its reports
title: { zh: 拉萨市国家创新型城市建设目标, en: Lhasa national innovative city targets }
area: { code: "540100", name: { zh: 拉萨市, en: Lhasa }, aliases: [拉萨] }   # left out: a framework
period: { from: 2017, due: 2019 }
source: { title: …, publisher: …, issued: 2017-12-21, number: … }
thresholds: { near: 90% }                   # optional; printed in every report
groups:
  - id: capacity
    name: { zh: 自主创新能力, en: Innovation capacity }
    owners: { lead: [市科技局], support: [市统计局, 市财政局, 等] }   # 等: the list is open
indicators:
  - id: rd-intensity
    name: { zh: R&D经费支出占地区生产总值比重, en: R&D expenditure as a share of GDP }
    aliases: [全社会研发投入强度]
    unit: "%"
    group: capacity
    kind: stock                             # stock · flow · cumulative; default stock
    target: { about: 2.0, within: 0.05pp }
    assumed: the document gives no tolerance # what the author chose; marked in every report
    wording: 2.0%左右                        # the document's own few words
  - id: high-tech-firms
    unit: 家
    target: { more-than: 25 }
    milestones: [{ by: 2018, at-least: 20 }]
    baseline: { value: 15, period: 2016 }
    weight: 2
    required: true                          # default
    commitment: expected                    # binding 约束性 · expected 预期性 (default) · aspired 力争 (a miss is shown, never fails)
`;
