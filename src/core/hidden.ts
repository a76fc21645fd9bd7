/**
 * Controls, marks of direction, signs that can't be seen, halves of characters. Variation selectors are left: they belong to
 * the character before them, as in emoji and in Mongolian.
 */
export const HIDDEN =
  /[\p{Cc}\p{Surrogate}\p{Bidi_Control}\u2028\u2029\ufff9-\ufffb]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;

/** What a CI takes for a command wherever it stands in a line. */
export const COMMAND = /##(?=\[|vso\[)/g;

/** A text whose hidden signs can be seen, and in which no CI finds a command. */
export const visible = (text: string): string =>
  text.replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`).replace(COMMAND, "#\\u{23}");
