import { expect, test } from "vitest";
import { check, runWith } from "../../cli/host.ts";

const PLAN = `title: Plan
indicators:
  - {id: firms, unit: 家, target: 20, owners: {lead: ["甲|局"], support: [乙局]}}
  - {id: labs, unit: 家, target: 5, owners: {lead: [乙局, 等]}}
  - {id: met, unit: 家, target: 5, owners: {lead: [丙局]}}`;
const ARGS = "--as-of 2019 --by owner -f markdown --lang en --columns indicator,target,actual,verdict";

test("a section a unit, with a table of targets and one of figures", async () => {
  expect((await check(PLAN, "firms 2019 12; met 2019 5", ARGS)).stdout).toBe(`## Plan · Jia

as of 2019 (--as-of)

### 甲\\|局

leads on 1: 1 missed

|  | Indicator | Target | Actual | Verdict |
| --- | --- | ---: | ---: | --- |
| ✗ | firms | ≥ 20 | 12 | missed: needs 20 |

### 乙局

leads on 1: 1 without data; supports 1: 1 missed

|  | Indicator | Target | Actual | Verdict | Role |
| --- | --- | ---: | ---: | --- | --- |
| ✗ | firms | ≥ 20 | 12 | missed: needs 20 | support |

**To submit: 1 figure**

| Figure | Unit | Year | Why |
| --- | --- | --- | --- |
| labs | 家 | 2019 | no data |

### 丙局

leads on 1: 1 met

nothing to act on

the list of owners is open (and others) for labs: units that nobody names answer for them too

**incomplete: 1 due target not assessed; 1 target missed — exit 3 (also 1)**
`);
});

test("of several areas each row says which", async () => {
  const plan = `dabiao: 1
id: p
period: {due: 2019}
areas: [{name: 甲市}, {name: 乙市}]
indicators: [{id: x, target: 5, owners: {lead: [科技局]}}]`;
  const files = { "f.yaml": plan, "d.csv": "area,indicator,period,value\n甲市,x,2019,4\n" };
  const { stdout } = await runWith("check f.yaml -a d.csv --as-of 2019 --by owner -f markdown --lang en", { files });
  expect(stdout).toContain("| ✗ | 甲市 | x | ≥ 5 | 4 | 2019 | −1 | missed: needs 5 |");
  expect(stdout).toContain("| 乙市 | x | 2019 | no data |");
});
