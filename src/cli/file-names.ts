import { byText } from "../core/by-text.ts";
import { HIDDEN } from "../core/hidden.ts";

/** Where a path has a name put in: `{owner}`. */
const PLACE = /\{([\p{L}_-]+)\}/gu;

/** The names in braces that a path has. */
export const placesIn = (path: string): string[] => [...path.matchAll(PLACE)].map(([, name]) => name!);

/** Bytes that a name in a folder may have. */
const MOST = 255;

/** Signs that some system takes for something else, and what stands in no file name. */
const UNSAFE = /[/\\:*?"<>|\p{Cf}\p{Co}\p{Cn}]/gu;

/** Names of devices on Windows, whatever stands behind their first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/iu;

/**
 * A name as a part of a file name on any system: no separators, no controls, not hidden and no way upwards, no name of a
 * device. What a name may not have becomes "_".
 */
export function fileNameOf(name: string): string {
  // What is longer than any file name may be is cut later anyway, and takes long to look through.
  const plain = name
    .slice(0, 4 * MOST)
    .normalize("NFC")
    .replace(HIDDEN, "_")
    .replace(UNSAFE, "_")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^\.+/, (dots) => "_".repeat(dots.length))
    .replace(/[. ]+$/, "");
  return plain === "" ? "_" : DEVICE.test(plain) ? `_${plain}` : plain;
}

const bytesIn = (text: string): number => new TextEncoder().encode(text).length;

/** As much of a text as has so many bytes in UTF-8. */
function cut(text: string, most: number): string {
  let kept = "";
  let bytes = 0;
  for (const character of text) {
    bytes += bytesIn(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}

/**
 * The path of each name, in their order: the pattern with the name in its place. Two that some system takes for one (a, A)
 * get numbers, which depend on the names and not on their order.
 */
export function pathsFor(pattern: string, names: readonly string[]): string[] {
  const taken = new Set<string>();
  const paths: string[] = [];
  const order = names.map((name, index) => ({ name, index }));
  order.sort((a, b) => byText(a.name, b.name) || a.index - b.index);
  for (const { name, index } of order) {
    for (let number = 1; paths[index] === undefined; number++) {
      const path = filled(pattern, fileNameOf(name), number === 1 ? "" : `-${number}`);
      const key = path.normalize("NFKC").toUpperCase().toLowerCase();
      if (!taken.has(key)) paths[index] = path;
      taken.add(key);
    }
  }
  return paths;
}

/** The pattern with a name in it, cut where its part of the path would be too long. */
function filled(pattern: string, name: string, number: string): string {
  return pattern
    .split(/(?<=[/\\])/)
    .map((part) => {
      const places = placesIn(part).length;
      if (places === 0) return part;
      const frame = bytesIn(part.replace(PLACE, "").replace(/[/\\]$/, ""));
      const room = Math.max(1, Math.floor((MOST - frame) / places) - number.length);
      const fitting = cut(name, room).replace(/[. ]+$/, "") || "_";
      return part.replace(PLACE, () => `${fitting}${number}`);
    })
    .join("");
}
