import type { Rational } from "../../exact.ts";

/** From worst to best. */
export const COLOURS = ["red", "orange", "yellow", "green"] as const;
export type Colour = (typeof COLOURS)[number];

/** An indicator on its dashboard scale: below 1 red, below 1.5 orange, below 2 yellow, else green (SDSN); 0 to 3. */
export type Shade = Rational;

/** The share of red ones that makes a group red, and whether that share itself does. */
export interface RedShare {
  readonly share: Rational;
  readonly inclusive: boolean;
}

/** One way to get a group's colour from those of its indicators. */
export interface RollUp {
  readonly name: string;
  /** Whether a plan gives it the share of red ones that makes it red. */
  readonly takesShare: boolean;
  /** `shades` of those indicators that have one (at least one), out of `indicators`; null: too little is known (grey). */
  colour(shades: readonly Shade[], indicators: number, share: RedShare | null): Colour | null;
}

/** Whether half of the indicators or more have a shade; a group of which less is known is grey (SDSN). */
export const isHalfKnown = (shades: readonly Shade[], indicators: number): boolean => 2 * shades.length >= indicators;
