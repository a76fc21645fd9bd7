import { type Amount, less, opposite, order, over, plus, times } from "../../amount.ts";
import type { Assessment } from "../../assessment.ts";
import {
  compare,
  divide,
  equals,
  isNegative,
  negate,
  ONE,
  type Rational,
  rational,
  toNumber,
  ZERO,
} from "../../exact.ts";
import { yearsOf } from "../../measures/average-growth.ts";
import { measureNamed } from "../../measures/registry.ts";
import { pow } from "../../power.ts";
import { allOrNothing, eachJudged, figureOf, withoutRatio } from "./judged.ts";
import type { Normaliser } from "./normaliser.ts";

/**
 * 《贵阳市建设生态文明城市目标绩效考核评估计分实施细则》: the rate is what was reached ÷ what was promised, in the terms of the measure
 * (a value, a growth, a change). 发展型 (upwards): the rate, from 0 to 1. 控制型 (downwards): 2 − rate, from 0 to 1, so that twice
 * what is allowed gives 0. What is met gives 1, and no more. A promised decline is a promise the other way round: so much
 * less at least is 发展型, so much less at most 控制型. Targets that are kept or broken are all or nothing.
 */
export const guiyang = {
  name: "guiyang",
  shares: true,
  scale: null,
  needs: "target",
  takes: [],
  relative: false,
  judged: true,
  normalise: (cells) =>
    eachJudged(
      cells,
      (assessment) => {
        if (assessment.holds === true) return ONE;
        return allOrNothing(assessment) ?? proportional(assessment) ?? withoutRatio(assessment);
      },
      ZERO,
    ),
} as const satisfies Normaliser;

/** What isn't met; null where no rate can be told. */
function proportional(assessment: Assessment): Amount | null {
  const { bound, target } = assessment;
  const { accepts, direction } = target.comparison;
  const actual = figureOf(assessment);
  if (actual === null || bound === null) return null;
  const upwards = direction === "up" || (direction === "range" && compare(actual, bound) < 0);
  const promised = upwards ? accepts.low : accepts.high;
  if (promised === null) return null;
  const { takes } = measureNamed(target.measure);
  if (takes === "number") return isNegative(promised) ? null : share(actual, promised, upwards);
  const reached = takes === "growth" ? growthReached(assessment, actual, bound, promised) : actual;
  return reached === null ? null : share(reached, promised, upwards);
}

/** From the level that the promised growth leads to: the base itself is nowhere, and nobody needs it. */
function growthReached(assessment: Assessment, actual: Rational, bound: Rational, promised: Rational): Amount | null {
  const years = assessment.target.measure === "average-growth" ? yearsOf(assessment) : 1;
  const factor = divide(actual, bound);
  if (factor === null || years < 1) return null;
  const exact = years === 1 || equals(factor, ONE);
  if (!exact && isNegative(factor)) return null;
  const yearly = exact ? factor : pow(toNumber(factor), 1 / years);
  return less(times(yearly, plus(promised, ONE)), ONE);
}

const TWO = rational(2n);

function share(reached: Amount, promised: Rational, upwards: boolean): Amount {
  if (isNegative(promised)) return share(opposite(reached), negate(promised), !upwards);
  const rate = over(reached, promised);
  // Nothing was promised, or nothing allowed, and not even that is kept.
  if (rate === null) return ZERO;
  const worth = upwards ? rate : less(TWO, rate);
  if (order(worth, ZERO) < 0) return ZERO;
  return order(worth, ONE) > 0 ? ONE : worth;
}
