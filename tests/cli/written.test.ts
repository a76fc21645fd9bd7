import { expect, test } from "vitest";
import { tell, writeNew } from "../../src/cli/written.ts";
import { error } from "../../src/core/diagnostic.ts";
import { memoryHost } from "./host.ts";

test("diagnostics come first, then what else there is to say; nothing to say is no empty line", async () => {
  const { host, said } = memoryHost({});
  await tell([], "en", host);
  expect(said.stderr).toBe("");
  await tell([error("output/exists", { path: "a" }, null)], "zh", host, ["more"]);
  expect(said.stderr).toMatch(/^错误 output\/exists {2}a 已存在，没有写入任何文件\n.*\nmore\n$/);
});

test("a path in what is told can't turn a terminal or a CI log round", async () => {
  const { host, said } = memoryHost({});
  await tell([], "en", host, ["wrote a\u001b[31m\u202eb", "::error::c", "##[error]d"]);
  expect(said.stderr).toBe("wrote a\\u{1b}[31m\\u{202e}b\n:\\u{3a}error::c\n#\\u{23}[error]d\n");
});

test.each([
  [{}, 0, ["a", "b"]],
  [{ files: { b: "mine" } }, 2, ["b"]],
  [{ unwritable: { b: "EROFS" } }, 4, []],
])("files in the world %j: code %i", async (world, code, paths) => {
  const { host, files } = memoryHost(world);
  const made = ["a", "b"].map((path) => ({ path, text: path }));
  expect(await writeNew({ files: made }, "en", host)).toBe(code);
  expect([...files.keys()].map((path) => path.split("/").at(-1))).toEqual(paths);
});

test("a file that comes in between is no failure of the disk: code 2", async () => {
  const { host, said } = memoryHost({});
  const late = { ...host, create: async () => ({ path: "a", problem: "EEXIST" }) };
  expect(await writeNew({ files: [{ path: "a", text: "" }] }, "en", late)).toBe(2);
  expect(said.stderr).toContain("output/exists");
});

test("standard output that can't be written: code 4", async () => {
  expect(await writeNew({ stdout: "x" }, "en", memoryHost({ stdout: "ENOSPC" }).host)).toBe(4);
});
