import type { Amount } from "../../amount.ts";
import { negate, type Rational } from "../../exact.ts";
import type { ScoreReason } from "../outcome.ts";
import type { Cell } from "./normaliser.ts";

/** What a normaliser says of a cell: a number, or why there is none. */
export type Said = Amount | ScoreReason;

/** What `rule` says of each cell that has a figure. */
export const each = (cells: readonly Cell[], rule: (value: Rational, cell: Cell) => Said): readonly Said[] =>
  cells.map((cell) => (cell.value === null ? "no-observation" : rule(cell.value, cell)));

/** A figure of a sample, turned so that more is better. */
export interface Placed {
  readonly value: Rational;
  readonly cell: Cell;
}

/**
 * What `rule` says of the figures as one sample, turned so that more is better: x · direction, before anything else, as COINr
 * does. A cell without a direction is no part of it. Where more is better in one area and worse in another, as their plans
 * have it, no sample can be made: whatever it said would be wrong of some.
 */
export function across(cells: readonly Cell[], rule: (sample: readonly Placed[]) => readonly Said[]): readonly Said[] {
  const directions = new Set(cells.flatMap(({ value, direction }) => (value && direction) ?? []));
  if (directions.size > 1) return each(cells, () => "no-direction");
  const sample = cells.flatMap((cell): Placed[] => {
    if (cell.value === null || cell.direction === null) return [];
    return [{ value: cell.direction === "up" ? cell.value : negate(cell.value), cell }];
  });
  const said = rule(sample);
  const byCell = new Map(sample.map(({ cell }, index) => [cell, said[index]!]));
  return each(cells, (_, cell) => byCell.get(cell) ?? "no-direction");
}
