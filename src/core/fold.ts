import { simplified } from "./simplified.ts";

/** A reading in brackets behind its character, as converters insert them: 創(chuàng)新. It always has a tone mark. */
const INSERTED = /(?<=\p{Script=Han})\((?=[a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/gu;

/**
 * The form in which names are compared: NFKC (full-width letters become plain), lower case, no blanks (nor those without
 * width), simplified characters, without inserted readings. Two names are the same name exactly when their folds are equal;
 * nothing fuzzier ever matches.
 */
export function fold(name: string): string {
  return simplified(
    name
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s\u200b\u2060]/gu, "")
      .replace(INSERTED, ""),
  );
}

/** Edits (insert, delete, replace, swap of neighbours) from a to b, or some number above the limit where it is more. */
export function distance(a: string, b: string, limit: number): number {
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = right.map((_, j) => j).concat(right.length);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (swapped) best = Math.min(best, beforeLast[j - 2]! + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[right.length]!;
}

/** The candidate nearest to a word within the edits that a slip of the hand makes, or null; for keys and options. */
export function suggest(word: string, candidates: Iterable<string>): string | null {
  const folded = fold(word);
  const limit = folded.length < 4 ? 1 : folded.length < 8 ? 2 : 3;
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of candidates) {
    const edits = distance(folded, fold(candidate), limit);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

const CODE = /^\d+$/;

/**
 * The known name (in folded form) that a folded name is probably meant to be: one edit away, or two where both have six
 * characters or more. Names shorter than the shortest resemble too many others (杭州市 is no slip for 兰州市). A name that contains or extends the other is another name (国家级孵化器 beside 孵化器), and codes of
 * digits never resemble one another (540100 and 540102 are two places). The first in order wins among equals.
 */
export function nearMiss(folded: string, known: Iterable<string>, shortest = 3): string | null {
  if (CODE.test(folded) || [...folded].length < shortest) return null;
  let best: string | null = null;
  let least = 3;
  for (const name of known) {
    if (name.includes(folded) || folded.includes(name) || CODE.test(name) || [...name].length < shortest) continue;
    const limit = Math.min([...name].length, [...folded].length) >= 6 ? 2 : 1;
    const edits = distance(folded, name, limit);
    if (edits <= limit && (edits < least || (edits === least && name < best!))) {
      [best, least] = [name, edits];
    }
  }
  return best;
}
