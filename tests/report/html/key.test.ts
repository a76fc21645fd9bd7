import { expect, test } from "vitest";
import { chartKey } from "../../../src/report/html/key.ts";
import { html } from "../../../src/messages/en/html.ts";
import { dataText, planText, runOf } from "../made-run.ts";

const keyOf = (...rows: string[]) => {
  const run = runOf({ "p.yaml": planText("{ id: x, unit: 家, target: { at-least: 5 } }"), "a.csv": dataText(...rows) });
  return chartKey("k", run.scorecards[0]!, html);
};

test("every sign has its meaning beside it", () => {
  const key = keyOf("x,2019,6")!.html;
  expect(key.match(/<svg viewBox="0 0 26 17" aria-hidden="true">/g)).toHaveLength(Object.keys(html.signs).length);
  for (const words of Object.values(html.signs)) expect(key).toContain(words);
});

test("without charts there is no key", () => {
  expect(keyOf()).toBeNull();
});
