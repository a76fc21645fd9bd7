import pairs from "opencc-js/dict/TSCharacters";

let table: Map<string, string> | null = null;

/** Traditional characters as their simplified ones (OpenCC's character table); everything else as it is. */
export function simplified(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  table ??= new Map(
    pairs.split("|").map((pair) => {
      const [from = "", to = from] = pair.split(" ");
      return [from, to];
    }),
  );
  let result = "";
  for (const character of text) result += table.get(character) ?? character;
  return result;
}
