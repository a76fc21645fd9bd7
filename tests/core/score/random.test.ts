import { describe, expect, test } from "vitest";
import { random, randomWords } from "../../../src/core/score/random.ts";

const taken = <T>(next: () => T, count: number): T[] => Array.from({ length: count }, next);

describe("xoshiro128** from splitmix32, by a Python of their descriptions", () => {
  test.each([
    [
      0,
      [1789933344, 44971166, 2521387044, 3848737593],
      [0.41675133265905573, 0.5870561741002205, 0.2650367332581032],
      1312086629,
    ],
    [
      1,
      [393288148, 2174103013, 3814759091, 2092745082],
      [0.09156953175513294, 0.8881928137485323, 0.43427017709149285],
      4071296275,
    ],
    [
      42,
      [660444221, 3652823732, 77672526, 910233633],
      [0.15377165265745885, 0.018084542542176507, 0.5348906284683476],
      742781573,
    ],
    [
      4294967295,
      [4104197751, 1825856343, 1152209388, 2427537429],
      [0.9555830018603452, 0.2682696548492096, 0.8580147783595625],
      695274267,
    ],
    [
      4294967296,
      [1000447639, 1819228046, 1990732019, 3593587078],
      [0.23293486553111697, 0.46350341913623505, 0.04609864152535803],
      3595043450,
    ],
    [
      9007199254740991,
      [3072878367, 2138396860, 3538615019, 3546984766],
      [0.715460244550439, 0.8238980161089207, 0.20389240921760243],
      681120378,
    ],
    [
      -1,
      [2220985655, 211327892, 478719046, 1626051854],
      [0.5171135146111518, 0.11146046503331286, 0.34372326800587627],
      81439247,
    ],
  ])("the seed %i gives the words %j, the doubles %j, and %i as the thousandth", (seed, words, doubles, thousandth) => {
    expect(taken(randomWords(seed), 4)).toEqual(words);
    expect(taken(random(seed), 3)).toEqual(doubles);
    expect(taken(randomWords(seed), 1000).at(-1)).toBe(thousandth);
  });
});

test("doubles lie evenly between 0 and 1", () => {
  const counts = new Int32Array(10);
  const next = random(7);
  for (let drawn = 0; drawn < 100_000; drawn++) counts[Math.floor(next() * 10)]!++;
  // Four standard deviations of a binomial of 100,000 and 1/10 are 380.
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(380);
});

test("neighbouring seeds have nothing in common", () => {
  const first = [1, 2, 3, 4, 5].map((seed) => taken(randomWords(seed), 20));
  expect(new Set(first.flat()).size).toBe(100);
});
