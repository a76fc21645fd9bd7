/** Far more than a few sums and divisions lose, far less than any figure is known to. */
const LOSS = 1e-12;

/**
 * Whether two scores may be the same number that came out of two computations: 0.1 + 0.2 and 0.3. What a method decides by
 * "the same" or "exactly half" must not hang on a last digit. `size` is that of the figures around them: what they lose in a
 * sum that is nearly 0 is measured by it.
 */
export const alike = (a: number, b: number, size = 0): boolean =>
  a === b || Math.abs(a - b) <= LOSS * Math.max(Math.abs(a), Math.abs(b), size);

/** What rounding may leave of a sum, a term, by the size of its terms. */
const LEFT = 1e-15;

/**
 * A sum of some terms, the sizes of which add up to `size`; 0 where rounding alone may have kept it from that. 0.3 − 0.2 − 0.1
 * is 0, and no geometric mean may take what rounding left of it for a score above 0. A sum beyond all doubles stays so.
 */
export const cleared = (sum: number, count: number, size: number): number =>
  Math.abs(sum) < LEFT * count * size ? 0 : sum;
