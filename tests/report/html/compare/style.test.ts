import { expect, test } from "vitest";
import { COMPARE_STYLE } from "../../../../src/report/html/compare/style.ts";
import { runHere } from "../../../real-host.ts";

test("nothing is loaded", () => {
  expect(COMPARE_STYLE).not.toMatch(/url\((?!#)|@import|@font-face/);
});

test("every class of a drawing has a look of its own", async () => {
  const { stdout } = await runHere(
    "compare data/compare/panel/targets.yaml -a data/compare/panel/actuals.csv -a data/compare/panel/areas.csv --as-of 2024 --areas 虚构庚市,虚构辛市 --explain 虚构庚市 -f html".split(
      " ",
    ),
  );
  const drawn = [...stdout.matchAll(/<(?:rect|path|circle|line)[^>]* class="([\w-]+)/g)].map(([, name]) => name!);
  const more = [...stdout.matchAll(/<(?:rect|path|circle|line) class="([\w-]+)/g)].map(([, name]) => name!);
  const classes = [...new Set([...drawn, ...more])];
  expect(classes.length).toBeGreaterThan(8);
  expect(classes.filter((name) => !COMPARE_STYLE.includes(`.${name}`))).toEqual([]);
});

/** Relative luminance by WCAG 2.2. */
const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

test("a dashboard's colours get darker the worse they are, and text on each can be read", () => {
  const shades = ["red", "orange", "yellow", "green"].map((name) =>
    luminance(new RegExp(`\\.shade\\.${name} \\{ background: (#[0-9a-f]{6})`).exec(COMPARE_STYLE)![1]!),
  );
  expect(shades).toEqual([...shades].sort((a, b) => a - b));
  for (const shade of shades) expect((shade + 0.05) / (luminance("#1b1f24") + 0.05)).toBeGreaterThan(4.5);
});
