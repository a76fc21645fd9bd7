/**
 * Texts joined to pieces of at least `size` characters, but for the last. What is only added to a text is kept apart in it until
 * somebody reads it; of a large one that is what it takes memory for.
 */
export function* inPieces(texts: Iterable<string>, size: number): Generator<string, undefined> {
  let waiting: string[] = [];
  let length = 0;
  for (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < size) continue;
    yield waiting.join("");
    waiting = [];
    length = 0;
  }
  if (waiting.length > 0) yield waiting.join("");
}
