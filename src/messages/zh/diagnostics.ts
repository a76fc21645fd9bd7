import type { DiagnosticSentences, DiagnosticWords, Sentence } from "../catalogue.ts";
import { asRange, plain } from "../plain.ts";
import { initSentences } from "./init.ts";

const s = (what: string, fix: string): Sentence => ({ what, fix });
const list = (items: readonly string[]): string => items.join("、");
const meant = (suggestion: string | null): string => (suggestion === null ? "" : `，是否应为“${suggestion}”？`);
const suchAs = (example: string | null): string => (example === null ? "" : `，例如 ${example}`);
const FORMULA: Readonly<Record<string, string>> = {
  unexpected: "有多余或意外的内容",
  unfinished: "没有写完",
  "unknown-function": "用了未知的函数",
  "too-deep": "嵌套过深",
  "too-long": "过长",
  "name-wanted": "括号中需要一个名称",
  digits: "中有超过 30 位的数",
  divisor: "的除数永远不大于 0",
  "no-figure": "没有用到任何一期的数据",
  "too-large": "算出的数超过一千位",
};
/** What is wrong with a formula as a whole. */
const WHOLE = new Set(["no-figure", "too-large"]);
/** What clashes, by what a formula does with it. */
const CLASH: Readonly<Record<string, string>> = {
  add: "不能相加",
  subtract: "不能相减",
  compare: "不能比较大小",
};
/** a → b → a; of a long way round its beginning and its end. */
function wayRound(circle: readonly string[], members: string): string {
  if (circle.length <= 9) return circle.join(" → ");
  const shown = [...circle.slice(0, 4), "…", ...circle.slice(-3)].join(" → ");
  return `${shown}（共 ${circle.length - 1} 个${members}）`;
}
/** Of a long list its beginning. */
const some = (items: readonly string[], by = "、"): string =>
  items.length <= 12 ? items.join(by) : `${items.slice(0, 10).join(by)}等 ${items.length} 项`;
const SUMS: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  unit: ["这一单位的数值不能跨地区相加", "比重和平均数请用公式，由可以相加的数据（inputs）计算"],
  "no-unit": ["没有单位，无从判断能否相加", "请添加 unit:"],
  formula: ["其数值已由公式计算", "请把 roll-up: sum 写在公式所用的 inputs 上"],
  "yes-no": ["是与否不能相加", "请删去该键"],
  measure: ["只有水平值和累计总量可以分解相加", "请改用水平值或 total 作目标，或删去该键"],
};
const inPoints = (number: string): boolean => /(?:pp|个百分点)$/u.test(number);
const withoutPoints = (number: string): string => number.replace(/(?:pp|个百分点)$/u, "").trimEnd();
/** Words behind a number that say where a figure lies, and are no units. */
const LIMITING = /(?:以下|以内|之内|上下)$/u;
/** A heading such as 2023年（万元）. */
const YEAR_WITH_UNIT = /^\d{4}(?:年度?)?\s?[(（].+[)）]$/u;
const isNumber = (formula: string): boolean => /^[\d.*/ +()-]+$/.test(formula);
const inUnit = (unit: string, formula: string): string =>
  unit !== "" ? unit : isNumber(formula) ? "无单位的数" : "比值";
const KINDS: Readonly<Record<string, string>> = {
  scalar: "单个值",
  list: "列表",
  map: "映射（键: 值）",
  nothing: "空值",
};
const RATE: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  bare: ["没有写明是百分数还是倍数", "请写成 307%、3.07倍 或 43%，或在单位列填 % 或 倍"],
  points: ["是百分点之差，不能据以反推", "请改填百分数"],
  clash: ["与单位列的单位不一致", "请只保留一处单位"],
  ratio: ["分不清是增长了几倍，还是增长到几倍", "请改填百分数：是2.57倍 即增长157%，增长2.57倍 即增长257%"],
  form: [
    "无法识别",
    "请写成 307%、13.3倍、占年度推进指标的307%、43%、增长43% 或 下降5%；带有“约”“以上”等字、没有定数的请删去本行",
  ],
};
const KIND_OF_STATEMENT: Readonly<Record<string, string>> = { completion: "完成率", growth: "增长率" };
const kindOf = (kind: string): string => KIND_OF_STATEMENT[kind] ?? kind;
const solved = (value: string | null, low: string, high: string): string =>
  value === null ? `在 ${low} 至 ${high} 之间` : `为 ${value}（${low} 至 ${high}）`;
const KIND_OF_INDICATOR: Readonly<Record<string, string>> = { stock: "存量", flow: "流量", cumulative: "累计量" };
const AREA_KEY: Readonly<Record<string, string>> = {
  code: "代码",
  name: "名称",
  parent: "上级（parent）",
  peers: "同类组（peers）",
};
const COLUMN: Readonly<Record<string, string>> = {
  area: "地区（area）",
  indicator: "指标（indicator）",
  period: "年份（period）",
  value: "数值（value）",
  statement: "表述（statement）",
};
const column = (name: string): string => COLUMN[name] ?? name;

/** 各种标准化方法必不可少的内容。 */
const NORMALISER_NEEDS: Readonly<Record<string, string>> = {
  goalposts: "端点 goalposts（worst 和 best）",
  direction: "方向（方向一致的目标、goalposts 或 direction: higher|lower）",
  target: "目标",
  baseline: "目标和基期值",
};

const takenAs = (units: readonly string[]): string =>
  units.length === 0 ? "照原样读取（计划没有写单位）" : `按 ${list(units)} 读取`;

export const sentences: DiagnosticSentences = {
  "plan/too-large": ({ limit }) => s(`计划文件超过 ${limit} 字节`, "请拆分，或用 --limit plan-size=字节数 放宽"),
  "plan/not-utf8": ({ offset }) => s(`第 ${offset} 字节不是 UTF-8`, "请在编辑器中以 UTF-8 编码保存计划"),
  "plan/control-character": ({ character }) => s(`计划中有控制字符 ${character}`, "请删除；多数编辑器看不到它"),
  "plan/too-deep": ({ limit }) => s(`嵌套超过 ${limit} 层`, "计划不需要十层以上；请检查缩进和括号"),
  "plan/anchor": ({ text }) => s(`“${text}”是锚点或别名，计划中不使用`, "请直接写出值；以 & 或 * 开头的文字要加引号"),
  "plan/directive": ({ text }) => s(`“${text}”是 YAML 指令，计划中不使用`, "请删除这一行"),
  "plan/tag": ({ tag }) => s(`“${tag}”是 YAML 标签，计划中不使用`, "请删除；以 ! 开头的文字要加引号"),
  "plan/tab": () => s("这一行用制表符缩进", "请用空格缩进"),
  "plan/full-width-colon": ({ text }) => s(`“${text}”用了全角冒号“：”，不构成键`, "请改为半角“:”，后面加一个空格"),
  "plan/operator": ({ text }) =>
    s(
      `“${text}”用符号表示比较`,
      "请用文字写比较方式：at-least（≥）、more-than（>）、at-most（≤）、less-than（<）、equals（=）、about（≈）、between",
    ),
  "plan/several-documents": () => s("这里开始了第二个 YAML 文档", "一个文件一个计划：请删除 --- 或拆成两个文件"),
  "plan/duplicate-key": ({ key }) => s(`键“${key}”第二次出现`, "请只保留一个"),
  "plan/key-not-text": () => s("键必须是普通文字", "请把键写在一行内，不用括号"),
  "plan/syntax": ({ problem }) => s(`不是有效的 YAML（${problem}）`, "请检查本行和上一行的缩进、引号和括号"),
  "plan/empty": () => s("文件中没有计划", "计划是以 dabiao: 1 开头的映射"),
  "plan/unsupported-version": ({ version }) =>
    s(`本版本不认识计划格式 ${version}`, "请写 dabiao: 1，或使用更新的 dabiao"),
  "plan/unknown-key": ({ key, within, suggestion, allowed }) =>
    s(`${within} 中有未知的键“${key}”${meant(suggestion)}`, `此处可用的键：${list(allowed)}`),
  "plan/missing-key": ({ key, within, example }) => s(`${within} 缺少“${key}”`, `请添加 ${key}: …${suchAs(example)}`),
  "plan/wrong-type": ({ key, expected, found, example }) =>
    s(
      `“${key}”是${KINDS[found] ?? found}`,
      `应为${expected.map((kind) => KINDS[kind] ?? kind).join("或") || "其他形式"}${suchAs(example)}`,
    ),
  "plan/bad-choice": ({ key, value, allowed, suggestion }) =>
    s(`“${value}”不是 ${key} 的可选值${meant(suggestion)}`, `可选：${list(allowed)}`),
  "plan/bad-number": ({ key, value }) =>
    key === "window"
      ? s(`“${key}”的“${value}”不是年数`, "请写 1 以上的整数：5")
      : /^[-−]\d{1,30}(\.\d{1,30})?$/.test(value)
        ? s(`“${key}”的“${value}”小于零`, "请写不小于零的数")
        : s(`“${key}”的“${value}”不是数字`, `请用半角数字和小数点：${plain(value) ?? "35、2.0"}`),
  "plan/needs-percent": ({ key, value, share }) =>
    inPoints(value)
      ? s(
          `“${key}”的“${value}”是百分点，而增长率是相对基数的百分数`,
          `相差若干百分点是另一种指标，写 change: ${value}；增长率请写 %`,
        )
      : s(
          `“${key}”的“${value}”缺少百分号`,
          share === undefined ? `增长率是百分数：${value}%` : `增长率是百分数：请按本意写 ${share} 或 ${value}%`,
        ),
  "plan/needs-points": ({ key, value }) =>
    s(`“${key}”的“${value}”可能是${value.endsWith("%") ? "比例" : "小数"}，也可能是百分点`, "请写百分点：0.5pp"),
  "plan/no-percent": ({ key, value, unit }) =>
    s(
      `“${key}”的“${value}”是百分数，而单位是${unit || "（未给出）"}`,
      unit === "%"
        ? `单位为 % 时请写百分点，如果就是这个意思，写 ${value.replace("%", "pp")}；若指该数的百分之几，请算出来再写`
        : "请写以该单位表示的数，不带 %",
    ),
  "plan/no-points": ({ key, value, unit }) =>
    s(
      `“${key}”的“${value}”是百分点，而单位是${unit || "（未给出）"}`,
      unit === "%" && key !== "within"
        ? `水平值不带百分点：${withoutPoints(value)}；较基期变化若干百分点写 change: ${value}`
        : "百分点只用于 % 单位；请写以该单位表示的数",
    ),
  "plan/bad-share": ({ key, value }) =>
    key === "thresholds" || key === "rates"
      ? s(`“${key}”的“${value}”不是比率`, "请写小数或带百分号：0.95 或 95%")
      : s(`“${key}”的“${value}”不是 0 到 100 % 的比例`, "请带百分号：90%"),
  "plan/wide-near": ({ value, rest }) =>
    s(
      rest === null
        ? `near: ${value} 使所有未达标都算基本达标，而基本达标不判失败`
        : `near: ${value} 使完成率达到 ${value} 就算基本达标，而基本达标不判失败`,
      rest === null
        ? "请写从多少完成率起算基本达标，如 90%，或删去此键"
        : `如果是指可以差目标的 ${value}，请写 ${rest}`,
    ),
  "plan/bad-period": ({ key, value }) =>
    key === "base-year"
      ? s(`“${key}”的“${value}”不是年份`, "请写成 2015")
      : s(`“${key}”的“${value}”不是时期`, "请写 2019、2019H1、2019Q3、2019-06、2019-06-30 或 2006..2010"),
  "plan/bad-date": ({ key, value }) => s(`“${key}”的“${value}”不是日期`, "请写成 2017-12-21"),
  "plan/bad-id": ({ key, value }) =>
    s(`“${key}”的“${value}”不能作 id`, "以字母（含汉字）开头，后接字母、数字、_ . -，最多 64 个字符"),
  "plan/empty-text": ({ key }) => s(`“${key}”是空的`, "请填写或删除这个键"),
  "plan/too-short": ({ key }) =>
    s(
      `“${key}”的项数不对`,
      key === "between"
        ? "应为两个数：[3, 4]"
        : key === "thresholds" || key === "rates"
          ? "应为三个由高到低的数：[0.95, 0.6, 0]"
          : "至少一项",
    ),
  "plan/duplicate-id": ({ id, line }) => s(`id“${id}”已在第 ${line} 行使用`, "每一项要有自己的 id"),
  "plan/name-clash": ({ name, ids }) =>
    s(`“${name}”同时指 ${ids[0]} 和 ${ids[1]}`, "数据行无法判断指哪个：请改名称或别名"),
  "plan/unknown-group": ({ group, suggestion, known }) =>
    s(`没有分组“${group}”${meant(suggestion)}`, known.length > 0 ? `现有分组：${list(known)}` : "请在 groups: 下添加"),
  "plan/area-without-name": () => s("地区既无代码也无名称", '请添加 code: "540100" 或 name: …'),
  "plan/area-and-areas": ({ line }) =>
    s(`计划既有单个地区（第 ${line} 行），又有地区名单`, "请只保留其一；列出名单的计划对名单中各地区分别评估"),
  "plan/unknown-indicator": ({ indicator, area, suggestion }) =>
    s(`${area}的目标中，“${indicator}”不是已有指标${meant(suggestion)}`, "请先在 indicators: 中列出该指标"),
  "plan/not-summable": ({ indicator, key, why, unit }) => {
    const [what, fix] = SUMS[why] ?? SUMS.unit!;
    return s(`“${indicator}”${unit === "" ? "" : `（${unit}）`}不能用 ${key}: sum：${what}`, fix);
  },
  "plan/breakdown-short": ({ indicator, area, by, side, target, sum, difference, unit, without }) => {
    const amount = (number: string) => (unit === "" ? number : `${number} ${unit}`);
    const none = without.length === 0 ? "" : `；${some(without)}没有目标`;
    const own = `${area}自身目标 ${amount(target)}`;
    const order = side === "below" ? `比${own}少 ${amount(difference)}` : `超出${own} ${amount(difference)}`;
    return s(
      `“${indicator}”（${by}）分解到下级的目标合计 ${amount(sum)}，${difference === "0" ? `未超出${own}` : order}${none}`,
      without.length === 0
        ? "请调整下级目标或本级目标，使分解目标足以支撑本级目标"
        : difference === "0"
          ? `请给${some(without)}定下目标，没有目标就没有上限；本级目标要容得下全部下级`
          : `请给${some(without)}定下目标，或调整其他下级目标、本级目标，使分解目标足以支撑本级目标`,
    );
  },
  "plan/no-due": ({ indicator }) =>
    s(`“${indicator}”的目标没有到期时期`, "请在计划中写 period.due，或在目标中写 by: 2019"),
  "plan/no-comparator": ({ indicator }) =>
    s(`“${indicator}”的目标没有比较方式`, "请添加比较方式（at-least: 35）或度量（growth: 30%）"),
  "plan/two-comparators": ({ indicator, keys }) =>
    s(`“${indicator}”的一个目标里有 ${list(keys)}`, "一个目标一种比较或度量；多个目标请写成列表"),
  "plan/misplaced-key": ({ key, beside, belongs }) =>
    s(beside === "" ? `单独写“${key}”没有意义` : `“${key}”与 ${beside} 搭配没有意义`, `它用于 ${list(belongs)}`),
  "plan/empty-range": ({ low, high }) => s(`从 ${low} 到 ${high} 没有任何值`, `小的在前：[${high}, ${low}]`),
  "plan/targets-clash": ({ indicator, by, first, second, line }) =>
    s(
      `“${indicator}”${by} 的任何数值都不能同时达到“${first}”（第 ${line} 行）和“${second}”`,
      "请改正其中写错的一个，或用 by: 2018 给它们各自的到期时间",
    ),
  "plan/negative-tolerance": ({ value }) => s(`允许偏差 ${value} 是负数`, "请写允许偏离多少，不带符号"),
  "plan/impossible-growth": ({ value }) => s(`增长 ${value} 之后什么也不剩`, "增长率要大于 -100%"),
  "plan/wrong-kind": ({ measure, kind, kinds }) =>
    s(
      `${measure} 不适用于${KIND_OF_INDICATOR[kind] ?? kind}（${kind}）`,
      `请给指标添加 kind: ${kinds.join(" 或 kind: ")}`,
    ),
  "plan/needs-from": ({ measure, indicator }) =>
    s(`“${indicator}”的 ${measure} 需要起始年份`, "请在计划中写 period.from，或在目标中写 from: 2017"),
  "plan/needs-reference": ({ measure, indicator }) =>
    s(`“${indicator}”的 ${measure} 需要一个比较的起点年份`, "请添加 since: 2016、一年期的基期值或 period.from"),
  "plan/not-a-year": ({ key, value, measure }) => s(`“${key}”是 ${value}，而 ${measure} 以整年计`, "请写年份：2019"),
  "plan/not-whole-years": ({ from, due }) =>
    s(`从 ${from} 到 ${due} 不是整数年`, "年均增长要求基期与到期处在一年中的同一时点"),
  "plan/too-many-years": ({ from, due, limit }) =>
    s(`从 ${from} 到 ${due} 超过 ${limit} 年`, "请核对这两个年份；没有什么能均匀增长这么久"),
  "plan/unlike-base": ({ indicator, key, base, due }) =>
    s(
      `“${indicator}”是流量：${base}（${key}）的数与 ${due} 时间长短不同，不能作它的基数`,
      `请写与 ${due} 同样长的一期的数；若是某一时点的存量，请写 kind: stock`,
    ),
  "plan/wrong-order": ({ from, due }) => s(`${from} 不早于 ${due}`, "起点（from、since 或基期的 period）要早于到期"),
  "plan/bad-formula": ({ key, text, why, position }) =>
    s(
      `“${key}”的公式${FORMULA[why] ?? "无法识别"}${text === "" ? "" : `：“${text}”`}${WHOLE.has(why) ? "" : `（第 ${position} 个字符）`}`,
      why === "unfinished"
        ? "请写完整；{ } 之内含逗号的公式要加引号"
        : why === "divisor"
          ? "请除以一项数据，或除以大于 0 的数；负号写在前面：-1 * rd / 2"
          : "可用名称、数字、+ - * / 和括号，prev()、base()、sum()、max()、min()；减号两边要有空格",
    ),
  "plan/unknown-name": ({ name, suggestion }) =>
    s(`没有 id 为“${name}”的指标或输入${meant(suggestion)}`, "请列入 inputs: 或 indicators:"),
  "plan/thresholds-order": ({ key, values }) =>
    s(`“${key}”的 ${list(values)} 不是由高到低`, "写三个数，后一个小于前一个：[0.95, 0.6, 0]"),
  "plan/direction-clash": ({ indicator, direction }) =>
    s(`“${indicator}”的 direction 是 ${direction}，与它的目标方向相反`, "请删去 direction：目标本身已有方向"),
  "plan/needs-direction": ({ indicator }) =>
    s(
      `“${indicator}”要判断进展，却既没有目标也没有方向`,
      "请添加 direction: higher（越高越好）或 lower（越低越好），或者添加目标",
    ),
  "plan/needs-score": ({ key }) => s(`“${key}”说的是如何计分，而计划没有计分`, "请在计划中添加 score:，或者删去这个键"),
  "plan/normalise-needs": ({ indicator, method, needs }) =>
    s(
      `“${indicator}”按 ${method} 计分，需要${NORMALISER_NEEDS[needs] ?? needs}`,
      "请补上，或者为该指标另选 normalise，或者写 weight: 0 使它不计分",
    ),
  "plan/bad-goalposts": ({ indicator, why }) =>
    s(
      why === "equal" ? `“${indicator}”的 worst 与 best 相同` : `“${indicator}”的端点不大于 0，没有对数`,
      why === "equal"
        ? "worst 得零分，best 得满分，两者必须不同"
        : "请使 worst 和 best 都大于 0，或者写 transform: linear",
    ),
  "plan/goalposts-clash": ({ indicator }) =>
    s(`“${indicator}”的 goalposts 与它的目标或方向相反`, "best 是较好的值：请对调 worst 和 best，或者改正目标"),
  "plan/colours-clash": ({ indicator }) =>
    s(`“${indicator}”的 colours 与它的目标、端点或方向相反`, "green 是较好的值：请对调 red 和 green，或者改正另一处"),
  "plan/colours-order": ({ indicator }) =>
    s(
      `“${indicator}”的 colours 没有次序`,
      "从 worst、red、middle、green 到 best 必须依次上升或依次下降，red 与 green 不能相同",
    ),
  "plan/unknown-reference": ({ indicator, name, suggestion }) =>
    s(
      `“${indicator}”以“${name}”为参照，而参与比较的地区中没有它`,
      suggestion === null ? "请写名单或数据中有的地区" : `是否应为“${suggestion}”？`,
    ),
  "plan/nothing-weighs": () =>
    s("得分没有组成部分：所有指标或所有分组的权重都是 0", "请至少给其中一个大于 0 的 weight，或者删去 score"),
  "plan/bands-order": () => s("有一个等级的起点不低于前一个", "等级由高到低列出；只有最后一个可以不写 at-least"),
  "plan/different-scores": ({ first, second }) =>
    s(
      `“${second}”与“${first}”的计分标准不同`,
      "一起排名的地区须有相同的分组、权重、单位和方法：请统一各计划，或者分开比较",
    ),
  "plan/unit-clash": ({ kind, formula, left, leftUnit, right, rightUnit }) => {
    if (kind === "unknown") {
      const into = rightUnit === "" ? "" : `换算成 ${rightUnit}`;
      return s(
        `计划和数据都没有写 ${left} 的单位，公式 ${formula} 无法${into || "计算"}`,
        `请在计划中写明 ${left} 的单位`,
      );
    }
    if (kind === "unnamed") {
      return s(
        `公式的结果是${inUnit(leftUnit, left)}，而指标没有写单位：${formula}`,
        "请给指标写明单位，目标的数才有所指",
      );
    }
    if (kind === "result") {
      return s(
        `公式的结果是${inUnit(leftUnit, left)}，而指标的单位是${rightUnit}：${formula}`,
        "请改正公式或单位；同类单位会自动换算，比值换算成 % 也是如此",
      );
    }
    if (kind === "sides") {
      return s(
        `等式两边一边是${inUnit(leftUnit, left)}，一边是${inUnit(rightUnit, right)}：${formula}`,
        "请改正公式或其中数据的单位；同类单位会自动换算",
      );
    }
    const number = [left, right].find((one, index) => [leftUnit, rightUnit][index] === "" && isNumber(one));
    if (kind === "bare")
      return s(`与 % 相加减、比较时，${number} 就是 100% 的 ${number} 倍：${formula}`, `请写成 ${number}%`);
    return s(
      `${inUnit(leftUnit, left)}与${inUnit(rightUnit, right)}${CLASH[kind] ?? "不能放在一起"}：${formula}`,
      number !== undefined
        ? `${number} 没有单位；带单位的数请列入 inputs:`
        : `请改正公式，或 ${left} 与 ${right} 的单位；同类单位会自动换算`,
    );
  },
  "plan/converted-by-hand": ({ formula, number, unit }) =>
    s(`${formula} 自行换算成 ${unit}，而单位会自动换算`, `请去掉“${number}”，否则结果会差这么多倍`),
  "plan/circular-formula": ({ circle }) =>
    s(`公式循环引用：${wayRound(circle, "公式")}`, "请去掉其中一个公式，改为报送数据；prev() 也不能解开循环"),
  "plan/flow-by-day": ({ indicator, day, periods }) =>
    s(
      `“${indicator}”是时期数（flow），目标却在 ${day} 这一天到期，只能用这一天的数评定`,
      `请写所指的时期：by: ${periods.length > 0 ? periods.join(" 或 ") : "2019、2019H1、2019Q3 或 2019-06"}`,
    ),
  "plan/joined-owners": ({ key, name, names }) =>
    s(
      `“${key}”的“${name}”会被当作一个单位`,
      `请每个单位写一项：[${names.slice(0, 5).join(", ")}${names.length > 5 ? ", …" : ""}]`,
    ),
  "plan/duplicate-plan": ({ id, file }) => s(`计划 id“${id}”与 ${file} 相同`, "每个计划要有自己的 id"),
  "areas/duplicate": ({ name, line, file }) =>
    s(`“${name}”已在名单中（${file}:${line}）`, "数据行会有两种理解，请每个地区只列一次"),
  "areas/differs": ({ area, key, value, other, file, line }) =>
    s(
      `${area}的${AREA_KEY[key] ?? key}此处为“${value}”，${line > 0 ? `${file}:${line}` : ` ${file} `}中为“${other}”`,
      "请更正其中一处，或只在一处填写",
    ),
  "areas/unknown-parent": ({ area, parent, suggestion }) =>
    s(`${area}的上级“${parent}”不在名单中${meant(suggestion)}`, "请将其列为地区，或删去 parent"),
  "areas/circle": ({ circle }) => s(`地区互为上级：${wayRound(circle, "地区")}`, "请删去其中有误的 parent"),
  "actuals/too-large": ({ limit }) => s(`文件超过 ${limit} 字节`, "请拆分，或用 --limit file-size=字节数 放宽"),
  "actuals/bad-encoding": ({ offset, encoding, other }) => {
    const name = encoding.toUpperCase();
    if (other === null) {
      const save = "一个文件只能有一种编码：请在 Excel 中另存为“CSV UTF-8（逗号分隔）”";
      return s(`第 ${offset} 字节不是 ${name}`, `${save}，或用 --encoding 指定编码`);
    }
    return s(
      `第 ${offset} 字节不是 ${name}，这一段可按 ${other.toUpperCase()} 读出`,
      `请写 --encoding ${other}，或不写 --encoding`,
    );
  },
  "actuals/workbook": ({ kind }) =>
    s(
      `这是${kind === "gzip" ? "压缩文件" : `工作簿（.${kind}）`}，不是 CSV`,
      "请打开后把工作表另存为“CSV UTF-8（逗号分隔）”",
    ),
  "actuals/web-page": () => s("这是网页，不是 CSV", "请在 Excel 中打开，另存为“CSV UTF-8（逗号分隔）”"),
  "actuals/control-character": ({ character }) =>
    s(`文件中有控制字符 ${character}，读到此处为止`, "请删除，或重新导出文件"),
  "actuals/empty": () =>
    s("文件是空的", "第一行应为表头：area,indicator,period,value,unit（地区,指标,年份,数值,单位）"),
  "actuals/ambiguous-layout": ({ layouts }) =>
    s(`表头既可按 ${layouts.join("，也可按 ")} 理解`, `请指定：--layout ${layouts[0]}`),
  "actuals/unknown-layout": ({ found, layout }) =>
    s(`没有找到 ${layout} 布局的表头`, `现有：${list(found)}；可用 --map indicator=列名 指定`),
  "actuals/unknown-mapping": ({ column: name, value, found, suggestion }) =>
    s(
      `--map ${name}=${value}：没有这一列名${meant(suggestion)}，也不能作每一行的${column(name)}`,
      `现有：${list(found)}；请写其中一个，或去掉这一选项`,
    ),
  "actuals/map-differs": ({ column: name, given, value, rows }) =>
    s(
      `--map ${name}=${given} 说的是每一行，却有 ${rows} 行写的是别的：“${value}”`,
      "请去掉这一选项，或去掉与它不符的行或列",
    ),
  "actuals/missing-column": ({ columns, found, suggestions }) => {
    const dated = found.find((name) => YEAR_WITH_UNIT.test(name));
    if (dated !== undefined)
      return s(
        `列名“${dated}”除年份外还有别的内容，不能当作年份`,
        `请只写年份：${dated.slice(0, 4)}年；单位另写一列（单位），或写在表头上方（单位：万元）`,
      );
    return s(
      `表头缺少 ${columns.map(column).join("、")}${suggestions.length > 0 ? `，是否应为 ${list(suggestions)}？` : ""}`,
      `现有：${list(found)}；需要：指标、年份、数值${columns.includes("period") ? "；所有行同属一个时期时：--map period=2019" : ""}`,
    );
  },
  "actuals/duplicate-column": ({ name, column: of }) => s(`“${name}”是第二个${column(of)}列`, "请只保留一个"),
  "actuals/second-header": ({ header, row }) =>
    s(
      `这里又有一个表头，与第 ${header} 行的不同：${row}；从这里起都没有读取`,
      "请把每张表各存为一个文件；多行表头请合并为一行",
    ),
  "actuals/row-above-header": ({ header, row }) =>
    s(`第 ${header} 行的表头之上有一行数据：${row}`, "请移到表头之下，或删除"),
  "actuals/unnamed-column": ({ column, cells, value }) =>
    s(
      `第 ${column} 列没有表头，却有 ${cells} 个单元格有内容：“${value}”`,
      "请在该列写明表头，或删除该列；跨列合并的表头须在每一列分别写出",
    ),
  "actuals/other-column": ({ name }) => s(`“${name}”列不读取`, "如果它是已知的列，请改列名"),
  "actuals/unclosed-quote": () => s("这条记录里有引号没有闭合", '请补上引号；文字本身含引号时请写两个（""）'),
  "actuals/bad-quote": () => s("未加引号的单元格里出现了引号", "请给整格加引号，并把里面的引号写成两个"),
  "actuals/ragged-row": ({ expected, found }) =>
    s(
      `本行 ${found} 格，表头 ${expected} 格`,
      found > expected ? '含逗号的单元格要加引号："1,234"' : "请补齐单元格，空的也要占位",
    ),
  "actuals/cell-too-long": ({ limit }) => s(`单元格超过 ${limit} 个字符`, "请缩短，或用 --limit cell=数 放宽"),
  "actuals/record-too-long": ({ limit }) =>
    s(`一条记录超过 ${limit} 个字符`, "请查看是否漏了引号或换行，或用 --limit record=数 放宽"),
  "actuals/empty-cell": ({ column: name }) => s(`${column(name)}是空的`, "请填写；否则不知道数值属于谁"),
  "actuals/bad-number": ({ value, indicator }) =>
    s(
      `“${indicator}”的“${value}”不是数值`,
      asRange(value) === null
        ? `请用半角数字和小数点${plain(value) ? `：${plain(value)}` : ""}；没有数据时请留空`
        : `区间请用长横线：${asRange(value)}；单个数值请用半角数字`,
    ),
  "actuals/spreadsheet-error": ({ value, indicator }) =>
    s(`“${indicator}”的“${value}”是表格软件的错误值`, "请在表格中改正公式，没有数据时请留空"),
  "actuals/date-in-value": ({ value, indicator }) =>
    s(`“${indicator}”的“${value}”是日期；表格软件会把 3-4 变成日期`, "请把单元格设为文本，区间写成 3—4"),
  "actuals/ambiguous-one": ({ indicator }) =>
    s(`“${indicator}”的“一”可能是 1，也可能表示“无”`, "请写 1 或留空；--missing 一 表示一律作“无”"),
  "actuals/scaled-twice": ({ value, unit, indicator }) =>
    s(
      `“${indicator}”的“${value}”单位又是${unit}：是总共${value}，还是${value}个${unit}，无法判断`,
      `请按${unit}填写数字，不带千、万、亿；或在单元格里写明完整的单位`,
    ),
  "actuals/unknown-unit-in-cell": ({ value, unit, indicator }) =>
    LIMITING.test(unit)
      ? s(`“${indicator}”的“${value}”是限值，不是实际数`, "请填写实际数，没有就留空；限值写在计划中，用 at-most")
      : s(`“${indicator}”的“${value}”带有不相符的单位 ${unit}`, "请按本行的单位填写数字"),
  "actuals/open-dimension": ({ dimension, values }) =>
    s(`${dimension} 有多个取值：${some(values)}`, `请指定：--where ${dimension}=${values[0]}`),
  "actuals/unknown-dimension": ({ dimension, known, suggestion }) =>
    s(
      `--where：文件没有维度“${dimension}”${meant(suggestion)}`,
      known.length > 0 ? `维度：${list(known)}` : "它不是 SDMX-CSV 文件",
    ),
  "actuals/bad-yes-no": ({ value, indicator }) =>
    s(`“${indicator}”的“${value}”不是“是”或“否”`, "请写 是 或 否、yes 或 no、1 或 0"),
  "actuals/bad-period": ({ value }) =>
    s(`“${value}”不是时期`, "请写 2019、2019H1、2019Q3、2019-06、2019年、2019年三季度、2019年6月 或 2019年1-9月"),
  "actuals/unknown-statement": ({ value, allowed, suggestion }) =>
    s(`“${value}”不是表述类型${meant(suggestion)}`, `可选：${list(allowed)}（完成率、增长率）；填报数值的行请留空`),
  "actuals/bad-statement": ({ value, indicator, kind, why }) => {
    const [what, fix] = RATE[why] ?? RATE["form"]!;
    return s(`“${indicator}”的${kindOf(kind)}“${value}”${what}`, fix);
  },
  "actuals/statement-as-figure": ({ value, indicator, kind }) =>
    s(
      `“${value}”说的是“${indicator}”的${kindOf(kind)}，不是指标数值`,
      `请加一列“表述”（statement），本行填 ${kind}；如果指标本身就是比率，请只写数字`,
    ),
  "actuals/statement-without-figure": ({ indicator, value, period }) =>
    s(`“${indicator}”${period} 的“${value}”无法反推：没有该时期的数值`, `请补报 ${period} 的数值`),
  "actuals/completion-differs": ({ indicator, period, rate, actual, low, high, value, known, found }) =>
    s(
      `“${indicator}”${period} 为 ${actual}，按完成率 ${rate}% 反推，目标${solved(value, low, high)}；` +
        `计划为 ${known}${found === null ? "" : `，完成率应为 ${found}%`}`,
      "采用计划的目标；请核对目标、完成率和数值",
    ),
  "actuals/growth-differs": ({ indicator, period, base, rate, actual, low, high, value, from, known, found }) =>
    s(
      `“${indicator}”${period} 为 ${actual}，按增长 ${rate}% 反推，${base} ${solved(value, low, high)}；` +
        `${from === "plan" ? "计划" : "数据"}为 ${known}${found === null ? "" : `，应为增长 ${found}%`}`,
      "评定不用增长率；请核对增长率和两期数值",
    ),
  "actuals/bad-status": ({ value, allowed }) =>
    s(`“${value}”不是数据状态`, `可选：${list(allowed)}（最终、修订、初步、预测），或留空`),
  "actuals/void-value": ({ value, indicator, column: name, says, deletes }) =>
    deletes
      ? s(
          `${name} 为“${says}”的行没有给出“${indicator}”的数值`,
          "请去掉表示删除的行和它所删除的数；有数值的行写 I、A、M、R 或留空",
        )
      : s(`${name} 为“${says}”，表示没有数值，而“${indicator}”却填了“${value}”`, `请将数值留空，或改正 ${name}`),
  "actuals/bad-date": ({ value }) => s(`“${value}”不是日期`, "请写成 2019-01-18"),
  "actuals/missing-area": ({ areas }) =>
    s(
      areas === 0 ? "文件没有地区列，而计划适用于任何地区" : `文件没有地区列，而计划涉及 ${areas} 个地区`,
      "请添加 地区（area）列，或用 --area 指定唯一的地区",
    ),
  "actuals/misspelt-indicator": ({ name, suggestion, rows }) =>
    s(`计划中没有指标“${name}”，是否应为“${suggestion}”？（${rows} 行）`, "请按计划的名称填写，或把它加入别名"),
  "actuals/other-indicator": ({ name, rows }) =>
    s(`没有计划需要“${name}”（${rows} 行）`, "如果它就是某个指标，请加入别名"),
  "actuals/misspelt-area": ({ name, suggestion, rows }) =>
    s(`计划中没有地区“${name}”，是否应为“${suggestion}”？（${rows} 行）`, "请按计划的名称填写，或把它加入别名"),
  "actuals/other-area": ({ name, rows, suggestion = null }) =>
    s(`没有计划涉及“${name}”${meant(suggestion)}（${rows} 行）`, "如果是同一地区，请加入别名"),
  "actuals/area-variants": ({ names }) => s(`${some(names)} 被视为同一地区`, "请统一写法"),
  "actuals/total-area": ({ names }) =>
    s(
      `${some(names)} 像是合计或平均，却与各地区一样参与评定`,
      "请去掉这些行，或在计划中列出地区：`areas: [{ name: … }]`",
    ),
  "actuals/alike-areas": ({ names }) =>
    s(`${some(names)} 被视为不同的地区`, "同一地区请统一写法，或在计划中列出地区及其别名"),
  "actuals/unit-mismatch": ({ indicator, expected, found }) =>
    s(`“${indicator}”应为 ${expected}，此处为 ${found}`, `请以 ${expected} 填报；现值不参与评定`),
  "actuals/unit-not-used": ({ units, indicator, taken, meant }) =>
    s(
      `此处写有单位 ${list(units)}，但未采用：“${indicator}”的数${takenAs(taken)}`,
      meant === null
        ? "请在单位列或指标名之后的括号里写出完整的单位，例如 万元"
        : `请把单位写在单位列里，或写在指标名之后：${indicator}（${meant}）${units.length > 1 ? "" : `；全表都是这一单位时可用 --map unit=${meant}`}`,
    ),
  "actuals/blank-unit": ({ indicator, taken, unit, line }) =>
    s(
      `“${indicator}”的单位空着，其数${takenAs(taken)}；同列第 ${line} 行是 ${unit}`,
      "请每一行都写明单位：合并的单元格只有第一格留有内容",
    ),
  "actuals/two-units": ({ indicator, units }) =>
    s(`“${indicator}”的名称写 ${units[0]}，单位列写 ${units[1]}`, "请只保留其中一个；现值不参与评定"),
  "actuals/mixed-units": ({ indicator, units }) =>
    s(`“${indicator}”的数据有多种单位：${some(units)}`, "请在计划中写明单位，并统一数据的单位"),
  "actuals/other-scope": ({ indicator, expected, found, rows }) =>
    s(`“${indicator}”有 ${rows} 行的口径是${some(found)}，计划的口径是${expected}`, "这些行不参与评定；请核对口径"),
  "actuals/mixed-scopes": ({ indicator, scopes }) =>
    s(`“${indicator}”的数据有多种口径：${some(scopes)}`, "请在计划中用 scope: 写明口径"),
  "actuals/duplicate-row": ({ indicator, period, line, file }) =>
    s(`“${indicator}”${period} 的同一数值已在 ${file}:${line} 出现`, "请删除其中一行"),
  "actuals/conflicting-values": ({ indicator, period, periods, values, lines }) =>
    s(
      periods === undefined
        ? `“${indicator}”${period} 的数值互相矛盾：${some(values, " 与 ")}（${some(lines)}）`
        : `${some(periods)} 同时结束，“${indicator}”此时只有一个数，数值互相矛盾：${some(values, " 与 ")}（${some(lines)}）`,
      "请只保留一个，或用 status（最终、修订、初步）或 published 区分",
    ),
  "actuals/identity": ({ check, period, formula, left, right, difference, figures, lines }) =>
    s(
      `${period} 核对“${check}”不成立：${formula}，实为 ${left} 与 ${right}（差 ${difference}）`,
      `数据：${some(figures)}（${some(lines)}）；其中有误，或核对式需要 rounding: half-unit 或允许偏差`,
    ),
  "actuals/identity-undefined": ({ check, period, formula, figures, lines }) =>
    s(`${period} 核对“${check}”无法计算：${formula} 没有值`, `0 和负数不能作除数：${some(figures)}（${some(lines)}）`),
  "actuals/identity-unchecked": ({ check, formula, areas }) =>
    s(
      `核对“${check}”${areas.length === 0 ? "" : `（${some(areas)}）`}从未进行：没有一个时期具备 ${formula} 的全部数据`,
      "请报送同一时期的数据",
    ),
  "actuals/formula-differs": ({ indicator, period, submitted, computed, formula, figures, lines }) =>
    s(
      `“${indicator}”${period} 报送数为 ${submitted}，而按公式 ${formula} 计算为 ${computed}`,
      `按报送数评定；请核对哪个正确：${some(figures)}（${some(lines)}）`,
    ),
  "actuals/broken-gzip": ({ problem }) => s(`压缩文件已损坏（${problem}）`, "请重新压缩，或直接提供 CSV"),
  "actuals/missing-figures": ({ owner, indicators, period }) =>
    s(
      `${owner === "" ? "（未定单位）" : owner} 尚缺${period === "" ? "" : ` ${period} 的`} ${indicators.length} 项：${list(indicators)}`,
      "请报送，或在计划中注明非必填",
    ),
  "actuals/undated": ({ rows }) =>
    s(`${rows} 行没有发布日期，无法判断当时是否已知`, "请填写 published，或不用 --known-on"),
  "actuals/far-period": ({ indicator, period, after, isDue }) =>
    s(
      `“${indicator}”有 ${period} 的数，比${isDue ? "最后到期的目标" : "前一个数"}（${after}）晚十年以上`,
      "年份如有笔误请改正：不用 --as-of 时，以数据中最晚的时期为准",
    ),
  "actuals/suspicious-jump": ({ indicator, from, to, times, period, before }) =>
    s(
      `“${indicator}”从 ${from}（${before}）变为 ${to}（${period}），是原来的 ${times} 倍`,
      "请核对单位：万、% 或小数点",
    ),
  "actuals/falling-total": ({ indicator, from, before, to, period, isToDate }) =>
    s(
      `“${indicator}”${isToDate ? "自 1 月 1 日起累计" : "是累计数"}，却从 ${from}（${before}）降到 ${to}（${period}）`,
      isToDate
        ? "如果是各期当期数，请去掉 reported: year-to-date；否则请更正数据"
        : "如果是各期当期数，请写 kind: flow；否则请更正数据",
    ),
  "actuals/negative-count": ({ indicator, value, unit, period }) =>
    s(
      `“${indicator}”${period} 为 ${value}，以 ${unit} 计数的不可能小于零`,
      "请更正；若表示没有数据，请把单元格留空或写 —",
    ),
  "actuals/code-as-figure": ({ indicator, value, period }) =>
    s(
      `“${indicator}”${period} 为 ${value}，许多表格用它表示没有数据`,
      `请把单元格留空或写 —，或用 --missing ${value} 按没有数据读取`,
    ),
  "actuals/same-value": ({ value, indicators, lines }) =>
    s(`${some(indicators, " 与 ")} 的数值同为 ${value}（第 ${some(lines)} 行）`, "请核对是否抄错了行"),
  "actuals/sum-differs": ({ indicator, period, whole, sum }) =>
    s(`“${indicator}”${period} 全期为 ${whole}，而各分期为 ${sum}`, "采用全期数；请核对哪个正确"),
  "actuals/roll-up-differs": ({ indicator, area, period, submitted, sum, figures, lines }) =>
    s(
      `${area}“${indicator}”${period} 报送数为 ${submitted}，而下级合计为 ${sum}`,
      `按报送数评定；请核对哪个正确：${some(figures)}（${some(lines)}）`,
    ),
  "actuals/base-differs": ({ indicator, period, baseline, found }) =>
    s(`“${indicator}”的基期值为 ${baseline}，而数据中 ${period} 为 ${found}`, "采用计划的基期值；请核对哪个正确"),
  "result/too-large": ({ limit }) => s(`结果文件超过 ${limit} 字节`, "请确认文件无误，或用 --limit result-size=… 放宽"),
  "result/not-utf8": ({ offset }) =>
    s(`第 ${offset} 字节不是 UTF-8`, "结果文件须保持 dabiao 写出的原样：请用 -f json 重新生成"),
  "result/syntax": ({ ends }) =>
    ends
      ? s("结果文件不完整，中途截断", "请用 -f json:result.json 重新生成")
      : s("不是 JSON", "请用 -f json:result.json 重新生成，并且不要改动"),
  "result/too-deep": ({ limit }) => s(`嵌套超过 ${limit} 层`, "dabiao 的结果没有这么深：请给出 -f json 写出的文件"),
  "result/bad-key": ({ key, twice }) =>
    s(twice ? `键“${key}”出现两次` : `结果中没有“${key}”这个键`, "无法判断以哪个为准：请用 -f json 重新生成"),
  "result/not-a-result": () =>
    s("这个 JSON 不是 dabiao 的结果", "请给出 dabiao check 或 compare 用 -f json 写出的文件"),
  "result/other-version": ({ version }) => s(`结果的格式版本是 ${version}，不是 1.x`, "请用当前版本的 dabiao 重新生成"),
  "result/other-command": ({ command }) =>
    s(`这是 dabiao ${command} 写出的，其中没有结论`, "请给出 check 或 compare 用 -f json 写出的文件"),
  "result/wrong-shape": ({ key }) => s(`${key} 缺失，或不是 dabiao 会写的内容`, "请用 -f json 重新生成，并且不要改动"),
  "result/twice-judged": ({ plan, area, id }) =>
    s(
      `“${id}”出现两次${[area === "" ? "" : `，地区 ${area}`, plan === "" ? "" : `，计划 ${plan}`].join("")}`,
      "两个计划用了同一个 id，无法区分：请各用各的 id，重新评定",
    ),
  "result/disagrees": ({ key, said, found }) =>
    s(`“${key}”写的是 ${said}，按其余内容应为 ${found}`, "文件写出之后被改过：请重新评定，保留 -f json 写出的原样"),
  "result/nothing-judged": ({ code }) =>
    s(`那次运行什么也没有评定，退出码为 ${code}`, "请先处理其中 diagnostics 列出的问题，再重新运行"),
  "result/other-plans": ({ before, after }) =>
    s(`两个结果的计划不尽相同：前者 ${list(before)}，后者 ${list(after)}`, "只有一方评定的目标列为新增或取消"),
  "result/no-common-plan": ({ before, after }) =>
    s(
      `两个结果没有共同的计划：前者 ${before.join("、") || "无"}，后者 ${after.join("、") || "无"}`,
      "请比较同一计划的两个结果；计划以 id 区分",
    ),
  "result/one-ranking": ({ file }) =>
    s(`${file} 没有排名，只能比较结论`, "要比较名次和得分，两个结果都要用 dabiao compare -f json 生成"),
  "result/what-if": ({ figures }) =>
    s(`这个结果有 ${figures} 个数是用 --set 人为设定的`, "差别可能由此而来，而不是来自数据"),
  "result/with-errors": ({ errors }) =>
    s(`生成这个结果的那次运行有 ${errors} 处错误`, "无法读取的内容不在其中：请先改正，否则差别可能由此而来"),
  "run/nothing-matched": ({ rows, statements, onlyKnown }) =>
    s(
      statements > 0
        ? `没有一行是计划所需的指标数值：有 ${statements} 行只说完成率或增长率`
        : rows === 0
          ? "数据文件没有数据行"
          : `${rows} 行数据中没有一行属于计划的指标和地区${onlyKnown ? "，且在 --known-on 的日期及之前发布" : ""}`,
      onlyKnown ? "请核对该日期、数据的发布日期、指标名称和地区" : "请核对文件、指标名称和地区",
    ),
  "run/what-if": ({ indicator, value, period, counts, due }) =>
    counts
      ? s(`假设${indicator} ${period} 为 ${value}：不是报送的数据`, "去掉 --set 即按报送的数据评定")
      : s(
          `假设${indicator} ${period} 为 ${value}：这里没有用到该时期的数`,
          due === undefined
            ? "请指明评定所用的时期，或去掉 --set"
            : `请指明评定所用的时期：--set ${indicator}@${due}=${value}`,
        ),
  "run/different-periods": ({ periods }) => s(`各地区的截至时点不同：${list(periods)}`, "请统一指定：--as-of 2019"),
  "run/no-target": ({ plan, narrowed }) =>
    s(
      narrowed ? `${plan} 中由 --only 选出的指标都没有目标，无可评定` : `${plan} 的指标都没有目标，无可评定`,
      narrowed
        ? "请选有目标的指标或分组，或去掉 --only"
        : "请给指标写上目标，例如 target: { at-least: 35 }；没有目标的打分比较用 dabiao compare，只检查数据用 dabiao validate",
    ),
  "run/no-period": () => s("数据中没有可用来评定的时期", "请指定：--as-of 2019"),
  "file/not-found": ({ path, suggestion }) => s(`找不到文件 ${path}${meant(suggestion ?? null)}`, "请检查路径"),
  "file/no-match": ({ pattern }) => s(`没有文件匹配 ${pattern}`, "请检查通配符；加引号以免被 shell 展开"),
  "file/not-a-file": ({ path }) => s(`${path} 不是普通文件`, "请指定文件，或用 - 表示标准输入"),
  "file/unreadable": ({ path, problem }) => s(`无法读取 ${path}（${problem}）`, "请检查权限"),
  "file/read-twice": ({ path }) => s(`${path} 给了两次`, "每个输入只写一次"),
  "template/no-area": ({ plan }) =>
    s(`计划 ${plan} 适用于任何地区，无法确定表由谁来填`, "请指明地区：--area、用 -a 给出地区表，或在计划中写 areas"),
  "template/no-period": ({ plan }) => s(`计划 ${plan} 没有目标，不知道要填哪个时期`, "请指明时期：--period 2019"),
  "output/exists": ({ path }) =>
    s(`${path} 已存在，没有写入任何文件`, "请用 -o 另指文件，或先移走原文件；确实不再需要的填报表，加 --force 覆盖"),
  "output/cannot-write": ({ path, problem }) => s(`无法写入 ${path}（${problem}）`, "请检查文件夹、权限和剩余空间"),
  "output/too-large": ({ path, format }) =>
    s(
      `无法写入 ${path}：以 ${format} 格式写出，内容超出了一个文本所能容纳的长度`,
      "请分批评定（--area、--only）或减少一次读取的文件，或先改正上面指出的数据",
    ),
  "output/is-input": ({ path }) => s(`${path} 是本次读取的文件，没有覆盖`, "请写到别的路径；报送的文件保持原样"),
  ...initSentences,
  "usage/unknown-command": ({ name, suggestion, allowed }) =>
    s(`未知命令“${name}”${meant(suggestion)}`, `命令：${list(allowed)}；见 dabiao --help`),
  "usage/unknown-option": ({ name, suggestion }) => s(`未知选项 ${name}${meant(suggestion)}`, "见 dabiao help"),
  "usage/missing-argument": ({ name }) =>
    s(`缺少 ${name}`, name.startsWith("<bash") ? "dabiao completion bash" : "dabiao check plan.yaml -a actuals.csv"),
  "usage/missing-value": ({ option }) => s(`${option} 需要一个值`, "见 dabiao help"),
  "usage/missing-option": ({ option }) =>
    s(
      `缺少 ${option}`,
      option.startsWith("-a")
        ? "dabiao check plan.yaml -a actuals.csv"
        : option.startsWith("--from")
          ? `dabiao init ${option}`
          : "dabiao init plan.yaml --ci github --as-of 2025",
    ),
  "usage/bad-value": ({ option, value, allowed, suggestion, unit }) =>
    s(
      `“${value}”不是 ${option} 的有效值${meant(suggestion)}`,
      /\.?xlsx?$/i.test(value) && suggestion?.startsWith("csv")
        ? `csv 可用 Excel 打开；可选：${list(allowed)}`
        : allowed.length > 0
          ? `可选：${list(allowed)}`
          : unit !== undefined
            ? `请写${unit === "" ? "数值" : `以${unit}为单位的数值`}，如 35${unit}`
            : "见 dabiao help",
    ),
  "usage/extra-argument": ({ value }) => s(`多余的参数“${value}”`, "见 dabiao --help"),
  "usage/repeated-option": ({ option }) => s(`${option} 给了两次`, "只写一次"),
  "usage/csv-as-plan": ({ path }) =>
    s(`${path} 处在计划的位置`, '每个 CSV 前都要写 -a，或给通配符加引号：-a "data/*.csv"'),
  "usage/two-to-stdout": ({ formats }) =>
    s(`${list(formats)} 都要写到标准输出`, "只能留一个，其余写入文件：-f json:result.json"),
  "usage/two-to-file": ({ path, formats }) => s(`${list(formats)} 都要写到 ${path}`, "请分别写到不同的路径"),
  "usage/other-format": ({ path, format, usual }) =>
    s(
      `${path} 将写成 ${usual} 格式，而文件名表示 ${format}`,
      `请写 -f ${format} -o ${path}，或 -f ${usual} -o ${path}`,
    ),
  "usage/unknown-area": ({ name, suggestion }) =>
    s(`没有计划涉及地区“${name}”${meant(suggestion)}`, "请写计划中地区的代码、名称或别名"),
  "usage/unknown-topic": ({ name, suggestion }) =>
    s(`没有关于“${name}”的说明${meant(suggestion)}`, "dabiao explain 可列出全部主题"),
  "usage/unknown-indicator": ({ option, name, suggestion }) =>
    s(
      `${option}：计划中没有“${name}”${meant(suggestion)}`,
      option === "--set" ? "请写指标或输入（inputs）的 id" : "请写指标或分组的 id",
    ),
  "usage/idle-condition": ({ condition }) =>
    s(
      `--fail-on ${condition} 不可能起作用：没有目标写明如何跟踪进展${condition === "regression" ? "，也没有可以对照的旧结果" : ""}`,
      `请在计划中写 progress:，或加 --progress linear${condition === "regression" ? "、--against last.json" : ""}`,
    ),
  "internal/bug": ({ problem }) => s(`这是 dabiao 的缺陷：${problem}`, "请附上命令和输入文件报告"),
};

const names = (shown: readonly string[], more: number): string =>
  `${shown.join("、")}${more > 0 ? ` 等，另有 ${more} 个` : ""}`;

export const diagnostics: DiagnosticWords = {
  repairs: {
    "full-width": "全角字符",
    separators: "千位分隔符",
    blanks: "数字中的空格",
    minus: "其他负号",
    multiplier: "数字后的万、亿",
    numeral: "中文数字",
    "unit-in-cell": "单元格内的单位",
    encoding: "编码",
    delimiter: "分隔符",
    preamble: "表头之上的行",
    note: "表下的说明",
    section: "行间的小标题",
  },
  repaired: (count) => `有 ${count} 处经修复后读取，--repairs 可全部列出`,
  repair: "修复",
  readAs: (before, after) => (after === "" ? `略过“${before}”` : `“${before}”读作 ${after}`),
  error: "错误",
  warning: "警告",
  others: {
    indicator: (shown, more, rows) =>
      `计划不需要的指标 ${shown.length + more} 个，共 ${rows} 行：${names(shown, more)}`,
    area: (shown, more, rows) => `计划不涉及的地区 ${shown.length + more} 个，共 ${rows} 行：${names(shown, more)}`,
    column: (shown, more) => `不读取的列 ${shown.length + more} 个：${names(shown, more)}`,
  },
  more: (count) => `… 另有 ${count} 条，用 -f json 可全部列出`,
  counts: (errors, warnings, omitted = 0) =>
    `${errors} 处错误，${warnings} 处警告${omitted > 0 ? `，另有 ${omitted} 处未保留` : ""}`,
  judged: (name, verdict, target, actual) =>
    `${name}：${verdict}；目标 ${target}${actual === null ? "" : `，实际 ${actual}`}`,
};

/** Both to be asked for: most runs have nothing to say of their inputs, and this is half of all that a language says. */
export function diagnosticSentences(): DiagnosticSentences {
  return sentences;
}

export function diagnosticWords(): DiagnosticWords {
  return diagnostics;
}
