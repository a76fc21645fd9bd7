/* Four cities under one framework with a score: nested groups, a gap, a figure beyond the scale, a target that is missed. */
import { type Args, runWith, type World } from "./host.ts";

const argsOf = (args: Args): readonly string[] => (typeof args === "string" ? (args.match(/\S+/g) ?? []) : args);

export const CITIES = {
  "plan.yaml": `dabiao: 1
id: cities
title: { zh: 创新型城市, en: Innovative cities }
period: { from: 2016, due: 2019 }
score: { bands: [{ at-least: 60, name: { zh: 优, en: good } }, { name: { zh: 良, en: fair } }] }
groups:
  - { id: input, name: { zh: 投入, en: Input }, weight: 2 }
  - { id: output, name: { zh: 产出, en: Output }, aggregate: geometric }
indicators:
  - { id: rd, name: { zh: 研发强度, en: R&D share }, unit: "%", group: input, target: 2, goalposts: { worst: 0, best: 4 } }
  - { id: labs, name: { zh: 实验室, en: Labs }, unit: 家, group: input, weight: 3, target: { at-most: 30 }, goalposts: { worst: 50, best: 0 } }
  - { id: patents, name: { zh: 专利, en: Patents }, unit: 件, group: output, goalposts: { worst: -100, best: 300 } }
  - { id: park, name: { zh: 建成园区, en: Park built }, target: { done: true }, weight: 0 }
`,
  "a.csv": `area,indicator,period,value,unit
乙市,rd,2019,1,%
乙市,labs,2019,40,家
乙市,patents,2019,100,件
乙市,park,2019,否,
甲市,rd,2019,5,%
甲市,labs,2019,10,家
甲市,patents,2019,200,件
甲市,park,2019,是,
丙市,rd,2019,3,%
丙市,labs,2019,20,家
丁市,rd,2019,1,%
丁市,labs,2019,40,家
丁市,patents,2019,100,件
丁市,park,2018,是,
`,
};

export const compare = (args: Args = "", world: World = {}) =>
  runWith(["compare", "plan.yaml", "-a", "a.csv", "--robustness", "0", ...argsOf(args)], { files: CITIES, ...world });

export const compareJson = async (args: Args = "", world: World = {}) =>
  JSON.parse((await compare([...argsOf(args), "-f", "json"], world)).stdout);
