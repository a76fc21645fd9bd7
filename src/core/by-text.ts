/** The order of two texts by their characters' numbers, the same in every language of a system; 0 where they are equal. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
