import { expect, test } from "vitest";
import { type Format, formFor } from "../../src/report/format.ts";

const format = (name: string, csv?: Format): Format => ({ name, render: () => name, ...(csv ? { csv } : {}) });

test("to a file that ends in .csv a format is written as its CSV, where it has one; to anything else as itself", () => {
  const form = format("form", format("form-csv"));
  const names = ["a.csv", "自评表.CSV", "a.md", "csv", "a.csv.md", null].map((path) => formFor(form, path).name);
  expect(names).toEqual(["form-csv", "form-csv", "form", "form", "form", "form"]);
  expect(formFor(format("table"), "a.csv").name).toBe("table");
});
