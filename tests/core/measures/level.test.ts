import { describe } from "vitest";
import { judgements } from "../../support.ts";

const atMost5 = { target: { "at-most": 5 } };

describe("the level of a stock", () =>
  judgements({ target: 48 }, [
    ["the value of the due period decides", { 2017: 45.2, 2019: 48 }, 2019, "met", { period: 2019 }],
    ["what comes after it doesn't", { 2019: 47, 2020: 50 }, 2020, "missed", { actual: 47 }],
    ["nor what comes after the as-of", { 2018: 47, 2019: 50 }, 2018, "pending, fails", { actual: 47 }],
    ["reached before due, at-least is met early", { 2018: 49.7 }, 2018, "met early"],
    ["not by a value that is older than max-age", { 2016: 50 }, 2018, "pending, holds"],
    ["unless max-age allows it", { 2016: 50 }, 2018, "met early", {}, { "max-age": 2 }],
    ["more-than reached is met early too", { 2018: 49 }, 2018, "met early", {}, { target: { "more-than": 48 } }],
    ["at-most can still be broken", { 2018: 4 }, 2018, "pending, holds", {}, atMost5],
    ["and mended", { 2018: 6 }, 2018, "pending, fails", {}, atMost5],
    ["a range too", { 2018: 4 }, 2018, "pending, holds", {}, { target: { between: [3, 5] } }],
  ]));

describe("a qualified level", () =>
  judgements({ target: 700 }, [
    ["650余 lies above 600 for certain", { 2019: "650余" }, 2019, "met", { actual: "(650, ∞)" }, { target: 600 }],
    ["above 650 as well", { 2019: "650余" }, 2019, "met", { raw: "650余" }, { target: { "more-than": 650 } }],
    ["has no gap and no attainment", { 2019: "650余" }, 2019, "met", { gap: null, attainment: null }, { target: 600 }],
    ["近700 lies below 700 for certain", { 2019: "近700" }, 2019, "missed", { actual: "(-∞, 700)" }],
    ["whether 650余 is 700 nobody can say", { 2019: "650余" }, 2019, "qualified-value"],
    ["which only matters once it is due", { 2018: "650余" }, 2018, "pending, open"],
    ["左右 settles nothing", { 2019: "9999左右" }, 2019, "qualified-value"],
    ["a span inside is enough", { 2019: "3.4—3.5" }, 2019, "met", { gap: null }, { target: { between: [3, 4] } }],
    ["a span across the bound is not", { 2019: "699—701" }, 2019, "qualified-value"],
  ]));

const halfYear = { "2019Q1": 20, "2019Q2": 30 };
describe("the level of a flow", () =>
  judgements({ kind: "flow", unit: "件", target: 50 }, [
    ["is that of the due period alone", { 2018: 60, 2019: 49 }, 2019, "missed", { actual: 49 }],
    ["its quarters reach it before the year is over", halfYear, "2019Q2", "met early", { actual: 50, period: null }],
    ["and are named", halfYear, "2019Q2", "met early", { used: ["2019Q1: 20", "2019Q2: 30"] }],
    ["last year's figure reaches nothing", { 2018: 60 }, 2018, "pending, holds", { actual: 60, period: 2018 }],
    ["at-most awaits the year", { 2018: 4, ...halfYear }, "2019Q2", "pending, holds", { actual: 4 }, atMost5],
    ["nor is the part before one", { 2018: 40, "2019Q1": 60, "2019Q2": -20 }, "2019Q2", "pending, fails"],
    ["negative parts are no lower bound", { 2018: 40, "2019Q1": -1, "2019Q2": 61 }, "2019Q2", "pending, fails"],
  ]));
