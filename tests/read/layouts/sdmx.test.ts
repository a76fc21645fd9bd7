import { describe, expect, test } from "vitest";
import { isKnownUnit } from "../../../src/core/unit.ts";
import { COLUMN_NAMES, columnNamed } from "../../../src/read/columns.ts";
import type { Header, RawRow } from "../../../src/read/layouts/layout.ts";
import { sdmx } from "../../../src/read/layouts/sdmx.ts";

const no = () => false;
const names = { isIndicator: no, isArea: no, isUnit: isKnownUnit };
/** A header of these fields, and what holds for every row. */
function recognise(text: string, constants: Header["constants"] = new Map()) {
  const fields = text.split(",").map((name, index) => ({ name, index, column: columnNamed(name) }));
  const known = new Map(fields.flatMap(({ column, index }) => (column ? [[column, index] as const] : [])));
  return sdmx.recognise(
    { known, constants, rest: fields.filter(({ column }) => !column), headings: text.split(",") },
    names,
  );
}
const said = (row: RawRow) => COLUMN_NAMES.flatMap((one) => row.text(one) || []).join(" ");
const rows = (header: string, ...cells: string[]) => recognise(header)!.rows(cells).map(said);

describe("a cube", () => {
  test.each([
    ["Eurostat", "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,INDICATOR", []],
    ["OECD", "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,MEASURE,TIME_PERIOD,OBS_VALUE,UNIT_MULT", ["MEASURE"]],
    ["World Bank", "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT,DECIMALS,SEX,AGE", ["SEX", "AGE"]],
  ])("as %s publishes it, with its open dimensions", (_, header, dimensions) => {
    const reading = recognise(header)!;
    expect(reading.dimensions.map(({ name }) => name)).toEqual(dimensions);
    expect(reading).toMatchObject({ namesAreas: true, others: [] });
  });

  test.each([
    "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE",
    "DATAFLOW,freq,geo,TIME_PERIOD,OBS_VALUE",
    "freq,INDICATOR,TIME_PERIOD,UNIT_MULT",
    "freq,INDICATOR,OBS_VALUE,UNIT_MULT",
    "freq,indicator,period,value",
    "structure,指标,年份,数值",
  ])("%s is none", (header) => expect(recognise(header)).toBeNull());
});

test.each(
  "STRUCTURE STRUCTURE_ID STRUCTURE_NAME ACTION DATAFLOW DATAFLOW_ID LAST_UPDATE FREQ FREQUENCY DECIMALS CONF_STATUS UNIT_MULT TIME_FORMAT BASE_PER BASE_PERIOD COMMENT_OBS OBS_COMMENT TITLE DATA_COMMENT UNIT_TYPE"
    .split(" ")
    .concat("LAST UPDATE")
    .map((name) => [name]),
)("%s is no dimension: it says nothing about which series a value belongs to", (name) => {
  const { dimensions } = recognise(`freq,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,${name}`)!;
  expect(dimensions).toEqual([{ name: "SEX", column: 3 }]);
});

test.each([
  "INDICATOR,TIME_PERIOD,OBS_VALUE,STRUCTURE",
  "INDICATOR,TIME_PERIOD,OBS_VALUE,DATAFLOW",
  "INDICATOR,TIME_PERIOD,value,FREQ",
  "INDICATOR,period,OBS_VALUE,FREQ",
  "INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT",
  "indicator,period,value,unit_mult",
])("%s is enough to tell a cube", (header) =>
  expect(recognise(header)).toMatchObject({ understood: 4, namesAreas: false }),
);

describe("values and powers of ten", () => {
  test.each([
    ["5", "0", "5"],
    ["5", "", "5"],
    ["5", "6", "5e6"],
    ["-1.25", "3", "-1.25e3"],
    [":", "6", ":"],
    ["", "6", ""],
    ["5", "-3", "5e-3"],
    ["5", "00", "5"],
    ["1.2E3", "6", "1.2E3×10^6"],
    ["5", "6.5", "5×10^6.5"],
    ["5", "+2", "5e+2"],
    ["5", "-0", "5"],
    ["5", "10", "5e10"],
    ["5", "100", "5×10^100"],
    ["5", " 3 ", "5e3"],
    ["+5.25", "3", "+5.25e3"],
    ["5.", "3", "5.×10^3"],
    ["5p", "3", "5p×10^3"],
    ["约5", "3", "约5×10^3"],
    ["5", "x3", "5×10^x3"],
    ["5", "Millions", "5×10^Millions"],
  ])("%s under UNIT_MULT %s is read as %s", (value, power, expected) => {
    const [row] = recognise("INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT")!.rows(["企业", "2019", value, power]);
    expect([row!.text("value"), row!.column("value")]).toEqual([expected, 3]);
  });
});

describe("flags and units in the publishers' codes", () => {
  const header = "freq,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_FLAG,unit";
  const meanings =
    "p preliminary; e preliminary; f forecast; F forecast; r revised; bf forecast; pr preliminary; s -; b, p preliminary; B E preliminary; I preliminary; A -; W -; b -; PC %; PT %; PERCENT %; PER_CENT %; PM ‰; PS 人; PERSONS 人; EUR EUR";
  test.each(meanings.split("; ").map((pair) => [pair.slice(0, pair.lastIndexOf(" ")), pair.split(" ").at(-1)]))(
    "%s is %s",
    (code, meaning) => {
      const [flag, unit] =
        /^[a-zA-Z]([, ]*[a-zA-Z])?$/.test(code!) && !/^P[CMST]$/.test(code!) ? [code!, ""] : ["", code!];
      const expected = `企业 2019 5${meaning === "-" ? "" : ` ${meaning}`}`;
      expect(rows(header, "A", "企业", "2019", "5", flag!, unit!)).toEqual([expected]);
    },
  );
});

describe("what a row says of its value", () => {
  const header = "ACTION,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,freq";
  const row = (action: string, status: string) =>
    recognise(header)!.rows([action, "企业", "2019", "5", status, "A"])[0]!;

  test.each("预测 初步数 Final revised 作废 void pre rp dup x1 A/B".split(" "))(
    "%s is no flags, so it is a word",
    (word) => expect([row("", word).text("status"), row("", word).voided]).toEqual([word, null]),
  );

  test.each([..."HJKLMOQz", "b, M", "bz"])("the flag %s says that there is none", (says) =>
    expect(row("I", says).voided).toEqual({ column: "OBS_STATUS", says, deletes: false }),
  );

  test.each([..."ABCDEFGINPRSUVWX", "bde"])("the flag %s says nothing of the kind", (flag) =>
    expect(row("I", flag).voided).toBeNull(),
  );

  test.each(["D", "d", "Delete", "作废"])("ACTION %s gives none", (says) =>
    expect(row(says, "A").voided).toEqual({ column: "ACTION", says, deletes: true }),
  );

  test.each(["", "I", "a", "M", "R", "Append", "Replace", "Merge", "Information"])("ACTION %j gives it", (action) =>
    expect(row(action, "A").voided).toBeNull(),
  );
});
