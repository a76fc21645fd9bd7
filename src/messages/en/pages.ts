import type { Pages, PageWords } from "../catalogue.ts";
import { initPages } from "./init.ts";
import { p } from "../page.ts";
import { scorePages } from "./score-pages.ts";
import { topics } from "./topics.ts";

export const words: PageWords = {
  kinds: {
    topics: "Help topics",
    verdicts: "Verdicts",
    reasons: "Reasons why something can't be said",
    outlooks: "Outlooks",
    methods: "Progress methods",
    comparators: "Comparators",
    measures: "Measures",
    scores: "Composite scores and ranks",
    normalisers: "Ways to normalise (normalise)",
    aggregators: "Ways to join the parts of a score (aggregate)",
    missingRules: "What stands for a part that is missing (missing)",
    imputations: "Ways to fill in missing figures (impute)",
    treatments: "What is done about outliers (treat)",
    rollUps: "Ways to a group's colour (colours)",
    scoreReasons: "Reasons why something has no score or no rank",
    units: "Units",
    changes: "What became of a target or a place",
    causes: "Causes of a change",
    exits: "Exit codes",
    diagnostics: "Codes of errors and warnings",
  },
  wrong: "Wrong",
  right: "Right",
  exit: (code, meaning) => `exit ${code}: ${meaning}`,
  inPlan: "In a plan",
  namesake: (topic, kind) => `There is another one under "${kind}": dabiao explain ${topic}.`,
  usage:
    "dabiao explain TOPIC shows a page; a word that a report uses (no data) and a unit (万元) find theirs too, and a key of a plan (impute) lists what may stand there.",
};

export const pages: Pages = {
  topics,
  verdicts: {
    missed: p(
      "due, and not what was promised",
      "The due period has come, there is a figure to judge by, and the comparator does not hold. What can no longer be kept is missed before it is due, marked as missed already: a year without a rise under rising, a year that fails under every-year, a total above its at-most.",
      "The comparison is exact and unrounded: 47.96 does not reach 48. GB/T 8170 lets a figure be rounded once and not again on top of that, so dabiao rounds for display alone, and a missed row is printed with as many digits as it takes to tell actual and bound apart.",
      "The gap says by how much, and where the unit counts whole things the report names the next value that would pass (needs 26). A missed target gives exit code 1, unless the plan only aspires to it (commitment: aspired).",
    ),
    near: p(
      "missed, but by little, as the plan defines it",
      "The target is due and not met, and the attained share (完成率) is at least thresholds.near of the plan. Without that threshold there is no near. No national threshold for 基本达标 is known, so the plan has to set its own, and every report prints it.",
      "A near target does not fail the run; the last line counts it (pass, 2 near). --fail-on near makes it fail.",
    ),
    "not-assessed": p(
      "it can't be said whether the target is met",
      "Something is lacking: a figure, a base to grow from, a tolerance, a year. The report gives the reason, and every reason has a page of its own.",
      "Missing is not zero, not a miss and not a pass. Yearbooks leave a cell blank for unknown or none alike, and series are discontinued. To count that as a miss would blame a city for a gap in the statistics; to count it as a pass would hide the gap.",
      "A target that is required, due and not assessed makes the result incomplete: exit code 3, for whoever submits the data. --on-missing warn lets it go; required: false in the plan says that nobody has to report it.",
    ),
    pending: p(
      "not due yet, and still open",
      "The as-of period lies before the due period, and the target is neither reached nor broken for good. The report says whether it would pass today.",
      "As-of is --as-of, else that of the plan, else the latest period in the data. Where nobody names one and nobody submits newer data, nothing ever becomes due: a run in CI should always name it.",
    ),
    met: p(
      "what was promised has been reached",
      "The target is due and the comparator holds for the newest figure at or before the due period; a figure older than that is marked with *.",
      "Before the due period only what counts as reached is met, marked early: at-least and more-than on the level, growth, change or average growth of a stock or cumulative figure that is recent enough (max-age), a flow or total that is already enough, and done. at-most, about, between and equals may still be broken, so they stay pending.",
    ),
  },
  reasons: {
    "no-observation": p(
      "no data: no figure answers to this target",
      "No row is about this indicator and area up to the as-of period. A blank cell, a dash or 无数据 is no figure, a forecast is none either, nor what was published after --known-on. A flow is answered only by figures for its own due period or for parts of it; last year's does not stand in, and a quarter says nothing of its months.",
      "In yearbooks a blank and a dash mean unknown or none, never zero, so nothing is put in their place.",
      "Submit the figure; the last lines of the report name the units that owe one. Where nobody has to report it, write required: false.",
    ),
    "too-old": p(
      "data too old: the newest figure is older than the plan allows",
      "Statistics come late: a record of January 2022 still reports the R&D intensity of 2020. A due stock may therefore be judged by a figure that is up to max-age years older (1 unless the plan says otherwise), and is marked with *. An older one is shown with its gap and not judged by.",
      "An older value of a cumulative indicator can only have grown since: it may pass an at-least or break an at-most, and settles nothing else.",
      "Submit a newer figure, or give the indicator a larger max-age.",
    ),
    "no-baseline": p(
      "no base to compare with: nothing to measure growth from",
      "growth, change and average-growth compare with a base: the indicator's baseline, else the figure for the target's since. The first figure in the data is never taken for it, because then the verdict would depend on how far back a file goes. A baseline over several years (103 results from 2006 to 2010) is no base for the figure of one year; nor is, for a flow, one of a half or a quarter, in base() of a formula as well.",
      "Give the indicator a baseline with its value and period, or the target a since for which there is a figure.",
    ),
    "no-tolerance": p(
      "no tolerance given: about a number, but nobody said how near",
      "左右 has no tolerance of its own, in law or in statistics. Without one only the number itself is met, and the side that beyond lets pass; whether any other value is near enough can't be said. A tolerance that the tool chose would be choosing the verdict.",
      "Write one: about: 2.0 with within: 0.05pp, or thresholds.about: 2.5% for the whole plan. Say under assumed that the document gives none; every report marks it.",
    ),
    "too-few-periods": p(
      "too few years: a single one shows no rise",
      "rising, falling and yearly-growth compare each year with the one before. One year alone has nothing to be compared with.",
      "Submit the years from the reference year on: since, else the year of the baseline, else period.from.",
    ),
    "missing-periods": p(
      "years or parts missing: a hole in what has to be whole",
      "Every year counts under rising, falling, yearly-growth, every-year and total. A flow's figure is that of the period itself, or the sum of its parts, all of one kind: a year of halves, of quarters or of months (two quarters beside a half are none), a quarter of three months. A hole is not filled from its neighbours: the missing year may be the one that breaks the promise.",
      "What is broken for good is missed even beside a hole, and a total that is enough without the missing year is met.",
      "Submit the missing figures: that of the whole period, or all of its parts of one kind.",
    ),
    "missing-input": p(
      "missing input: a formula or a sum over areas lacks a figure",
      "The indicator is computed from other figures (formula), and for the period that is asked for one of them is not there: R&D intensity of 2019 needs the R&D expenditure and the GDP of 2019. The same goes for the sum over the parts of an area (roll-up: sum): every part must have its figure. The report names what is missing, and of which area.",
      "An older year that is complete answers as an older figure would: a stock within max-age, marked with *. The missing input is never guessed and never zero.",
      "Submit the inputs that are named, or the indicator itself: a submitted value goes before the computed one.",
    ),
    "qualified-value": p(
      "value not exact enough: it leaves the verdict open",
      "650余 and 650多 lie above 650, 近40 and 不足40 below 40, 3.4—3.5 between the two; 约 and 左右 settle nothing. Such a figure is judged only where everything that it can mean gives the same verdict: 650余 passes at-least 650 and leaves at-least 700 open.",
      "Dropping the word on the way into a spreadsheet would turn a bound into a figure, so keep it, and ask for the exact one.",
    ),
    "conflicting-values": p(
      "conflicting values: nothing says which of two figures stands",
      "Figures are revised: the preliminary GDP of a year comes out in the January after it, the verified one up to a year later. Where two rows differ, status decides (final before revised before preliminary), then the later published. Where neither tells, an average or the last row would be an invention.",
      "Keep one of the rows, or fill in status or published. See actuals/conflicting-values.",
    ),
    "unreadable-value": p(
      "unreadable value: there is a figure, and it can't be read",
      "The cell holds something that is no value; the error about it names its place. It is not passed over like a blank, for then an older figure would be judged in its place. A figure whose period can't be read may be of any: beside it none of its indicator is judged.",
      "Mend the cell, or empty it if there is no figure.",
    ),
    "no-ratio": p(
      "base or divisor not above zero: there is no ratio",
      "Growth divides by the base. From zero there is no growth to speak of, and from below zero the sign of the ratio turns round: from −5 to −10 would be growth by 100 %. A formula that divides by zero has no value either; one that divides by a number below zero has.",
      "Promise a change (a difference) or a level in place of growth; look at the figure that a formula divides by.",
    ),
    "unit-mismatch": p(
      "wrong unit: the figure can't be converted into the plan's",
      "Inside a dimension units are converted exactly: 万元 to 亿元, 人 to 万人. Between dimensions there is no way, and a figure in 万元 judged as 家 would be a wrong verdict that nobody notices. The same goes for a baseline that is needed.",
      "Give the figure in the plan's unit, or mend the plan's. See actuals/unit-mismatch.",
    ),
    "scope-mismatch": p(
      "other scope: no figure is of the plan's scope",
      "全市 and 市辖区 are different populations, and so are 市级以上 and 国家级. Figures of another scope than the plan's are left out; where the plan names none, figures of two scopes can't both be meant.",
      "Submit the figure of the right scope, or say in the plan which scope is meant.",
    ),
    "no-path": p(
      "nothing to follow on the way: it holds each year or it doesn't",
      "every-year and done have no middle: half a yes is none, and 300 courses each year are not approached from year to year. Under rising, falling and yearly-growth there is no value to come to either; methods that need no target (eurostat, statcan, un-progress-chart) tell their outlook from the growth alone.",
    ),
    "needs-target": p(
      "no target to go by: the number is a share of the way to one",
      "The number is a share of the way to a target, and this indicator has only a direction. linear, cagr, sdsn and destatis say nothing without a target; eurostat, statcan and un-progress-chart go by growth per year then.",
    ),
    "start-beyond-target": p(
      "started beyond the target: how much of the way has been made is no question",
      "The start was at the target or beyond it, and the figure isn't any more. Required change would be nothing or lead backwards, so a ratio to it would turn a loss into progress. The outlook is regressing.",
    ),
    ceiling: p(
      "an upper limit that is used up: what fills it is no progress",
      "A sum under an at-most (energy over the year, at most 50 cases over five years) starts below its limit and can only come nearer to it. That is no progress. Whether it is used up too fast is told by the schedule (behind: more than the time that has passed allows) and by the projection.",
    ),
    "sum-without-rate": p(
      "a sum has no growth rate: what has come together from nothing has no rate",
      "cagr, eurostat, statcan and un-progress-chart go by growth per year, destatis by the changes from figure to figure. A total, and the current year of a flow, starts from nothing, and from nothing there is no rate of growth. Schedule, required amount and projection are told all the same; linear and sdsn tell an outlook.",
    ),
    "target-due": p(
      "due period reached: there is no time left",
      "What is missing is the gap; a change per year needs years.",
    ),
    "no-change": p(
      "no change: the figure is where the start was",
      "At this pace the target is never reached, and no year can be named.",
    ),
    "moving-away": p(
      "moving away: farther from the target than the start was",
      "The figure is farther from the target than the start was. Carried on, it never gets there.",
    ),
    "too-far": p(
      "more than 100 years off: no year is worth naming",
      "At this pace the target would be reached so late that a year would say nothing.",
    ),
    "not-in-its-year": p(
      "not within its own year: the next one starts from nothing",
      "At this pace the year ends before its target is reached, and what comes later counts for the next year. The projection says how much it will be.",
    ),
  },
  outlooks: {
    achieved: p(
      "achieved: what there is counts as having reached the target",
      "The newest figure is accepted by the comparator (or by a rule of the method's own, as in un-progress-chart). For a sum, only what can't be lost again counts. It says nothing of the verdict before the due period: an at-most that holds today may be broken tomorrow.",
    ),
    "on-track": p(
      "on track: at this pace the target will be reached, or nearly",
      "The method's number is at or above its first threshold: for linear, 95 % of the change per year that was required from the start. The method's own word stands beside it.",
    ),
    moderate: p(
      "moderate: in the right direction, but not fast enough",
      "Between the first and the second threshold: for linear, from 60 to 95 % of the required change per year.",
    ),
    "off-track": p(
      "off track: far too slow",
      "Between the second and the third threshold: for linear, less than 60 % of the required change per year. A due target that isn't reached is never better than this. --fail-on off-track makes it fail, and regressing with it.",
    ),
    regressing: p(
      "regressing: in the wrong direction",
      "Below the third threshold: the change since the start leads away from the target. --fail-on regression makes it fail.",
    ),
    "n/a": p(
      "n/a: it can't be said, with the reason",
      "No start, a single figure, no ratio, no target where the method needs one. Nothing is filled in: a rate over a start of zero is no number, and a start that nobody named would decide the outlook.",
    ),
  },
  methods: {
    linear: p(
      "linear: actual change per year ÷ required change per year",
      "Both are counted from the start: (now − start) ÷ years so far, over (target − start) ÷ years from start to due. From 0.95 on it is on track, from 0.60 moderate, from 0 off track, below regressing. The default: it works with zeros, negative values and percentages, and the thresholds are those of Eurostat and Statistics Canada.",
      "Under average-growth it is cagr, as with Eurostat: growth of 10 % in every year is exactly on schedule, though in the first years it adds less than a line to the target would. path: linear draws that line and goes by it.",
      "The start is progress.base-year (or the next year with a figure) or progress.window, else the baseline, the figure at since, that at period.from.",
    ),
    cagr: p(
      "cagr: actual compound growth ÷ required compound growth",
      "Both since the start: (now ÷ start)^(1 ÷ years) − 1 over (target ÷ start)^(1 ÷ years) − 1, thresholds as for linear. A start that isn't above zero, or a value that changes sign, has no such rate: n/a.",
    ),
    eurostat: p(
      "eurostat: as in the monitoring report of the EU",
      "With a target: cagr, thresholds 95 %, 60 %, 0: significant, moderate, insufficient progress, movement away. Without one: growth per year from 1 % on significant, from 0 moderate, then moderate and from −1 % downwards significant movement away.",
      "Over the last five years unless the plan names a start; window: 15 is the long term.",
    ),
    statcan: p(
      "statcan: as Statistics Canada and Open SDG count",
      "With a target: growth in the wanted direction ÷ the size of the growth required, thresholds 0.95, 0.60, 0: substantial, moderate, limited progress, deterioration; and a score from −5 to 5. Without one: growth per year from 1.5 %, 0.5 %, 0. Near a natural limit (limit: 100) less is asked for: the thresholds are multiplied by 1 − (start ÷ limit)^4.44, above the limit by 1 − ((2 · limit − start) ÷ limit)^4.44.",
      "From 2015 or the next year with a figure unless the plan names a start. Only here a start or a target of zero counts as 0.001, as in the source.",
    ),
    sdsn: p(
      "sdsn: the trend arrows of the Sustainable Development Report",
      "Linear change per year ÷ that required to reach the target (in the source the green threshold) by the due period: from 1 on on track or maintaining, from 0.5 moderately improving, from 0 stagnating, below decreasing. At the target or above it is achieved, whatever the trend.",
      "From 2015 or the next year with a figure unless the plan names a start.",
    ),
    "un-progress-chart": p(
      "un-progress-chart: as the United Nations' Progress Chart, and EUSTAT",
      "The figure is carried on to the due period by its compound growth since the start; the share of the way from the start to the target that this makes: from 95 % met or on track (score 3), from 10 % fair progress (2), below stagnation or regression (1). Without a target growth per year from 2 %, 0.5 %.",
      "A percentage within one point of a target of 0 or 100 counts as achieved. From 2015 or the next year with a figure unless the plan names a start.",
    ),
    destatis: p(
      "destatis: the weather signs of the German strategy",
      "The mean of the last five annual changes (from six figures, at least four) is carried on to the due period. If the target would be missed by less than 5 % of the way that is left: sun; by up to 20 %: sun with cloud; by more, but in the right direction: cloud; else thunderstorm. The ratio is the share of the way left that would be covered. window sets the years.",
    ),
  },
  comparators: {
    "at-least": p(
      "the number itself passes (达到, 提高到, 建成, 以上, ≥)",
      "at-least: 35 holds for 35 and more. A bare number, target: 35, means the same. 建成35家 is the number that there shall be when it is due, not so many new ones.",
      "The Civil Code (民法典 §1259) counts the number in with 以上. It binds civil law only, and is the one authoritative convention that there is.",
    ),
    "more-than": p(
      "the number itself fails (超过, >)",
      "more-than: 25 holds above 25. At exactly 25 the target is missed, and where the unit counts whole things the report says what would pass: needs 26.",
      "The Civil Code (民法典 §1259) leaves the number out with 超过. Judged as at-least, a city that is one short would pass.",
    ),
    "at-most": p(
      "the number itself passes (控制在…以内, ≤)",
      "at-most: 10 holds for 10 and less; 民法典 §1259 counts the number in with 以内. Until it is due the value may still rise, so it is pending, not met early.",
      "Attained (完成率) is 2 − actual ÷ bound, as assessment rules have it for targets that limit something: 11 against 10 is 90 %.",
    ),
    "less-than": p(
      "the number itself fails (低于, 不足, <)",
      "less-than: 10 holds below 10; at exactly 10 the target is missed. 民法典 §1259 leaves the number out with 不满. Until it is due the value may still rise, so it is pending, not met early.",
    ),
    about: p(
      "near a number, within a tolerance (左右)",
      "about: 2.0 with within: 0.05pp holds from 1.95 to 2.05. The tolerance is in the unit (within: 10), in points on % units (0.05pp), or a share of the number on others (2.5%). 5% on a % unit is an error, since it could mean either. thresholds.about: 2.5% of the plan stands in for a missing within.",
      "左右 has no tolerance in law. Without one only the number itself is met and the rest is not assessed (no-tolerance). beyond: above lets everything above pass, where more is as good: 300名左右.",
    ),
    between: p(
      "from one number to another, both included (3—4个)",
      "between: [3, 4] holds for 3, for 4 and for what lies between them. Outside, the gap is the distance to the end that was crossed.",
      "Whether 5 breaks a promise of 3—4 the document rarely says. It is missed unless the plan says beyond: above; note under assumed that this was your choice.",
    ),
    equals: p(
      "exactly the number",
      "equals: 8 holds for 8 alone, compared exactly: 8.0 is 8, 8.01 is not. It is for what must be neither more nor less; for a number that shall be reached write at-least.",
    ),
  },
  measures: {
    level: p(
      "the value itself",
      "The measure of every target that names no other: target: 35, or target: { more-than: 25 }. Judged is the newest figure at or before the due period. A stock may be a little older (max-age); a flow has to be of the due period itself, as one figure or as the sum of all its parts.",
    ),
    growth: p(
      "the value against its base (比…增长30%)",
      "growth: 30% holds when the value is at least base × 1.3; a negative number is at-most, and a comparator of its own may stand there: growth: { at-most: 3% }. The base is the baseline, else the figure for since.",
      "Growth and ratio are easily mixed up: from 116 to 298 is 2.57 times as much and growth by 157 %, and 增加了两倍 is growth by 200 %. Growth of a percentage is relative; for points write change: 2pp.",
    ),
    change: p(
      "the value less its base, in the unit",
      "change: 2 holds when the value is at least 2 above the base; on a % unit that is 2 percentage points (个百分点), and may be written 2pp. It is never a percentage: from 20.8 % to 18.2 % is −2.6 points and −12.5 %, and a text that says just 下降 may mean either.",
    ),
    "average-growth": p(
      "growth on average per year, compounded (年均增长)",
      "average-growth: 20% holds when the value is at least base × 1.2ⁿ, n being the years from the base to the due period: 17.4 in 2010 has to be 43.3 in 2015. Base and due period must be whole years apart. No root is taken, so nothing is rounded.",
      "A weak year may be made up later. Where the document says 每年, each year counts: yearly-growth.",
    ),
    "yearly-growth": p(
      "growth in every single year (每年增长)",
      "yearly-growth: 10% compares each year after the reference year with the year before. The reference year is since, else the year of the baseline, else period.from. One year below breaks it for good, before it is due too.",
      "It is more than 年均 asks for: an average lets one year make up for another.",
    ),
    rising: p(
      "higher every year (逐年提高)",
      "Each year after the reference year (since, else the year of the baseline, else period.from) must lie above the one before; equal is not higher. It takes at least two years of figures, and no number.",
      "One year without a rise breaks it for good. A missing year is not bridged: the rise from 2017 to 2019 says nothing of 2018.",
    ),
    falling: p(
      "lower every year (逐年下降)",
      "Each year after the reference year (since, else the year of the baseline, else period.from) must lie below the one before; equal is not lower. Otherwise it is judged like rising.",
    ),
    "every-year": p(
      "the value of each year (每年…期)",
      "every-year: { at-least: 300 } judges the figure of each year from from to the due period. One year that fails breaks it for good; shown is that year, else the one with the least to spare.",
      "A sum over the years would let one good year cover for the others: that is total.",
    ),
    total: p(
      "what has come together over the window (累计)",
      "total: 50 takes the sum of a flow over all years of the window, or the last value of a cumulative indicator, less that at since. Without since it counts from the start of the series, and the report says so. A stock has no total: adding up what is there each year would count it again and again.",
      "With a missing year the sum so far is a lower bound: it can pass an at-least and break an at-most, and is otherwise not assessed.",
    ),
    done: p(
      "done or not (是/否)",
      "done: true is met by yes, 是, 完成 or 1, and not by no, 否, 未完成 or 0. It is for what has no number: a station opened, a law passed. There is no gap and nothing attained in part.",
    ),
  },
  ...scorePages,
  units: {
    things: p(
      "whole things: 家 个 所 件 项 期 笔 次 …",
      "All of them count one by one, so 35家 and 35个 are the same, and 千, 万 and 亿 may stand in front. Because they are whole, more than 25 needs 26.",
      "Things and people are kept apart, though 个 counts both: a number of staff in the row of firms is a slip that should show.",
    ),
    people: p(
      "people: 人 名 位 个",
      "40000人 and 4万人 are the same figure, and 3.33万人 converts exactly. 家 does not: a number of firms is no number of people.",
    ),
    "person-years": p(
      "work measured in years of one full-time person: 人年",
      "R&D personnel are counted as full-time equivalents. 18 people on half of their time are 9 人年, so 人 is not converted into 人年.",
      "A unit with a stroke is one dimension per another: 人年/万人 converts into 人年/人, and into nothing else.",
    ),
    ratio: p(
      "shares and multiples: % ‰ 倍",
      "100 % is 1 倍. Differences between percentages are percentage points and are printed as such: from 45.2 % to 48 % is 2.8 个百分点, and growth by 6.2 %.",
      "A share entered as 0.02 where 2.0 % is meant is 100 times too small; a value that is 100 times its neighbour draws a warning.",
    ),
    points: p(
      "percentage points: pp, 个百分点",
      "The difference of two percentages. Points are no percentage: they are the unit of gaps, of change and of tolerances on % units, and are never converted into %.",
    ),
    area: p(
      "areas: 平方米 亩 公顷 平方公里, m2 ha km2",
      "15 亩 are exactly one 公顷, so 亩 is 2000/3 平方米; fractions keep that exact. 万亩 is 10,000 亩.",
    ),
    mass: p("masses: 克 斤 公斤 千克 吨, g kg t", "斤 is 500 克. 万吨 is 10,000 吨."),
    "standard-coal": p(
      "energy by standard coal: 吨标准煤 吨标煤 千克标准煤 公斤标准煤, tce kgce",
      "万吨标准煤 ÷ 亿元 fits 吨标准煤/万元. A tonne of it stands for 29.3 GJ and is no mass: 吨 and 吨标准煤 are told apart.",
    ),
    length: p("lengths: 米 公里 千米, m km", "公里, 千米 and km are the same."),
    time: p(
      "years: 年",
      "For indicators that last, such as an average life or years in a row. It is no period: 2019年 in a cell of figures is an error.",
    ),
    CNY: p(
      "yuan: 元, with 千 万 百万 亿 in front",
      "元, RMB and CNY are the same; 1 亿元 is 10,000 万元. Figures convert exactly, and a value that is 10,000 times its neighbour draws a warning: 元 and 万元 are easily mixed up.",
      "No rate of exchange is built in. A figure in another currency is another unit.",
    ),
    USD: p(
      "US dollars: 美元, USD, with k m bn",
      "USDm, USD m and 百万美元 are the same. There is no rate of exchange: a figure in 元 is not converted.",
    ),
    EUR: p(
      "euros: 欧元, EUR, with k m bn",
      "EURm and 百万欧元 are the same. There is no rate of exchange: a figure in 元 is not converted.",
    ),
    HKD: p(
      "Hong Kong dollars: 港元, HKD, with k m bn",
      "HKDm and 百万港元 are the same. There is no rate of exchange: a figure in 元 is not converted.",
    ),
    JPY: p(
      "yen: 日元, JPY, with k m bn",
      "JPYm and 百万日元 are the same. There is no rate of exchange: a figure in 元 is not converted.",
    ),
    GBP: p(
      "pounds sterling: 英镑, GBP, with k m bn",
      "GBPm and 百万英镑 are the same. There is no rate of exchange: a figure in 元 is not converted.",
    ),
  },
  changes: {
    worse: p(
      "a verdict or a place got worse: a regression",
      "A target got worse where it was met and is not; where its due date came and it is near or missed; where it was near and is missed; and where it could be assessed and can't be any more. An area got worse in a ranking where it lost places or is ranked no longer.",
      "--fail-on regression gives code 1 for it, with exceptions that misses have too: what is only aspired to never counts, a figure that nobody has to report (required: false) may be lacking, milestones decide nothing, and places that others took while the area's own score did not fall are only shown.",
    ),
    better: p(
      "a verdict or a place got better",
      "A target got better where it is met and was not, where it is near and was missed, and where it could not be assessed and is pending now. An area got better in a ranking where it gained places or is ranked for the first time.",
    ),
    changed: p(
      "another verdict, neither better nor worse",
      "A hole that is filled and shows a miss is no step back: the miss was there all along. A miss that is pending again is no step forward: the due date moved, or an earlier moment is looked at. The same goes for another reason why a target can't be assessed.",
    ),
    new: p(
      "only the later result has it",
      "A target, an area or a plan that the earlier result doesn't have. It has nothing to be worse than, so it fails nothing.",
    ),
    gone: p(
      "only the earlier result has it",
      "A target, an area or a plan that the later result doesn't have any more. It is listed, because a promise that is dropped is worth knowing of. What the plan dropped fails nothing; an area that was judged or ranked and whose figures are gone (cause coverage) is a regression, for data that are not submitted any more must not hide what they said.",
    ),
    target: p(
      "the verdict stayed, and the plan asks for something else",
      "The same verdict stands on another target: a bound that was lowered, a due date that was moved, another baseline or weight. The row names what differs.",
    ),
    figure: p(
      "only the figure moved",
      "Verdict and plan are the same, the actual or the score is another one. Two ways to write one amount (20000 万元 and 2 亿元) are the same figure.",
    ),
  },
  causes: {
    data: p(
      "a figure is another one",
      "The actual, its unit or its period differs, or one of the figures that it was computed from. Figures are compared exactly, as fractions.",
    ),
    plan: p(
      "the plan asks for something else",
      "The target (comparator, measure, number), its due period, the baseline, the formula, the weight, required, commitment or the threshold for near differs; or the target is new or gone. In a ranking it is the direction or the weight of an indicator.",
      "Words are not compared: a corrected name or wording changes no verdict. Where nothing that a result records differs and the plan's file does, that is named as the cause.",
    ),
    coverage: p(
      "a figure appeared or is gone",
      "A target could not be assessed for lack of a figure and now can, or the other way round; an area is new or gone; in a ranking, an area has figures for more or fewer indicators.",
    ),
    "as-of": p(
      "another moment is looked at",
      "The as-of period differs, so that newer figures are taken and more targets are due. Where it is the only cause, nothing but time has passed.",
    ),
    others: p(
      "the other areas moved",
      "A place is lost when somebody else gains one. The area's own score is the same, or it is scaled by the best and the worst of all areas and none of its own figures differs.",
    ),
    call: p(
      "nothing that is recorded differs",
      "Plans, actuals and as-of are the same, byte by byte, and still the outcome is another one: the call was (--only, --area, --known-on), or the version of dabiao.",
    ),
  },
  exits: {
    "exit-0": p(
      "judged, and nothing to act on",
      "Every plan was read, the data had no error, nothing that is required and due is missing, and nothing is missed. Targets that are near or not yet due don't change that; --fail-on names more that should.",
      "0 is never the answer to silence: where no row matches the plan, the code is 2; where required data are missing, 3.",
    ),
    "exit-1": p(
      "a target is missed",
      "The inputs are fine and a target that counts is missed, or something holds that --fail-on names (near, stale, pending, milestone, behind, off-track, regression, warning). The owner of the target has to act. Targets that are only aspired to (力争) never count; --fail-on never turns the code off.",
      "stale is a target judged by an older figure than its period asks for, behind one that has made less of its way than the time that has passed allows; both, off-track and the outlook of regression ask for progress, milestone for milestones in the plan.",
      "A script can tell a low figure (1) from a broken input (2 and 3). The other codes come first because a verdict over broken inputs is none.",
    ),
    "exit-2": p(
      "the call or a plan is wrong",
      "An unknown option, a file that can't be opened, a plan with an error, or data of which no row is about the plan. Whoever runs dabiao has to act. One broken plan among many gives 2, and the others are judged all the same.",
    ),
    "exit-3": p(
      "submitted data are wrong or missing",
      "An error in the bytes, cells or names of the actuals, or a target that is required, due and not assessed. Whoever submits the data has to act: each message names the file, the line and what to write instead, and the report names the units that owe figures.",
      "--on-missing warn turns off the code for data that are missing, not for data that are wrong.",
    ),
    "exit-4": p(
      "an output could not be written",
      "A folder that isn't there, no permission, a full disk. Files appear whole or not at all, so no half of a report is left behind. A pipe that is closed early (| head) is no such fault.",
    ),
    "exit-70": p(
      "a bug in dabiao",
      "Something happened that must not happen, whatever the inputs are. Please report it with the command and the files. The code is one of its own so that a crash is never taken for a verdict: by itself Node ends with 1 on any error that nobody caught.",
      "Where several codes hold, 70 goes before 2, 4, 3 and 1; the last line names the others.",
    ),
  },
  diagnostics: {
    "plan/too-large": p(
      "a plan larger than its bound",
      "Plans are written by hand and take some kilobytes. The bound keeps a file that is no plan from filling the memory.",
    ),
    "plan/not-utf8": p(
      "a plan that is not UTF-8",
      "In another encoding the same bytes are other characters, and no name would match the data any more. Actuals may come in GB18030 or UTF-16, because spreadsheets write them so; a plan is written in an editor, and any editor can save UTF-8.",
    ),
    "plan/control-character": p(
      "an invisible control character in a plan",
      "It comes along when a text is copied from a PDF or a web page. A name with one in it looks right and matches nothing.",
    ),
    "plan/too-deep": p(
      "a plan nested too deeply",
      "A plan needs fewer than ten levels. Thousands of them would end the program without a word, so the depth is looked at before anything is read.",
    ),
    "plan/anchor": p(
      "an anchor or an alias",
      "A plan means what it shows. An alias (*name) stands for what is written elsewhere, and a few lines of aliases of aliases can grow to gigabytes. A text that starts with & or * needs quotes, or YAML takes it for one.",
    ),
    "plan/directive": p(
      "a YAML directive",
      "A directive changes how the rest of a file is read; plans are all read in one way.",
    ),
    "plan/tag": p(
      "a YAML tag",
      "A tag changes the type of a value. The values of a plan are read as they are written, so that 2.0 stays 2.0 and a code keeps its zeros.",
    ),
    "plan/tab": p("a tab that indents", "YAML forbids it: how wide a tab is differs from editor to editor."),
    "plan/full-width-colon": p(
      "a full-width colon in place of a colon",
      "A Chinese input method writes ： where YAML needs : and a blank. The line then holds no key, and a parser stumbles over the line after it; so the line itself is named here.",
    ),
    "plan/operator": p(
      "a comparison written as a sign",
      "To YAML a > at the start of a value opens a block of text, and ≥ is easily taken for >. Words can't be misread, and come close to the document's own: 达到 is at-least, 超过 is more-than.",
    ),
    "plan/several-documents": p(
      "two plans in one file",
      "A plan has an id, an area and a result of its own, and messages name it by its file.",
    ),
    "plan/duplicate-key": p(
      "a key that stands twice",
      "Most readers of YAML take the last one and say nothing. Which of two targets was meant, only the author knows.",
    ),
    "plan/key-not-text": p(
      "a key that is no plain text",
      "YAML allows lists and maps as keys; no plan needs one, and it is nearly always a bracket too many.",
    ),
    "plan/syntax": p(
      "a file that is no YAML",
      "The name in brackets is the parser's own. The slip often stands a line above the place where the parser stumbled: a quote or a bracket that was never closed, or another indentation.",
    ),
    "plan/empty": p("a file without a plan", "Comments alone, a list or a bare text are no plan."),
    "plan/unsupported-version": p(
      "a plan of another format",
      "The number behind dabiao is the version of the format, not of the plan. Another version may give the same keys another meaning, so it is not read by guesswork.",
    ),
    "plan/unknown-key": p(
      "a key that plans don't have",
      "A misspelt key that is passed over is a promise that nobody checks: with taget: 35 the indicator would have no target, and nothing could be missed. Remarks belong under note.",
    ),
    "plan/missing-key": p(
      "a key that must be there",
      "Required are dabiao, id and indicators, the id of every indicator and group, and the by of a milestone.",
    ),
    "plan/wrong-type": p(
      "a value of the wrong form",
      "A list where a single value belongs, a single value where a map does. What was meant is not guessed at.",
    ),
    "plan/bad-choice": p(
      "a value that is none of the choices",
      "Taken for the default in silence, a misspelt kind or commitment would change the verdict.",
    ),
    "plan/bad-number": p(
      "a number that can't be read",
      "Numbers in a plan are plain digits with a point, and a sign only where it means something (30% for growth, 2pp for points). The unit stands under unit, so that the data can be compared with it.",
    ),
    "plan/needs-percent": p(
      "growth without its percent sign",
      "growth: 30 may be 30 % or thirtyfold, growth: 0.3 may be 30 % or 0.3 %. With the sign there is no doubt.",
    ),
    "plan/needs-points": p(
      "a tolerance of growth or of percentages that is no number of points",
      "Half of what around 8 %: half a point, or half a percent of 8 %? 0.5pp can only be the one. In an identity percentages count as hundredths, so that within: 0.5 would let 50 points pass.",
    ),
    "plan/no-percent": p(
      "a percentage where it could mean two things, or none",
      "On a % unit, 5% of 2.0 % may be 0.1 points or 5 points, so tolerances and changes are written in points there. On other units a level is a number in the unit; only growth is a percentage.",
    ),
    "plan/no-points": p(
      "percentage points on a unit that has none",
      "A point is the difference of two percentages. 家, 元 or 人 have no points: write the number in the unit.",
    ),
    "plan/bad-share": p(
      "a share that is none",
      "Shares go from 0 to 100 %, with their sign: 90 alone would be 9000 %, a threshold that nothing reaches.",
    ),
    "plan/wide-near": p(
      "a threshold for near that lets most misses pass",
      "thresholds.near is the attained share (完成率) from which a due target that is not met is near, and a near target does not fail the run. near: 10% for within 10 % of the target lets all of them pass that attain a tenth; that is near: 90%. Below 50 % it is a warning, 0 an error.",
    ),
    "plan/bad-period": p(
      "a period that there is not",
      "Periods are years, halves, quarters, months, days, spans of years and what January begins (2019年1-9月), in ASCII or Chinese (2019年三季度). A due period that can't be read would never come.",
    ),
    "plan/bad-date": p(
      "a date that can't be read",
      "Written as 2017-12-21 a date means the same everywhere; 12/11/17 does not.",
    ),
    "plan/bad-id": p(
      "an id of the wrong form",
      "Ids are how data, options and results of later years name the same thing. A letter first and no blanks, so that they need no quotes on a command line; letters of any script will do.",
    ),
    "plan/empty-text": p(
      "a key without a value",
      "An empty unit or name says less than none at all: left out, it has a meaning of its own.",
    ),
    "plan/too-short": p(
      "a list with too few or too many items",
      "between takes two numbers; a list of targets or indicators at least one.",
    ),
    "plan/duplicate-id": p(
      "an id that is taken",
      "A row of the data could belong to either, and a result could not be followed from year to year. Several targets of one indicator stand in a list under target.",
    ),
    "plan/name-clash": p(
      "one name for two indicators",
      "Rows name an indicator by its id, a name or an alias, compared without case and blanks. A name that fits two would put figures where they don't belong.",
    ),
    "plan/unknown-group": p(
      "a group that the plan doesn't list",
      "Owners and subtotals come with the group; under a misspelt one the indicator would have nobody to answer for it.",
    ),
    "plan/area-without-name": p(
      "an area that rows can't name",
      "Rows find their area by code, name or alias, and reports are headed by code or name. A plan for every area in the data leaves area out altogether.",
    ),
    "plan/area-and-areas": p(
      "one area and a list of them",
      "A plan with area is one area's own; areas makes it a yardstick for each of those listed. Both together would leave open whose targets they are.",
    ),
    "plan/unknown-indicator": p(
      "targets of an area for an indicator that the plan doesn't have",
      "Under targets an area may have its own numbers in the place of the general ones, by the indicator's id. Under a misspelt id they would be passed over, and the area judged by the general target.",
    ),
    "plan/not-summable": p(
      "a sum of what does not add up",
      "roll-up: sum adds up the figures of the parts of an area, breakdown: sum their targets. Counts and amounts add up; shares, averages and points don't: two counties with 2 % each are not a city with 4 %. Such an indicator gets a formula, and its inputs the roll-up: the city's share is then that of the sums.",
    ),
    "plan/breakdown-short": p(
      "targets of the parts that don't add up to the whole's",
      "breakdown: sum says that a city's target is pushed down to its counties. Where the counties' targets together are less than the city promises (or, under at-most, allow more), the city could miss though every county does its part. Counties may promise more than the city; that is a reserve, and nothing is said. about and equals must be hit within the city's own tolerance.",
      "Compared are targets of the same measure and due period. A part without one counts as 0; under at-most it has no limit at all, and is told even where the others stay within.",
    ),
    "plan/no-due": p(
      "a target that is never due",
      "Without a due period a target can be neither met nor missed. Where the document names no deadline, choose one and say so under assumed.",
    ),
    "plan/no-comparator": p(
      "a target that compares with nothing",
      "by, from and since say when; what is to be reached is still missing.",
    ),
    "plan/two-comparators": p(
      "two comparisons in one target",
      "Each would have its own gap and its own verdict. In a list each is judged by itself, and all are to be met.",
    ),
    "plan/misplaced-key": p(
      "a key that means nothing here",
      "within and beyond loosen about and between; since is for what is measured from a start. Elsewhere they would be passed over, and the author would believe in a tolerance that isn't there.",
    ),
    "plan/empty-range": p(
      "a range whose ends are the wrong way round",
      "Nothing lies in it, so the target could never be met.",
    ),
    "plan/targets-clash": p(
      "two targets that no figure can meet together",
      "At least 30 and at most 20 of one indicator by the same period: whatever is reported, one of the two is missed, and the report puts it down to the data. Both are judged as they stand, for a document may contradict itself; mostly one of the numbers is a slip. Milestones count as targets here, and so does what an area has in the place of its targets.",
    ),
    "plan/negative-tolerance": p(
      "a tolerance below zero",
      "It would accept nothing at all. A tolerance goes both ways; beyond: above or below opens one side.",
    ),
    "plan/impossible-growth": p(
      "growth that leaves nothing",
      "At −100 % nothing is left, and there is no going below that. −150 % is usually a change, or a ratio that lost its sign.",
    ),
    "plan/wrong-kind": p(
      "a measure that doesn't fit the kind of indicator",
      "A total adds up what each year brought: that is a flow, or a cumulative figure. A stock (maker spaces at year's end) added up over years would count the same thing again and again. done is about a state, so it takes a stock.",
    ),
    "plan/needs-from": p(
      "a window without a beginning",
      "total and every-year go over all years from from to the due period. Where the window begins decides the verdict, so it is not guessed from the data.",
    ),
    "plan/needs-reference": p(
      "no year to compare the first one with",
      "逐年提高 by 2019 may start from 2016 or from 2017, and the document often doesn't say. The choice decides the verdict: make it, and note it under assumed.",
    ),
    "plan/not-a-year": p(
      "a part of a year under a measure that goes by years",
      "rising, falling, yearly-growth, every-year and the total of a flow take one figure a year; June against December would compare seasons.",
    ),
    "plan/not-whole-years": p(
      "a base that is not whole years before the due period",
      "Average growth compounds year by year. From mid-2016 to the end of 2019 is three and a half times, and half a power needs a root, which can't be exact.",
    ),
    "plan/too-many-years": p(
      "average growth over more years than a plan is made for",
      "Growth is compounded exactly, and every year makes the fraction longer: over thousands of years no machine would come to an end. Usually a digit of a year is wrong (1019 for 2019).",
    ),
    "plan/unlike-base": p(
      "a flow's base that is longer or shorter than what is compared with it",
      "A flow counts what came in a period. Measured from the second half of 2020, the whole of 2021 has grown even where less came than in 2020; measured from 2020, a quarter has always fallen. So growth, change and average-growth of a flow need a base as long as the due period, and rising, falling and yearly-growth one of a whole year. Where figures are reported year to date, 2020Q3 is January to September and goes with 2021Q3.",
      "Write the baseline or since of a period as long as the due one: 2020 for 2021, 2020Q4 for 2021Q4.",
    ),
    "plan/wrong-order": p(
      "a period that ends before it begins",
      "from and since come before the due period, and so does a baseline that growth, change or a trend starts from: measured against the due year itself or a later one, growth says nothing. Usually two years were swapped.",
    ),
    "plan/bad-formula": p(
      "a formula that can't be read",
      "Formulas know names, numbers, + − × ÷, brackets and a few functions, and nothing in them is executed. A - inside a name belongs to the name (maker-spaces), so a subtraction has blanks around it. A formula, and an identity with its two sides, names at least one figure of a period: numbers and baselines alone are the same every year. Nothing is divided by 0 or less, so a divisor of numbers alone is above 0.",
    ),
    "plan/unknown-name": p(
      "a formula with a name that the plan doesn't have",
      "Only ids count in formulas, so that a renamed indicator doesn't change a check. Figures that are read and not judged are listed under inputs.",
    ),
    "plan/thresholds-order": p(
      "thresholds that don't go down",
      "The first is where on track begins, the second moderate, the third off track; below it regresses. In another order a worse number would get the better outlook.",
    ),
    "plan/direction-clash": p(
      "a direction against the target's own",
      "at-least and more-than want more, at-most and less-than want less. A direction that says the opposite would turn every outlook round, so neither is chosen.",
    ),
    "plan/needs-direction": p(
      "progress without knowing which way is better",
      "A target says which way it wants. Without one the direction is never assumed: for unemployment lower is better, for employment higher.",
    ),
    "plan/needs-score": p(
      "a key of a composite score in a plan without one",
      "goalposts, normalise, per, impute, treat and colours of an indicator and aggregate, missing and min-coverage of a group do something only where the plan has score. What would have no effect is not passed over.",
    ),
    "plan/normalise-needs": p(
      "a normaliser lacks what it goes by",
      "goalposts needs worst and best; attainment, guiyang and distance-to-target need a target; from-baseline a baseline besides; whatever compares areas with one another must know which way is better. The direction comes from the target, else the goalposts, else direction; it is never assumed, and of two targets that say the opposite of one another neither says it.",
    ),
    "plan/bad-goalposts": p(
      "goalposts between which nothing can be measured",
      "The score is the share of the way from worst to best. Where they are the same there is no way, and under transform: ln both need a logarithm.",
    ),
    "plan/goalposts-clash": p(
      "goalposts against the target",
      "best is the better end. A target or a direction that wants the other end would reward an area in one column and punish it in the next, so neither is chosen.",
    ),
    "plan/colours-clash": p(
      "colours against the target, the goalposts or the direction",
      "Where green is, is better. If the rest of the plan says the opposite, one of them is wrong, and a dashboard must not show the worst areas green.",
    ),
    "plan/colours-order": p(
      "colours in no order",
      "Red, orange, yellow and green lie one behind the other: worst, red, middle, green, best rise together or fall together. Red and green at the same value would leave no room between them.",
    ),
    "plan/unknown-reference": p(
      "a reference area that isn't there",
      "distance-to-reference measures every area against one of them. Without that one no area has a number, and the indicator would drop out of the score as if nobody had reported it.",
    ),
    "plan/nothing-weighs": p(
      "a score without a part that weighs anything",
      "An indicator of weight 0 is left out of the score, and so is a group of weight 0 with all that is in it. Where nothing is left there is nothing to add up, and no rank would mean anything.",
    ),
    "plan/bands-order": p(
      "bands that don't go down",
      "A score takes the first band whose bound it reaches. A bound that isn't below the one before would never be asked.",
    ),
    "plan/different-scores": p(
      "plans that score differently can't be ranked together",
      "A rank says that one area is better than another by the same yardstick. Targets and goalposts may differ from plan to plan; groups, weights, units, methods, bands and what is done about missing figures may not.",
    ),
    "plan/unit-clash": p(
      "a formula of things that don't measure the same",
      "Units are checked before anything is computed. Figures of one dimension may be added, subtracted and compared, and are converted for it (万元 beside 亿元); × and ÷ make new units (万元 ÷ 人 is 元/人, 万元 ÷ 亿元 a ratio), and the result must be in the unit of the indicator or one of its dimension. A number has no unit: it multiplies and divides anything, and is added to ratios alone (1 is 100 %).",
      "Units that dabiao doesn't know equal only themselves. An indicator without a unit takes that of its data; where these have none either, its figures go with others that have none, and never into %.",
    ),
    "plan/converted-by-hand": p(
      "a formula that converts what is converted already",
      "A ratio becomes % by itself, and 万元 become 亿元: a formula that multiplies by 100 for the percent sign, or divides by 10000 between the two, would do it a second time and give a result that is 100 or 10,000 times off.",
    ),
    "plan/circular-formula": p(
      "formulas that need each other",
      "Each figure of the circle waits for the next one, and the last for the first. prev() is no way out: the figure of the year before needs that of the year before it, and no first one is given. base() is: a baseline stands in the plan.",
    ),
    "plan/flow-by-day": p(
      "a target of a flow that is due on a day",
      "A flow is what a period brought (kind: flow), and a target is judged by the figure of its own due period. By 2019-06-30 that is what one day brought, which hardly anybody submits, and the target stays without data; what the first half of the year brought is by: 2019H1, the year by: 2019. A stock may be due on any day.",
    ),
    "plan/joined-owners": p(
      "several units written as one",
      "What a unit answers for is found by its name. 市科技局、市工信局 in one entry is a unit of that name, and neither of the two would see the target in its list (--by owner). Signs within brackets are part of a name.",
    ),
    "plan/duplicate-plan": p(
      "two plans with one id",
      "Results are told apart by the plan's id and the area. Both plans are judged; whoever compares this run with the next one could mistake one for the other.",
    ),
    "areas/duplicate": p(
      "an area listed twice",
      "Rows find their area by code, name or alias, compared without case and blanks. What two areas share would put figures where they don't belong.",
    ),
    "areas/differs": p(
      "two places say different things of one area",
      "A table of areas given with -a adds a parent and peers to the areas of a plan that have none. Where both say something they must say the same: which of them a sum or a comparison goes by is never a guess.",
    ),
    "areas/unknown-parent": p(
      "a parent that is not listed",
      "Sums over the parts of an area and targets pushed down to them need both ends. Under a misspelt parent an area would be missing from its sum, and the sum would look right.",
    ),
    "areas/circle": p(
      "areas that are parts of each other",
      "A county belongs to a city and the city to a province: whoever follows the parents must come to an end.",
    ),
    "actuals/too-large": p(
      "a file larger than its bound",
      "The bound is far above any table of indicators; it keeps a wrong file from being read for hours.",
    ),
    "actuals/bad-encoding": p(
      "bytes that are no text",
      "UTF-8, UTF-16 and GB18030 (what Excel writes on Chinese systems, also called GBK or ANSI) are told apart by their bytes. What fits none of them was cut or mixed, and reading on would turn names into other names.",
    ),
    "actuals/workbook": p(
      "a workbook in place of a CSV",
      "It is told by its first bytes, whatever the file is called. A workbook has sheets, formulas and formats, and which cells are the data only its author knows.",
    ),
    "actuals/broken-gzip": p(
      "a compressed file that is damaged",
      "A .gz that was cut off on its way still gives its first rows. They are not judged: what is missing behind them would look like figures that nobody submitted.",
    ),
    "actuals/web-page": p(
      "a web page in place of a CSV",
      "It is told by its first characters, whatever the file is called. A table on a page has no cells that could be read for certain; a spreadsheet can open it and save it as CSV.",
    ),
    "actuals/control-character": p(
      "a control character in the data",
      "It is the mark of a file that is binary or was damaged. Rows before it are read; what comes after can't be trusted.",
    ),
    "actuals/empty": p(
      "a file without a header",
      "An export that failed often leaves an empty file. It is not the same as data without rows, and neither is a pass.",
    ),
    "actuals/ambiguous-layout": p(
      "a header that can be read in two ways",
      "Tables hold a value a row, or a column for each year, indicator or area. Where a header is both, either reading would give figures, and one of them wrong ones.",
    ),
    "actuals/unknown-layout": p(
      "no header of the layout that was asked for",
      "--layout says how the table is laid out: long (a value a row), years, indicators or areas (a column for each), sdmx. Left out, it is found by the header.",
    ),
    "actuals/unknown-mapping": p(
      "a column mapped to what the file doesn't have",
      "--map COLUMN=TEXT names a column by its heading, or gives every row a value where no column has that heading. What is neither a heading nor a period, unit, status, date, indicator or area that rows could have is a slip in the call. A figure is never given to every row: what is missing would have it too.",
    ),
    "actuals/map-differs": p(
      "a value for every row that some rows contradict",
      "--map period=2019 dates a file without a column of periods, and fills blank cells of one. Where a row says 2018 itself, one of the two is wrong, and judging it as 2019 would make a figure of a year that nobody reported. The unit of a row goes before --map unit=万元 without contradicting it.",
    ),
    "actuals/missing-column": p(
      "a header that lacks a needed column",
      "A value means nothing without its indicator and its period. Known headers are English, Chinese and those of SDMX; --map indicator=HEADER names any other.",
    ),
    "actuals/duplicate-column": p(
      "two columns for one thing",
      "Which of them holds the figures can't be told; readers that take the last one drop the other in silence.",
    ),
    "actuals/other-column": p(
      "a column that is not read",
      "Most tables have some, and they do no harm. The warning is for a header that was meant to be one of the known ones; --strict makes it an error.",
    ),
    "actuals/second-header": p(
      "another header further down",
      "Two tables in one file, or a heading of two lines (2021 above target and actual) whose merged cells were filled: read by the first header, figures would be those of other years, areas or indicators, and a target would be taken for an actual. Reading ends there. The same header once more, as printed pages have it, is passed over.",
    ),
    "actuals/row-above-header": p(
      "a row of figures above the header",
      "Lines above the header are titles and are passed over; a program that sorts lines moves rows there. Named is a line that would be a row of figures below the header.",
    ),
    "actuals/unnamed-column": p(
      "cells in a column without a heading",
      "A heading that was merged over two columns stands above the first alone, so that the plan of a year would be read and the actual beside it not; a unit without a heading would change every figure. Figures and units there are an error, anything else a warning. The first column may go without: programs number the rows in it.",
    ),
    "actuals/unclosed-quote": p(
      "a quote that is never closed",
      "It swallows every row after it into one cell. Named is the line where the quote was opened, not the end of the file where that shows.",
    ),
    "actuals/bad-quote": p(
      "a quote inside a cell that is not quoted",
      "Where the cell ends is then a matter of opinion, and programs differ. The row is left out; the others are read.",
    ),
    "actuals/ragged-row": p(
      "a row with more or fewer cells than the header",
      "Nearly always a comma inside a number or a text: 1,036 are two cells. Every cell behind it would stand under the wrong header.",
    ),
    "actuals/cell-too-long": p(
      "a cell longer than its bound",
      "A cell of thousands of characters is a quote or a delimiter gone wrong.",
    ),
    "actuals/record-too-long": p(
      "a record longer than its bound",
      "A row of tens of thousands of characters is usually a whole file behind one open quote, or a file without line ends.",
    ),
    "actuals/empty-cell": p(
      "a row that doesn't say what its value is of",
      "A blank value is a missing figure and no error. A value without its indicator, period or area is a figure that gets lost.",
    ),
    "actuals/bad-number": p(
      "a value that is no number",
      "Plain, full-width and Chinese digits, thousands separators, 万 and 亿, and words such as 余, 以上 or 约 are read; repairs are listed by --repairs. Anything else is left to whoever wrote it: a guess would become a figure.",
    ),
    "actuals/spreadsheet-error": p(
      "an error of the spreadsheet",
      "The formula behind the cell failed. That says nothing about the figure, which may well exist.",
    ),
    "actuals/date-in-value": p(
      "a date where a figure should be",
      "Spreadsheets turn 3-4 into 3月4日 as soon as it is typed, and the range is lost. A cell formatted as text keeps it.",
    ),
    "actuals/ambiguous-one": p(
      "一, which may be 1 or a dash",
      "In some yearbooks a lone 一 means none, and it looks like a dash; elsewhere it is one. Taken for the wrong of the two, it would make a figure of nothing, or nothing of a figure.",
    ),
    "actuals/scaled-twice": p(
      "万 in the cell and 万 in the unit",
      "8万 in a column of 万人 is 80,000 people for whoever wrote the 万 out of habit, and 80,000 万人 by the letter. The two are ten thousand times apart, so neither is taken.",
    ),
    "actuals/unknown-unit-in-cell": p(
      "a cell with a unit that doesn't fit its row",
      "36家 under 家 is read, and 3.3万人 under 人 is converted. Where the cell and the row name units of two kinds, one of them is wrong.",
    ),
    "actuals/open-dimension": p(
      "a data cube with a dimension left open",
      "SDMX-CSV holds a value for each combination: women, men, total. Taken together they would be conflicting values; which is meant has to be said.",
    ),
    "actuals/unknown-dimension": p(
      "--where with a dimension that the file doesn't have",
      "A condition that applies to nothing would let every row through as if it had been chosen.",
    ),
    "actuals/bad-yes-no": p(
      "an answer that is neither yes nor no",
      "mostly and 基本完成 are neither. Whether that counts as done is for the owner of the target to say.",
    ),
    "actuals/bad-period": p(
      "a period that can't be read",
      "The year is the year of the data, not of the yearbook that prints them: some yearbooks carry the year after in their title.",
    ),
    "actuals/unknown-statement": p(
      "a kind of statement that is not known",
      "The column statement says that a row is about a figure and is none itself: completion (完成率) is the figure over its target, growth (增速) its growth over the period before. The row is left out until its kind is known.",
    ),
    "actuals/bad-statement": p(
      "a statement whose rate can't be read",
      "The target or base is solved back from the rate and its last digit, so the rate has to be one number in % or 倍. 307 may be 307 % or 307 times. Growth to 2.57倍 is growth by 157 %. A change of 3 points says nothing of the base.",
    ),
    "actuals/statement-as-figure": p(
      "a statement where a figure should be",
      "占年度推进指标的307% says how a figure stands to its target, and 增长43% to the year before; neither is the figure. With completion or growth in a column statement the row is read, and the target or base that it implies is shown.",
    ),
    "actuals/statement-without-figure": p(
      "a statement about a figure that nobody submitted",
      "The target is the figure over its rate of completion, the base the figure over one plus its growth. Without the figure of that period there is nothing to divide.",
    ),
    "actuals/completion-differs": p(
      "a rate of completion that doesn't fit the plan's target",
      "Figure, rate and target can't all three be right, whatever way the rate and the figure were rounded. Verdicts go by the plan's target and the figure. The completion of a limit may also be meant as 2 − figure ÷ limit; this is said where neither fits.",
    ),
    "actuals/growth-differs": p(
      "a growth that doesn't fit the figure that it started from",
      "The two figures and the growth can't all three be right, whatever way they were rounded: a revised base, another scope, a slip. Growth is measured from the same period of the year before (同比), with 环比 in the cell from the period just before.",
    ),
    "actuals/bad-status": p(
      "a status that is not known",
      "status decides which of two figures stands (final before revised before preliminary) and keeps forecasts from being judged. One that is not understood could do neither, so the figure beside it is not judged by.",
    ),
    "actuals/void-value": p(
      "a value that its own row takes back",
      "In SDMX the flags H, J, K, L, M, O, Q and z say that there is no value, and ACTION D that one is deleted. A figure beside them may be a zero that fills the cell, or one that nobody stands by any more; nothing is judged by it, nor by an older one in its place.",
    ),
    "actuals/bad-date": p(
      "a date of publication that can't be read",
      "It decides between two figures of one period, and what --known-on knows.",
    ),
    "actuals/missing-area": p(
      "rows that don't say which area they are of",
      "With one area in the plan there is no doubt, and the column may be left out. With several, or with a plan for any area, a row without one could be anybody's.",
    ),
    "actuals/misspelt-indicator": p(
      "a name that is nearly one of the plan's",
      "Passed over, its figures would be missing and nobody would know why; taken for the other, they might be of another indicator. So it is an error, and the author says which.",
    ),
    "actuals/other-indicator": p(
      "an indicator that no plan asks for",
      "Files often hold more than a plan needs, so this is a warning, once a name. If it is the plan's indicator under another name, add it to aliases; --strict makes it an error.",
    ),
    "actuals/misspelt-area": p(
      "an area whose name is nearly one of the plan's",
      "A name that differs is never taken for another in silence. Codes of digits (540100) are compared exactly and never resemble each other.",
      "Names of two to four characters are told as actuals/other-area, a warning: 潮州市 and 湖州市 are both cities.",
    ),
    "actuals/other-area": p(
      "an area that no plan is for",
      "A table of a whole province judged by the plan of one city: a warning, once a name. --strict makes it an error.",
      "A name of two to four characters that differs from the plan's in one may be another city or a slip (a published ranking prints 潮州 where 湖州 must be meant): where the file has no figure of the plan's area, the warning asks.",
    ),
    "actuals/area-variants": p(
      "one area written in two ways",
      "Without case, blanks and full-width forms they are the same, and are judged as one. In other programs they are two.",
    ),
    "actuals/total-area": p(
      "a total or an average among the areas",
      "Where a plan lists no areas, whatever the data name is one. A row 合计 or 平均 below a table is then judged and ranked like a city, the first of all of them, and moves the scores of the others: the sum is the largest figure of every indicator.",
      "Leave the row out, or list the areas in the plan, so that any other is passed over; --strict makes it an error.",
    ),
    "actuals/alike-areas": p(
      "names of areas that differ in their last word only",
      "常州 and 常州市 are probably one city, half of whose figures would stand in each of two rows, and two ranks. Whether they are one is for the plan to say: by areas with aliases.",
    ),
    "actuals/unit-mismatch": p(
      "a unit that can't be converted into the plan's",
      "Units of one dimension are converted exactly. Between dimensions there is no factor; judged as it stands the figure would give a verdict about something else. dabiao explain with a unit tells what it converts into.",
    ),
    "actuals/unit-not-used": p(
      "a unit that is named around the figures and not used",
      "A line above the table that names several units (单位：万元、家), a title or a heading between rows with a unit in brackets, a note below the table: which figures they are about, a reader can guess and a program can't. Figures without a unit of their own are taken in the plan's, or in the one for the whole table. Where that differs from what is named here, a figure may be wrong by a factor of 10,000, and the verdict with it.",
      "Write the unit in a column unit, in brackets behind each indicator's name, or as 单位：万元 above the table where it holds for every row; --map unit=万元 says the same from outside. --strict makes it an error.",
    ),
    "actuals/blank-unit": p(
      "a blank unit beside rows that have another one",
      "A blank cell means the plan's unit. Where the same column has another unit that it could be converted into, the blank may come from merged cells, of which only the first keeps its text: 万元 is meant and 亿元 is read.",
      "Write the unit into every row; --strict makes it an error.",
    ),
    "actuals/two-units": p(
      "two units for one figure",
      "The name says 万元 in brackets and the unit column says 亿元: one of them is left over from another table, and the figure is wrong by a factor of 10,000 by one of the two. Which, only the submitter knows.",
    ),
    "actuals/mixed-units": p(
      "one indicator in several units",
      "The plan names no unit, so the single one of the data would be taken. With two there is none to take, even where they could be converted: which of them the target's number is in, only the plan can say.",
    ),
    "actuals/other-scope": p(
      "rows of another scope than the plan's",
      "They are left out, and counted here so that they are not lost unseen: 市辖区 is part of 全市, and its figure would look like a drop.",
    ),
    "actuals/mixed-scopes": p(
      "figures of several scopes, and none in the plan",
      "A series that changes from 市辖区 to 全市 rises without anything having happened.",
    ),
    "actuals/duplicate-row": p(
      "the same figure twice",
      "It changes no verdict. It is often the trace of a table that was pasted twice, or of two units that report the same thing.",
    ),
    "actuals/conflicting-values": p(
      "two figures for one area, indicator and period",
      "status decides (final before revised before preliminary), then the later published. Where neither tells, nothing is judged by either: an average, the first or the last row would be an invention.",
      "A stock is a value at the end of a period: 2019-06, 2019Q2 and 2019H1 are one moment. Where the figures are what a month and what a quarter brought, the indicator needs kind: flow.",
    ),
    "actuals/identity": p(
      "figures that don't add up as the plan says they must",
      "The parts and their sum are reported by different hands, and a slip in one of them shows only here. Published sums differ by rounding; rounding: half-unit allows half a unit of the last digit for every figure.",
    ),
    "actuals/identity-undefined": p(
      "an identity that has no value in a period",
      "All figures are there, and one side divides by zero or less, so that the two can't be compared. The divisor is often a blank that became 0.",
    ),
    "actuals/identity-unchecked": p(
      "an identity whose figures are never of one period",
      "Whoever reads of no difference takes it that the sides agree. An identity is compared in every period that has all of its figures; here each of them was submitted and no period has them all: the parts by quarter and the sum by year, say, or the parts of one year beside the sum of another. Where nobody submits one of the figures, there is nothing to compare and nothing is said.",
    ),
    "actuals/formula-differs": p(
      "a submitted value that its formula contradicts",
      "Both the indicator and the figures that it is computed from were submitted, and they differ by more than the rounding of the submitted value: 2.0 stands for 1.95 to 2.05. The submitted value is judged; either it or one of the inputs is wrong, or they follow different definitions.",
    ),
    "actuals/missing-figures": p(
      "required figures that nobody has submitted",
      "One line for each unit that leads: the list to send out. validate exits with 3 for what is missing and due, unless --on-missing warn says otherwise.",
    ),
    "actuals/undated": p(
      "rows without a date of publication under --known-on",
      "--known-on sees only what was published by that day, to show a past report as it could have been. A row that doesn't say when it was published can't be said to have been known.",
    ),
    "actuals/far-period": p(
      "a figure of a year that is probably mistyped",
      "2091 for 2019 reads well and answers to nothing. Where no as-of is given, it even becomes the year that is looked at: everything is due, and the figures that are there are too old. It is judged as it stands; a figure more than ten years behind the others and behind what is due last is named.",
    ),
    "actuals/suspicious-jump": p(
      "a value about 100 or 10,000 times its neighbour",
      "That is what a wrong unit makes: 2 % entered as 0.02, 元 in a column of 万元. The figure is judged as it stands; real jumps of that size are rare. A fifth more or less is what a year may change besides; a share that is told again years later may have changed by half. A flow's neighbour is the figure before it for as long a period.",
    ),
    "actuals/falling-total": p(
      "a running total that falls",
      "What was built since 2016, or spent since 1 January, can only have grown since. Where it falls, mostly the figures of single quarters or years were submitted, and the last of them is judged as if it were the sum of all: a cap of 20 is kept by 9, 6, 7 and 8. The figures are judged as they stand. Profits and other balances may fall; shares are left alone.",
    ),
    "actuals/negative-count": p(
      "fewer than none of what is counted",
      "There are no −3 firms. The minus sign is a slip, or −999 and −99 stand for no figure, as many programs write them; taken as figures they keep every cap. The figure is judged as it stands. A difference may be below 0: an indicator whose name says so (净增, net change), whose baseline or bound is below 0, is left alone.",
    ),
    "actuals/code-as-figure": p(
      "a number that mostly means no figure",
      "Money and percentages may be below 0, but −999, −9999 and −99999 are what many programs write where there is no figure. Taken as one it keeps every cap. The figure is judged as it stands.",
    ),
    "actuals/same-value": p(
      "one number for two indicators",
      "A city's record gives 574 new products and 574 high-tech firms: coincidence, or a slip of copying? Numbers of three digits or more that two indicators share in one period are worth a look; nothing else follows from it.",
    ),
    "actuals/sum-differs": p(
      "a year that is not the sum of its parts",
      "The figure that was submitted for the whole year is used. That its parts don't add up to it is the trace of a revision, a slip or another unit.",
    ),
    "actuals/roll-up-differs": p(
      "an area that is not the sum of its parts",
      "The figure that was submitted for the area itself is judged; roll-up: sum only fills in where there is none. That its parts add up to another one, by more than the rounding of how it is written, is the trace of a revision, a slip, or a part that is counted otherwise.",
    ),
    "actuals/base-differs": p(
      "a baseline that the data contradict",
      "Bases are revised after a plan is made. The promise was made on the plan's figure, so that is the one used; against the other the verdict might differ.",
    ),
    "result/too-large": p(
      "a result larger than its bound",
      "A result is read whole before it is compared. The bound keeps a file that is no result from filling the memory; 256 MiB hold the verdicts of a hundred thousand targets.",
    ),
    "result/not-utf8": p(
      "a result that is not UTF-8",
      "dabiao writes UTF-8. Something between has changed the file, as PowerShell's > does, and may have changed more. -f json:result.json writes it without a detour.",
    ),
    "result/syntax": p(
      "a result that is no JSON",
      "A result that was cut off on its way would lack targets, and what is lacking would look gone. -f json:result.json writes a file whole or not at all.",
    ),
    "result/too-deep": p(
      "JSON that is nested too deep",
      "A result of dabiao is a few levels deep. What is nested deeper is another kind of file.",
    ),
    "result/bad-key": p(
      "a key that stands twice, or in no result",
      "Most readers of JSON take the last of two equal keys and say nothing. Which verdict was meant, nobody knows; dabiao writes each key once.",
    ),
    "result/not-a-result": p(
      "JSON of something else",
      "A result says by schemaVersion and tool that dabiao wrote it. Any other file would have nothing that could be compared, and nothing can't have got worse.",
    ),
    "result/other-version": p(
      "a result in another version of the format",
      "Within 1.x keys are only added, so that every result of 1.x can be compared. In another version a key may mean something else.",
    ),
    "result/other-command": p(
      "what another command wrote",
      "Verdicts stand in what check and compare write. validate judges nothing, and diff only tells how two results differ.",
    ),
    "result/wrong-shape": p(
      "a result that was changed by hand",
      "A verdict that dabiao doesn't know, a number that is a text, a key that is missing: the file is not as it was written, and what it says can't be relied on.",
    ),
    "result/twice-judged": p(
      "one target that was judged twice",
      "Targets are told apart by plan, area and id. Where two plans share an id, it can't be said which verdict follows which. The run that wrote the result warned of it with plan/duplicate-plan.",
    ),
    "result/disagrees": p(
      "a result that contradicts itself",
      "Counts follow from verdicts, and verdicts from the actual and the bound beside them. Where they don't, somebody edited the file or put it together from several, and what changed since can't be told by it.",
    ),
    "result/nothing-judged": p(
      "a result of a run that judged nothing",
      "Its plan or its call was wrong. Compared with it every target would be new, and none could have got worse: the ratchet would pass everything.",
    ),
    "result/other-plans": p(
      "results that share only some of their plans",
      "The targets of a plan that only one of them has are new or gone. That may be meant; it may also be a plan that could not be read, or one that was left out of the call.",
    ),
    "result/no-common-plan": p(
      "results of different plans",
      "Nothing could be compared: every target would be gone, every other new, and none worse. A plan is known by its id, not by its file; one whose id was changed is another plan.",
    ),
    "result/one-ranking": p(
      "a ranking on one side alone",
      "check judges and compare ranks besides. Between the two verdicts can be compared, ranks and scores can't.",
    ),
    "result/what-if": p(
      "a result with figures that were set by hand",
      "--set puts a value in the place of what was submitted. That answers what would follow; as a record of what was, it misleads.",
    ),
    "result/with-errors": p(
      "a result of a run with errors",
      "A plan that could not be read or a cell that was wrong leaves targets out or unassessed. They then look gone, or come back as new or better, though nothing changed but the error.",
    ),
    "run/nothing-matched": p(
      "data of which nothing belongs to the plan",
      "A wrong file, other names, another area. No target would have a figure, and no target would be missed either: that must not look like a pass.",
    ),
    "run/no-target": p(
      "a plan by which nothing is judged",
      "No indicator has a target, nothing is followed, no identity holds figures against each other: check has nothing to say, and its code would look like a pass. A plan that init makes of indicators alone is like that until its targets are written; one that only scores is for compare.",
    ),
    "run/what-if": p(
      "a figure set by hand",
      "--set puts a value in the place of what was submitted for a period, to see what would follow. Everything in this output depends on it: it is marked in the heading, in JSON under options.set, in the place of the figure (--set), and by this warning in every other format.",
    ),
    "run/different-periods": p(
      "areas compared at different moments",
      "Plans with an as-of of their own are judged at it. Side by side that favours whoever is looked at later. The ranking is given all the same; --as-of puts every area at one moment.",
    ),
    "run/no-period": p(
      "no period to judge as of",
      "As-of is --as-of, else that of the plan, else the latest period in the data; forecasts don't move it. Here there is none of them.",
    ),
    "file/not-found": p("a file that is not there", "A script that passes when a file is missing checks nothing."),
    "file/no-match": p(
      "a pattern that matches no file",
      "An empty folder must not pass as one without faults. Quoted, the pattern reaches dabiao; unquoted, the shell replaces it, or doesn't.",
    ),
    "file/not-a-file": p(
      "a folder, a pipe or a device",
      "Only regular files are opened, so that no run waits for ever. - reads standard input.",
    ),
    "file/unreadable": p(
      "a file that the system won't open",
      "The name in brackets is the system's own: EACCES is a lack of permission, EMFILE are too many open files.",
    ),
    "file/read-twice": p("one file given twice", "Every figure in it would have a twin. It is read once."),
    "template/no-area": p(
      "a form for nobody",
      "A framework without areas of its own judges whatever areas the data have, and a blank form has no data. Rows without an area could not be read back.",
      "Name areas with --area, give a table of areas with -a, or write areas into the plan.",
    ),
    "template/no-period": p(
      "a form for no period",
      "Without --period a form asks for the periods that the plan's targets go by. Where nothing has a target, nothing says which period is meant.",
    ),
    "output/exists": p(
      "a file that would be overwritten",
      "What is written for a person to work on never replaces what is there: a form that comes back filled in bears the name of the blank one, and a plan has been written on. Where a call writes several files and one of them exists, none is written.",
      "template --force overwrites, but never a file that the same call reads with -a.",
    ),
    "output/cannot-write": p(
      "an output that could not be written",
      "The name in brackets is the system's own: ENOENT is a folder that isn't there, EACCES a lack of permission, ENOSPC a full disk. A file is written beside its place first and then moved, so what was there before is untouched.",
    ),
    "output/too-large": p(
      "a report that is longer than any text can be",
      "A report is made whole before it is written, and a text holds some 500 million characters. Only millions of verdicts, or of rows that contradict one another, come that far. The other outputs of the call are written; the code is 4.",
    ),
    "output/is-input": p(
      "an output that would replace an input",
      "A plan, or figures that somebody submitted, can't be had back once a report has been written over them. Everything else of the call is written. An earlier result named by --against may be replaced by the new one.",
    ),
    ...initPages,
    "usage/unknown-command": p(
      "a command that there is not",
      "Commands have no abbreviations and no default, so that a script means the same in every version.",
    ),
    "usage/unknown-option": p(
      "an option that there is not",
      "Passed over, a misspelt --fail-on would let a run pass that should have failed. Options have no abbreviations.",
    ),
    "usage/missing-argument": p("a call without its argument"),
    "usage/missing-value": p(
      "an option without its value",
      "The next option is not taken for the value: --as-of --lang zh would judge as of --lang.",
    ),
    "usage/missing-option": p(
      "a call without an option that it needs",
      "There is nothing to judge by without actuals. To look at plans alone, use dabiao validate.",
    ),
    "usage/bad-value": p("a value that an option doesn't take"),
    "usage/extra-argument": p(
      "an argument that has no place",
      "-o is where a format without a path of its own goes. Where every format has one, nothing is left to write there.",
    ),
    "usage/repeated-option": p(
      "an option given twice that is meant once",
      "In other tools the last one wins in silence, and the line that sets it may be far away in a script.",
    ),
    "usage/csv-as-plan": p(
      "a CSV where a plan is expected",
      "The shell replaces -a *.csv by -a one.csv two.csv before dabiao sees it, and -a takes only the first.",
    ),
    "usage/two-to-stdout": p(
      "two formats for one standard output",
      "Mixed, neither could be read by a program. Give all but one a path.",
    ),
    "usage/two-to-file": p(
      "two formats for one file",
      "The later one would replace the earlier one, and nobody would notice.",
    ),
    "usage/other-format": p(
      "a file whose name says another format",
      "Without -f a command writes its usual format. A table in a file named result.json can't be read by the next program, and nothing says why.",
    ),
    "usage/unknown-area": p("an area that no plan is for", "It would choose nothing, and nothing can't be missed."),
    "usage/unknown-topic": p("a topic without a page"),
    "usage/unknown-indicator": p(
      "an indicator or group that no plan has",
      "It would choose nothing, and nothing can't be missed.",
    ),
    "usage/idle-condition": p(
      "a condition that can't come true",
      "behind and off-track look at the way to a target, and no plan of the call says progress. regression looks at that too, and at what got worse since an earlier result, which --against names. The call would pass whatever happens.",
    ),
    "internal/bug": p(
      "a bug in dabiao",
      "Something happened that must not happen, whatever the inputs are. Please report it with the command and the files.",
    ),
  },
};
