/** From worst to best. */
export const COLOURS = ["red", "orange", "yellow", "green"] as const;
export type Colour = (typeof COLOURS)[number];

/** An indicator on its dashboard scale: below 1 red, below 1.5 orange, below 2 yellow, else green (SDSN). */
export type Shade = number;

/** One way to get a group's colour from those of its indicators. */
export interface RollUp {
  readonly name: string;
  /** Whether a plan gives it the share of red ones that makes it red. */
  readonly takesShare: boolean;
  /** `shades` of those indicators that have one (at least one), out of `indicators`; null: too little is known (grey). */
  colour(
    shades: readonly Shade[],
    indicators: number,
    share: { readonly share: number; readonly inclusive: boolean } | null,
  ): Colour | null;
}
