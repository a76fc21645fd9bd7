/** Far more than a few sums and divisions lose, far less than any figure is known to. */
const LOSS = 1e-12;

/**
 * Whether two scores may be the same number that came out of two computations: 0.1 + 0.2 and 0.3. What a method decides by
 * "the same" or "exactly half" must not hang on a last digit. `size` is that of the figures around them: what they lose in a
 * sum that is nearly 0 is measured by it.
 */
export const alike = (a: number, b: number, size = 0): boolean =>
  a === b || Math.abs(a - b) <= LOSS * Math.max(Math.abs(a), Math.abs(b), size);
