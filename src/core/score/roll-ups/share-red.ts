import { colourOf } from "../colours.ts";
import { COLOURS, isHalfKnown, type RollUp } from "./roll-up.ts";

/**
 * The mean of the colours, red 1 to green 4, rounded half up; red where more of the indicators that have a colour than the
 * share are red, or as many where it is inclusive (SDSN's US Cities 2019: a third).
 */
export const shareRed = {
  name: "share-red",
  takesShare: true,
  colour(shades, indicators, limit) {
    if (!isHalfKnown(shades, indicators)) return null;
    const places = shades.map((shade) => COLOURS.indexOf(colourOf(shade)));
    const red = BigInt(places.filter((place) => place === 0).length);
    if (limit !== null && red > 0n) {
      const beyond = red * limit.share.d - limit.share.n * BigInt(places.length);
      if (beyond > 0n || (beyond === 0n && limit.inclusive)) return "red";
    }
    const sum = places.reduce((total, place) => total + place, 0);
    return COLOURS[Math.floor((2 * sum + places.length) / (2 * places.length))]!;
  },
} as const satisfies RollUp;
