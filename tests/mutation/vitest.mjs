/*
 * As much of vitest as the tests of core and read use, without its processes: a test file that is loaded leaves its tests
 * in a list. The matchers are vitest's own.
 */
import { format } from "node:util";
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  customMatchers,
  setState,
} from "@vitest/expect";
import * as chai from "chai";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

function expect(value, message) {
  return chai.expect(value, message);
}
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
expect.unreachable = (message) => chai.assert.fail(message ?? "not to be reached");
setState({ assertionCalls: 0 }, expect);
chai.expect.extend(expect, customMatchers);

let suite = { names: [], before: [] };
let tests = [];

/** What a file leaves that `load` loads: its tests in their order, each with the titles of all suites around it. */
export function collect(load) {
  suite = { names: [], before: [] };
  tests = [];
  load();
  return tests;
}

function addTest(name, run) {
  const { names, before } = suite;
  tests.push({ name: [...names, name].join(" "), before, run });
}

function addSuite(name, fill) {
  const outer = suite;
  suite = { names: [...outer.names, name], before: [...outer.before] };
  fill();
  suite = outer;
}

const titled = (title, row) => {
  const count = (title.match(/%[sdifjoO]/g) ?? []).length;
  return format(title, ...row.slice(0, count));
};
const each = (add) => (rows) => (title, run) => {
  for (const row of rows) {
    const cells = Array.isArray(row) ? row : [row];
    add(titled(title, cells), () => run(...cells));
  }
};
const nothing = Object.assign(() => {}, { each: () => () => {} });

function described(add) {
  const all = Object.assign((name, run) => add(String(name), run), { each: each(add) });
  return Object.assign(all, { runIf: (yes) => (yes ? all : nothing), skipIf: (yes) => (yes ? nothing : all) });
}

export const test = described(addTest);
export const describe = described(addSuite);
export const beforeAll = (run) => suite.before.push(run);
export { expect };
