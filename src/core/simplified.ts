import pairs from "opencc-js/dict/TSCharacters";
import { remembered } from "./remembered.ts";

/** OpenCC's table as it comes: "|from to|from to|", by the number of the first character. */
const table = `|${pairs}|`;

/** One character by the table, which is halved for it: to take it apart would take longer than all that a small run looks up. */
const simple = remembered((character) => {
  const wanted = character.codePointAt(0)!;
  let low = 0;
  let high = table.length - 1;
  while (low < high) {
    const start = table.lastIndexOf("|", (low + high) >> 1) + 1;
    const found = table.codePointAt(start)!;
    if (found > wanted) high = start - 1;
    else if (found < wanted) low = table.indexOf("|", start);
    else return table.slice(start + character.length + 1).match(/[^ |]*/u)![0];
  }
  return character;
});

/** Traditional characters as their simplified ones (OpenCC's character table); everything else as it is. */
export function simplified(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  let result = "";
  for (const character of text) result += simple(character);
  return result;
}
