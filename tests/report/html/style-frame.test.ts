import { expect, test } from "vitest";
import { FRAME_STYLE } from "../../../src/report/html/style-frame.ts";

const colour = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(FRAME_STYLE)![1]!;

/** Relative luminance of WCAG 2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
};

test("the measure of contrast is that of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test.each(["ink", "quiet", "met", "missed", "near", "open", "unknown"])("%s can be read on every ground", (name) => {
  for (const ground of ["ground", "soft"]) expect(contrast(colour(name), colour(ground))).toBeGreaterThan(4.5);
});

test("nothing is loaded", () => {
  expect(FRAME_STYLE).not.toMatch(/url\(|@import|@font-face/);
});
