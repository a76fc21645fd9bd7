import type { ScorePages } from "../catalogue.ts";
import { p } from "../page.ts";

/** What `dabiao explain` says of composite scores. */
export const scorePages: ScorePages = {
  scores: {
    score: p(
      "how figures become scores and ranks",
      "The order is fixed, and --explain shows it: formula > per > impute > coverage > treat > normalise > aggregate > rank. A formula computes a figure from others, per divides it by another one of the same period, impute fills gaps, coverage counts what is known, treat moves what is far from all others, normalise makes figures comparable, aggregate joins them group by group, rank puts the areas in order.",
      "The figure is the one that the indicator's target is judged by; of several the one due last as of the run, before any is due the one due next, of those due together the first. Without a target it is the newest as of the run. What is too old (max-age) or no single number counts as missing, with its reason. All areas of a run are scored by one yardstick: groups, weights, methods and what is done about gaps must be the same in all plans, or it is an error; targets and goalposts may differ.",
      "Which way is better is told by the target, else the goalposts, else direction, and is never assumed. Methods that go by the target (attainment, from-baseline, guiyang) read what was judged: per, impute and treat have no say in them. Without score in any plan compare ranks areas by how many targets they meet.",
    ),
    weights: p(
      "how much each part counts",
      "weight stands on an indicator or a group and counts among its siblings, the parts of the same group: its share is its weight ÷ the sum of theirs. Left out it is 1. weight: 0 takes an indicator out of the score; it is still judged and shown. With weights: points a group weighs what its children weigh together, as in schemes of 100 points (分值).",
      "The effective weight of a part is its share of the whole: its own share times those of the groups around it. Tables show it above the figures, JSON as effectiveWeight. Where a part is missing and skipped, the others count for more in that area; --explain shows what this adds.",
      "Under an arithmetic mean weights are rates of exchange: one point of what weighs 2 makes up for two points of what weighs 1. They don't say how important an indicator is if its figures hardly differ between areas; leaving it out shows that (robustness).",
    ),
    "min-coverage": p(
      "how much must be known for a score or a rank",
      "Coverage is the share of the indicators of the score, or of a group, that have a number. They are counted, not weighed, and a figure that impute filled in counts as known. Reports always show it.",
      "min-coverage of score or of a group sets a limit. of: indicators (default) counts all indicators below, of: children the parts right below. below: unranked (default) gives an area with less a score and no rank; where a group falls short, so does the area. below: unscored gives no score. The limit itself is enough: 4 of 5 are 80 %.",
      "Nobody is left out by default. Without a limit an area may lead that reports only what it is good at; the SDG Index leaves out countries of which more than 20 % is missing (min-coverage: 80%).",
    ),
    ranking: p(
      "places, ties and precision",
      "The highest score has rank 1. Areas with the same score share the better place and are marked =, and the places after it are skipped: 1, 2, 2, 4. Scores that doubles can't tell apart are compared as fractions, so 0.1 + 0.2 is 0.3; where a root or a logarithm came in and there is no fraction, a difference that rounding may have made is none.",
      "rank: { precision: 3 } rounds scores to three decimals, half up, before they are ranked and banded, as the HDI does. The default is full precision: ranked by rounded scores, areas tie that don't. A band is the first of the list whose at-least is reached.",
      "An area without a score, or of which too little is known, takes no place and stands at the end with the reason. Where no plan has score, the rank goes by the number of targets met, and an area of which nothing could be judged has none.",
    ),
    colours: p(
      "the dashboard colours of indicators and groups",
      "colours of an indicator says where colours begin. Worse than red it is red, from red on orange, from middle on yellow (halfway between red and green unless the plan says where), from green on green. Which of red and green is larger says which way is better. worst and best are the ends of the scale, those of the goalposts unless they are given here.",
      "Behind the colour stands a number: 0 at worst, 1 at red, 1.5 at middle, 2 at green, 3 at best, straight lines between them and nothing beyond. colours of score says how a group gets its colour from its indicators: two-worst or share-red. Colours change no score and no verdict.",
      "These are the dashboards of the SDSN (2018GlobalIndexMethodology 2.5). Coloured is the figure that was submitted or computed, after per: nothing that impute filled in or treat moved.",
    ),
    contributions: p(
      "where a score comes from",
      "dabiao compare with --explain AREA takes the score of an area apart. Under arithmetic each indicator adds its effective weight times its number; under geometric it multiplies the score by a factor. Groups that are joined in the same way as the whole are seen through, down to the indicators, and the parts give the score.",
      "Where a part is missing and skipped the others count for more, and what this adds has a line of its own. harmonic, mean, minimum, worst, median and copeland are no sums: shown is how the score would change without each part.",
      "Two areas (--areas, twice) are held against each other part by part. Under geometric each part gets its share of the difference by logarithms (LMDI I, Ang 2004), so that nothing is left over.",
    ),
    robustness: p(
      "how far ranks hang on what somebody chose",
      "The rank interval is where an area lies in nine draws of ten: every weight of an indicator or a group is multiplied by 1 + U(−0.25, 0.25), 1,000 times, and the ranks at 5 % and 95 % are shown (COINr's noisy weights). --robustness sets the number of draws, --spread how far a weight may be off, --seed which draws: the same seed gives the same numbers on every machine. Up to 1,000 areas it is done unasked; --robustness 0 leaves it out.",
      "Read 3–7 as: by weights as good as these the area is between third and seventh. Where two intervals overlap, the order of the two is not to be leaned on. It is no probability and says nothing of how exact the figures are.",
      "Besides, every indicator is left out in turn, as if it weighed 0, and the score is reached in other ways: min-max, z-score and percentile-rank, arithmetic and geometric means, skip and peer-mean for gaps, each beside the plan's own. Reports say how far ranks move, on average and at most. What has no score in some other way is counted as unscored. None of it changes a rank.",
    ),
  },
  normalisers: {
    goalposts: p(
      "(x − worst) ÷ (best − worst)",
      "0 at worst and 1 at best, put on scale (0 to 100 unless the plan says otherwise); what lies beyond counts as the end unless clamp: false. transform: ln gives ln(x ÷ worst) ÷ ln(best ÷ worst), for figures such as income of which each doubling counts alike. The posts say which way is better: worst: 13 and best: 2 want less.",
      "It needs goalposts on the indicator. Posts that are equal are an error in the plan; under ln a figure that isn't above 0 has no number (not-positive). No other area has a say: adding one moves nobody.",
      "The default; the SDG Index and the HDI are made so. Choose it wherever it can be said what is bad and what is good without looking at who takes part, and where scores of several years are to be compared.",
    ),
    attainment: p(
      "the attained share of the target (完成率)",
      "actual ÷ target upwards, 2 − actual ÷ target downwards, 1 inside a range, as in the gap table; on scale 0 to 100, from 0 to 1 unless clamp: false. Targets that are kept or broken and have no such share (done, rising, falling, yearly-growth, every-year) give 1 or 0.",
      "It needs a target, and the first one of the indicator counts, due or not. What is not assessed has no number, for the same reason; a target of 0 or below gives none either (no-ratio). per, impute and treat have no say. Areas may have targets of their own, and adding an area moves nobody.",
      "Choose it to rank areas by how far they kept what they promised. Who starts near the target looks good without doing anything: 45.2 against 48 is 94 %. from-baseline sees only what was done since.",
    ),
    "from-baseline": p(
      "(x − baseline) ÷ (target − baseline)",
      "The share of the way that has been made: from 45.2 to 48, 46.6 is one half. Farther from the target than the start counts as 0, beyond the target as 1, unless clamp: false. On scale 0 to 100.",
      "It needs a target and a baseline of one period. A baseline at the target or beyond it leaves no way: 1 where the target still holds, else no number (no-ratio). Totals and targets of each year have no such way either. per, impute and treat have no say, and adding an area moves nobody.",
      "农村全面小康 was measured so, from 起点 to 目标. Choose it where areas start from different places, and what they have done is to be scored and not what they found.",
    ),
    guiyang: p(
      "full marks if met, else in proportion",
      "What is met gives 1 and no more. What isn't gives, under 发展型 (upwards), what was reached ÷ what was promised; under 控制型 (downwards), 2 − that rate; both from 0 to 1, so that twice what is allowed gives 0. The rate is in the terms of the measure: growth of 15 % where 30 % was promised is one half. A promised decline is a promise the other way round. On scale 0 to 100.",
      "It needs a target. Targets that are kept or broken (done, rising …) are all or nothing. A target of 0 that isn't met gives 0. What is not assessed has no number, for the same reason. per, impute and treat have no say, and adding an area moves nobody.",
      "《贵阳市建设生态文明城市目标绩效考核评估计分实施细则》: 超额不加分, 未完成按比例扣分. Choose it to mark what cities promised as assessment offices do, with weights: points for the 分值.",
    ),
    efficacy: p(
      "60 + 40 × (x − 不允许值) ÷ (满意值 − 不允许值)",
      "The linear efficacy function (功效函数): what is not allowed gives 60, what satisfies 100; beyond them it is the end unless clamp: false. Both values are the goalposts; an indicator without any takes the worst and the best of the areas of the run. scale, of the plan or its own, puts other numbers in the place of 60 and 100.",
      "It needs a direction. With goalposts adding an area moves nobody; without, a new worst or best moves everybody, and figures that are all alike have no number (no-range). A geometric mean works, for the least is 60 and not 0.",
      "Chinese rankings use it (人民论坛 on Zhejiang, 2016). Choose it where readers expect marks of which 60 is a bare pass; remember that the worst area has 60, and gaps look smaller than on 0 to 100.",
    ),
    "min-max": p(
      "(x − min) ÷ (max − min) of the areas of the run",
      "The worst area gets 0 and the best 1, put on scale (0 to 100 unless the plan says otherwise); where less is better it is the other way round.",
      "It needs a direction. Where all figures are alike, or only one area has any, there is no range, and nobody has a number (no-range). What is missing moves nothing. Where more is better in one plan and worse in another there is no one sample (no-direction).",
      "COINr's n_minmax and the OECD Handbook. A new worst or best area moves everybody, can change the order of others, and no two years compare: where ends can be named, goalposts is better. One extreme figure presses all others together (winsorise). For a geometric mean set scale: [1, 100].",
    ),
    "z-score": p(
      "(x − mean) ÷ standard deviation of the areas of the run",
      "The deviation is that of a sample (n − 1); where less is better the sign is turned. The result times deviation plus mean, 1 and 0 unless the plan gives others (mean: 50, deviation: 10). It is no share: there is no scale and nothing is clamped.",
      "It needs a direction. Where all figures are alike, or only one area has any, nobody has a number (no-range). Unless mean lifts them about half of the numbers are below 0, geometric and harmonic means have none, and missing: zero stands for the average, not for the worst.",
      "COINr's n_zscore, the OECD Handbook's standardisation. Every area that comes or goes moves everybody. Choose it where indicators shall count by how unusual a figure is; outliers count for much.",
    ),
    rank: p(
      "the place among the areas of the run, counted from the worst",
      "The worst has 1, the best as many as there are areas with a figure; what is alike shares the lower number: 1, 2, 2, 4 (COINr's n_rank). There is no scale and nothing is clamped.",
      "It needs a direction. Where all are alike everybody has 1. What is missing takes no place, so an indicator that few areas report gives small numbers, and counts for less; percentile-rank doesn't.",
      "Adding an area moves everybody who is ahead of it by one. Distances are lost: a little ahead is as good as far ahead. Choose it where only the order of figures can be trusted.",
    ),
    borda: p(
      "how many other areas of the run it beats",
      "The rank less 1: the worst has 0, and what is alike doesn't beat one another (COINr's n_borda). There is no scale and nothing is clamped.",
      "It needs a direction. Where all are alike everybody has 0. What is missing beats nobody and is beaten by nobody. The 0 of the worst has no geometric mean.",
      "Adding an area moves everybody who is ahead of it by one. Under an arithmetic mean this is Borda's count: whoever beats most, over all indicators, comes first.",
    ),
    "percentile-rank": p(
      "(rank − 1) ÷ (n − 1), the share of the other areas that it beats",
      "0 for the worst, 1 for one that is ahead of all others, put on scale (0 to 100 unless the plan says otherwise). What is alike has the same, lower number (COINr's n_prank). n counts the areas that have a figure.",
      "It needs a direction, and two areas with a figure: a single one has no number (no-range). Where all are alike everybody has 0.",
      "Adding an area moves the others, but none by more than a place. Choose it over rank where indicators have gaps of different size: each goes from 0 to 1, however many report it.",
    ),
    "distance-to-target": p(
      "(x − min) ÷ (target − min), min that of the areas of the run",
      "0 at the worst area, 1 at the target and beyond it unless clamp: false; where less is better (max − x) ÷ (max − target). A range gives 1 inside, and outside its nearer end is what is aimed at. On scale 0 to 100 (COINr's n_dist2targ).",
      "It needs a target that is a level of the figures: level, growth or average-growth (no-target for the others). Where no area lies on the worse side of the target there is no distance (no-range).",
      "The worst of the run is part of every number, so another area moves everybody: a laggard that joins lifts all others. Choose from-baseline where there is a baseline, goalposts where a worst value can be named.",
    ),
    "distance-to-reference": p(
      "1 − (reference − x) ÷ (reference − min), the reference being one area",
      "1 at the reference area, 0 at the worst of the run; beyond the reference 1 unless clamp: false, which keeps its lead. On scale 0 to 100; where less is better figures are turned first (COINr's n_dist2ref).",
      "It needs a direction, and reference: the code, a name or an alias of an area. Where that area has no figure, or none is named, nobody has a number (no-reference); where all are alike, or the reference is itself the worst, neither (no-range).",
      "A new worst area moves everybody, a new best nobody. Choose it to show how far others are behind one: the provincial capital, last year's first.",
    ),
    "distance-to-max": p(
      "1 − (max − x) ÷ (max − min) of the areas of the run",
      "The same number as min-max, by the name that users of COINr know (n_dist2max): 1 at the best area, 0 at the worst, put on scale. It needs a direction; where all are alike nobody has a number (no-range), and a new worst or best area moves everybody.",
      "x ÷ max, another method of COINr (n_fracmax), is not among these: where less is better it gives the worst area most, and it depends on where a unit has its zero.",
    ),
    "trend-score": p(
      "what the progress method makes of where the figures are heading",
      "The score of the method that progress names: −5 to 5 by statcan, 1 to 3 by un-progress-chart. It stays on that scale; nothing is clamped. The other methods have no score (no-trend).",
      "It needs progress, in the plan, on the group or on the indicator, or --progress, and figures of several years; with what they lack comes the reason. per, impute and treat have no say, and adding an area moves nobody.",
      "Statistics Canada and Open SDG take the mean of such scores, as arithmetic does. Choose it to rank areas by where they are going and not by where they are.",
    ),
    none: p(
      "the figure itself",
      "x, times −1 where less is better. There is no scale, nothing is clamped, and adding an area moves nobody. A figure that is there always has a number.",
      "It is for figures that can be added as they are: points that somebody else gave, shares of one whole. Of different units the larger numbers decide all: 万元 beside % is 万元 alone.",
      "Nothing has to say which way is better, and then more counts as better: write direction: lower where it isn't.",
    ),
  },
  aggregators: {
    arithmetic: p(
      "Σ w·x ÷ Σ w",
      "The weighted mean, and the default. What one part lacks another one makes up for, point for point, so the score can be taken apart into a sum (contributions). Numbers of 0 and below are fine.",
      "A part that is missing is no part of either sum under missing: skip. The result is exact: no root is taken, and ties are ties.",
      "COINr's a_amean; the SDG Index joins indicators to goals and goals to the index so. Choose it where it is fair that more of one thing pays for less of another; where it isn't, geometric or minimum.",
    ),
    geometric: p(
      "exp(Σ w·ln x ÷ Σ w)",
      "What is low pulls down more than what is high lifts: 1 and 100 give 10, where their mean is 50.5. The score can be taken apart into factors (contributions).",
      "Of a number that isn't above 0 there is none: the group has no score (not-positive), and is a missing part of the group around it. goalposts and min-max give 0 to the worst, so set scale: [1, 100]; z-score and missing: zero don't go with it.",
      "COINr's a_gmean; the HDI joins its three dimensions so. Choose it where a balanced area shall be ahead of a lopsided one with the same mean. What is near 0 decides nearly alone, so mind where the scale begins.",
    ),
    harmonic: p(
      "Σ w ÷ Σ (w ÷ x)",
      "What is low pulls down still more than under geometric: 1 and 100 give 1.98. It is the right mean of rates over the same amount, such as speeds over equal distances.",
      "Of a number that isn't above 0 there is none: the group has no score (not-positive), and is a missing part of the group around it. Set scale: [1, 100] where a normaliser gives 0. The result is exact.",
      "COINr's a_hmean. Choose it for rates; as a way to punish what is low, geometric is better known.",
    ),
    mean: p(
      "the power mean (Σ w·xᵖ ÷ Σ w)^(1/p)",
      "aggregate: { mean: 0.5 } sets p: 1 is arithmetic, 0 geometric, −1 harmonic. The lower p is, the less one part makes up for another; far below 0 it comes near minimum, far above 1 near the best part.",
      "Of a number below 0 there is none, nor of 0 unless p is above 0 (not-positive). A part that is missing is dealt with by missing, as for every aggregator; COINr's a_genmean has no result then.",
      "The OECD Handbook's generalised mean. Choose it to say how far parts may make up for one another with a number of your own, and show what another p would do.",
    ),
    minimum: p(
      "the worst part, whatever it weighs",
      "Nothing makes up for anything: the score is that of the weakest link (Leontief). Weights don't matter, save that 0 takes a part out. Any number will do, and the result is exact.",
      "Under missing: skip an area gains by not reporting what it is worst at: use missing: fail or min-coverage with it.",
      "Choose it where every part has to be good enough. It tells areas apart by one part alone, so ties and small changes matter; worst with 2 or 3 parts is calmer.",
    ),
    worst: p(
      "the weighted mean of the k worst parts",
      "aggregate: { worst: 2 } takes the two worst, all where there are fewer. Those that tie for the last places share them: of three that tie for one place each counts with a third of its weight, whichever the plan lists first.",
      "Under missing: skip an area gains by not reporting: use min-coverage with it. With unequal weights a part that gets better can lower the score, for another one takes its place. The result is exact.",
      "The SDSN's dashboards look at the two worst indicators of a goal. Choose it where what is bad shall not be hidden, and one part alone shall not decide.",
    ),
    median: p(
      "the number that half of the weight lies at or below",
      "The parts are put in order; the score is the one at which their weights reach half, and the middle of two where half lies exactly between them. With equal weights it is the usual median. Any number will do, and the result is exact.",
      "A part far from the rest moves nothing, be it good or bad; nor does one that gets better without passing the middle.",
      "Choose it where single parts can't be trusted. It takes three or more parts to mean anything: of two it is their mean.",
    ),
    copeland: p(
      "wins less losses against every other area",
      "Against each other area it is +1 where the area is ahead in more than half of the weight of the parts that both have, −1 where it is behind, else 0; a part in which both are equal counts half for each. The score is the sum, from −(n − 1) to n − 1.",
      "Only the order within each part counts, so every normaliser that keeps the order gives the same. A part that one of two lacks doesn't count between them, and an area of which nothing is known has no score; COINr's a_copeland counts a gap as won or lost as the areas happen to be listed. Above 3,000 areas there is none (too-many-areas).",
      "The OECD Handbook's outranking approach. Every area that comes or goes moves scores, and may change the order of others. Choose it where parts must not make up for one another by the size of their numbers.",
    ),
  },
  missingRules: {
    skip: p(
      "what is missing doesn't count, and the rest counts for more",
      "The default. The weights of the parts that are there are divided by their own sum. A group without any part has no score, and is itself a missing part of the group around it.",
      "It is as if the missing part were as good as the mean of the others, so an area gains by not reporting what it is bad at. Coverage is always shown, min-coverage sets a limit, and --explain says what the gaps add.",
    ),
    zero: p(
      "what is missing counts as 0",
      "0 on the scale of the parts. That is the worst only where the scale begins at 0: with efficacy it is far below the worst, with z-score it is the average. A geometric or harmonic mean of it has no result.",
      "Choose it where reporting is itself a duty, and whoever doesn't report shall not gain by it. A score of 0 for an area that reports nothing is not a fact about the area: --explain says what counts so.",
    ),
    fail: p(
      "a group that lacks a part has no score",
      "One part with a weight is missing, and the group has no score (child-missing). What the group around it does is up to that one's own missing: the rule of score holds for the whole, and a group has its own, else skip.",
      "Choose it where a score from a part of the indicators would be another score.",
    ),
    "peer-mean": p(
      "what is missing counts as the mean of the peers",
      "The mean of the scores that the area's peers have of the same part; areas without a peer group are one another's peers. Where no peer has one, the part is skipped. An area of which nothing is known stays without a score.",
      "The SDG Index takes the regional mean for a missing goal. Each peer that comes or goes moves what stands in. It fills scores of parts; impute: peers fills figures before they are normalised, and counts as known in coverage.",
    ),
  },
  imputations: {
    latest: p(
      "the area's own newest figure, whatever its age",
      "For a figure that is missing, too old or no single number the newest of the area's own series stands in, up to the period that is scored, however old. Of a flow only figures for as long a period do: no quarter stands for a year. Forecasts never do.",
      "No other area has a say. An area without any earlier figure keeps its gap, and missing decides. Reports mark with ° what was filled in; in coverage it counts as known.",
      "Choose it for what changes slowly. A rank by figures of 2012 may be a rank of 2012, so look at how old they are; where a few years more are enough, max-age says so.",
    ),
    linear: p(
      "a straight line between the figures before and after",
      "The point at the wanted period on the line from the area's last figure before to its first one after it; months count alike. Figures newer than as-of serve as the far end.",
      "Without a figure on both sides there is none: nothing is carried on beyond what is known, so the newest year is never filled. No other area has a say. Reports mark with ° what was filled in.",
      "Choose it for surveys that are held every few years, when an earlier year is looked at.",
    ),
    peers: p(
      "the mean of the area's peers that have a figure",
      "Peers are the areas of the same peer group; those without one are one another's. What was filled in is no part of any mean. Where no peer has a figure the gap stays, and missing decides.",
      "Every peer that comes or goes moves it. Reports mark with ° what was filled in; in coverage it counts as known.",
      "The SDSN fills from the region so. Choose it where neighbours are alike; an area that differs from its region is drawn to it.",
    ),
    mean: p(
      "the mean of all areas that have a figure",
      "The sum of the figures of the run ÷ how many there are; what was filled in is no part of it. Where no area has a figure the gap stays, and missing decides.",
      "Every area that comes or goes moves it, and an extreme one moves it far (impute: median). Areas look more alike than they are, and deviations shrink.",
      "The OECD Handbook's unconditional mean. Choose it where a gap shall neither help nor harm; it says nothing about the area.",
    ),
    median: p(
      "the median of all areas that have a figure",
      "The middle figure of the run, or halfway between the two in the middle; what was filled in is no part of it. Where no area has a figure the gap stays, and missing decides.",
      "Areas that come or go move it little, and one that is far from the rest doesn't move it more than another. Areas look more alike than they are.",
      "Choose it over mean where figures lie far to one side, as money and counts of firms do.",
    ),
  },
  treatments: {
    winsorise: p(
      "outliers take the value of the next figure",
      "Where the figures of an indicator have a skewness of 2 or more to either side and a kurtosis of 3.5 or more (both as Excel's SKEW and KURT), the figure at the end of the longer tail takes the value of the next one, again and again until one of the two is fine, for at most 5 figures. treat: { winsorise: 3 } sets another number.",
      "Alike figures move together; where they would be too many nothing more is moved. Of fewer than four figures, or of two values, none is an outlier. The thresholds are tested exactly, in any unit. Another area may change who is moved. Reports mark with ^ what was.",
      "COINr's and the JRC's rule. Choose it with min-max or z-score, where one figure would press all others together. With goalposts clamp is enough, and nothing depends on the others.",
    ),
    log: p(
      "ln(x − min + 0.01 × range) of every figure",
      "The order stays, and a long tail at the upper end gets short. It is done to all figures, whether there is an outlier or not; where all are alike they stay. Zeros and numbers below 0 are fine, for the least figure is taken away first.",
      "min and range are those of the areas of the run: another area moves everybody. A long tail at the lower end gets longer.",
      "COINr's log_CT. Goalposts would be compared with the logarithms: where there are any, use their transform: ln and leave this out.",
    ),
    coinr: p(
      "winsorise, and logarithms where that is not enough",
      "Outliers are moved as by winsorise, at most 5 figures (treat: { coinr: 3 } sets another number). Where skewness and kurtosis are both still beyond their limits, the figures as they were get logarithms as by log. What is fine from the start stays.",
      "Each indicator is treated by itself. Another area may change what is done, and where there are logarithms it moves everybody.",
      "COINr's default treatment. Choose it to follow COINr; else decide for each indicator, so that the report can say why.",
    ),
  },
  rollUps: {
    "two-worst": p(
      "the mean of the two worst indicators",
      "The numbers behind the colours (0 to 3) of the two worst are averaged: below 1 red, below 1.5 orange, below 2 yellow, else green. But green only where both are green, and red only where both are red. Of a single indicator the group has its colour.",
      "A group is grey where less than half of its indicators have a colour. Weights have no say, and no other area has.",
      "The SDSN's dashboards (2018GlobalIndexMethodology 2.5). Choose it where a good average shall not hide what is worst.",
    ),
    "share-red": p(
      "the mean of the colours, red if too many are red",
      "Red counts 1, orange 2, yellow 3, green 4; the mean is rounded, halves up. Where more of the indicators that have a colour are red than the share says, the group is red: share-red: 1/3 or { more-than: 1/3 }; with { at-least: 1/3 } the share itself is enough.",
      "A group is grey where less than half of its indicators have a colour. 1/3 is read as the fraction that it is: of three indicators one is exactly a third.",
      "The SDSN's US Cities 2019. Its prose says more than a third where its data of 2018 count a third itself, so say which is meant.",
    ),
  },
  scoreReasons: {
    "no-range": p(
      "no range: all values alike, or only one",
      "min-max, z-score, efficacy without goalposts and the distances divide by how far areas lie apart. Where they don't, 0 ÷ 0 is no number; to call everybody best or worst would be an invention. The indicator drops out for everybody, and missing decides.",
      "Look whether a column was copied down, or take the indicator out: one in which all are alike tells nobody apart. goalposts needs no other area.",
    ),
    "not-positive": p(
      "a value not above zero: no logarithm and no such mean",
      "Goalposts with transform: ln need figures above 0; geometric and harmonic means, and mean with p up to 0, need numbers above 0. One 0 would make the whole 0, whatever the rest is, and numbers below 0 have no such mean.",
      "Put the numbers on a scale that starts above 0 (scale: [1, 100]), or choose another aggregate.",
    ),
    "no-target": p(
      "no target to go by: this area's plan has none for it",
      "The normaliser measures by a target, and the indicator has none here, or one that is no level of the figures: distance-to-target can't place a change, a total or a target of each year.",
      "Give the indicator a target, or another normaliser.",
    ),
    "no-direction": p(
      "no direction: nobody says which way is better, or plans disagree",
      "Whatever compares areas has to know whether more is better. about, between and equals don't say. Where plans of several areas say opposite things there is no one sample either.",
      "Write direction: higher or lower on the indicator, the same in all plans.",
    ),
    "no-goalposts": p(
      "no goalposts: no worst and best value to measure between",
      "The plan of this area gives the indicator none, though it is normalised by them.",
      "Write goalposts: { worst: 0, best: 100 } on the indicator, or choose another normaliser.",
    ),
    "no-reference": p(
      "the reference area has no value: nothing to measure against",
      "distance-to-reference measures how far areas are behind one of them. No area of the run has that code, name or alias, or it has no figure for this indicator.",
      "Submit its figure, correct reference, or choose another area.",
    ),
    "no-trend": p(
      "no trend score: nothing follows the indicator, or the method gives none",
      "trend-score takes the score of a progress method. There is no progress for this indicator, its method has no score (only statcan and un-progress-chart have), or the trend can't be told.",
      "Write progress: statcan in the plan, or give --progress statcan.",
    ),
    "nothing-judged": p(
      "nothing that could be judged",
      "Areas are ranked by the number of targets met here, and of this one no target could be assessed: there is no figure, or none that may be judged. Its reasons stand in the cells.",
    ),
    "nothing-scored": p(
      "nothing that could be scored: not one part has a number",
      "No indicator of this group or area has a number, so there is no score and no rank. Where areas are ranked by targets met, none of its targets could be judged.",
      "The cells of the matrix say why, one by one.",
    ),
    "child-missing": p(
      "a part is missing, and the plan scores only what is whole",
      "missing: fail holds here, and one of the parts has no score.",
      "Submit what is missing, or choose another rule.",
    ),
    "low-coverage": p(
      "too little known: less than min-coverage asks for",
      "The share of what is known lies below min-coverage, of the whole or of one of the groups. The plan decides whether such an area is scored without a rank or not scored at all.",
      "Submit more figures. The limit is exact: 4 of 5 are 80 %.",
    ),
    "too-many-areas": p(
      "too many areas for this method: it compares each with each other",
      "copeland holds every area against every other one. Above 3,000 areas these are millions of comparisons, and each draw of weights makes them again.",
      "Choose another aggregate, or compare fewer areas.",
    ),
  },
};
