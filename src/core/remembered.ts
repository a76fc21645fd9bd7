/** So many texts are remembered at a time: enough for the marks, names and whole numbers that tables repeat. */
const MOST = 65_536;

/**
 * A function of a text that gives the same object for the same text again as long as it remembers it, so that what a large
 * file says a thousand times takes the memory of once. It forgets everything when it knows too much.
 */
export function remembered<T>(make: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
