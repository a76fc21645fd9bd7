import pairs from "opencc-js/dict/TSCharacters";
import { remembered } from "./remembered.ts";

const table = `|${pairs}|`;

/** One character by OpenCC's table, a line of "|from to"; to look a few hundred up takes less time than to take it apart. */
const simple = remembered((character) => {
  const at = table.indexOf(`|${character} `);
  if (at < 0) return character;
  const start = at + character.length + 2;
  return table.slice(start).match(/[^ |]*/u)![0];
});

/** Traditional characters as their simplified ones (OpenCC's character table); everything else as it is. */
export function simplified(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  let result = "";
  for (const character of text) result += simple(character);
  return result;
}
