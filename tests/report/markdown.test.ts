import { expect, test } from "vitest";
import { check, lhasa } from "../cli/host.ts";

const PLAN = `title: Plan
indicators: [{id: firms, unit: 家, target: {more-than: 25}}, {id: share, unit: "%", target: {at-most: 3}}]`;
const ROWS = "firms 2019 25 家; share 2018 2.5 %";
const COLUMNS = "--columns indicator,target,actual,period,gap,verdict";

test("a heading, the as-of, a table, the legend, the counts and the closing line last", async () => {
  expect((await check(PLAN, ROWS, `--as-of 2019 -f markdown ${COLUMNS}`)).stdout).toBe(`## Plan · Jia

as of 2019 (--as-of)

| Indicator | Target | Actual | Year | Gap | Verdict |
| --- | ---: | ---: | --- | ---: | --- |
| firms | \\> 25 | 25 | 2019 | 0 | missed: needs 26; 25 itself does not pass |
| share | ≤ 3 % | 2.5 % | 2018\\* | −0.5 pp | met |

\\* older than the target's due period

1 missed · 1 met · of 2 targets

**1 target missed — exit 1**
`);
});

test("the same in Chinese; every row has the cells of its heading", async () => {
  const { stdout } = await lhasa("-f markdown --lang zh");
  expect(stdout).toContain("\\> 50 家 | 40 家 | 2018\\* | −10 家 | 80.00 % | 未达标：需 51 家 |");
  expect(stdout.match(/^\|.*$/gm)!.map((row) => row.match(/(?<!\\)\|/g)!.length)).toEqual(Array(16).fill(10));
});

test.each([
  ["a pipe", "a|b", "a\\|b"],
  ["a tag", "<script>x</script>", "&lt;script\\>x&lt;/script\\>"],
  ["an entity", "R&D &lt;", "R&amp;D &amp;lt;"],
  ["an image", "![x](http://evil)", "!\\[x\\](http://evil)"],
  ["emphasis", "*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"],
  ["a backslash", "a\\|b", "a\\\\\\|b"],
  ["a direction mark", "a\u202e[0m", "a\\\\u{202e}\\[0m"],
  ["a CI command", "##[error]x", "\\#\\\\u{23}\\[error\\]x"],
])("%s in a name is text, and the row keeps its cells", async (_, name, cell) => {
  const plan = `{id: x, name: ${JSON.stringify(name)}, target: 5}`;
  const { lines } = await check(plan, "x 2019 6", `-f markdown ${COLUMNS}`);
  expect(lines).toContain(`| ${cell} | ≥ 5 | 6 | 2019 | +1 | met |`);
});
