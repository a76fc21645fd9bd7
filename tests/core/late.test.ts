import { expect, test } from "vitest";
import { late } from "../../src/core/late.ts";

test("it is worked out once, and not before somebody asks", () => {
  let times = 0;
  const value = late(() => {
    times++;
    return null;
  });
  expect(times).toBe(0);
  expect([value(), value()]).toEqual([null, null]);
  expect(times).toBe(1);
});
