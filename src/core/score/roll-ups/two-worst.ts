import { add, compare, divide, rational } from "../../exact.ts";
import { colourOf } from "../colours.ts";
import { isHalfKnown, type RollUp } from "./roll-up.ts";

/**
 * The colour of the mean of the two worst, but green where both are green alone and red where both are red alone; of one
 * indicator it is that one's (SDSN, 2018GlobalIndexMethodology 2.5).
 */
export const twoWorst = {
  name: "two-worst",
  takesShare: false,
  colour(shades, indicators) {
    if (!isHalfKnown(shades, indicators)) return null;
    const [worst, next] = [...shades].sort(compare);
    if (next === undefined) return colourOf(worst!);
    const colour = colourOf(divide(add(worst!, next), rational(2n))!);
    if (colour === "green" && colourOf(worst!) !== "green") return "yellow";
    return colour === "red" && colourOf(next) !== "red" ? "orange" : colour;
  },
} as const satisfies RollUp;
