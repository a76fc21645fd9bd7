/** What a text in full-width digits would be in plain ones; null where that is no number either, or 29① would be 291. */
export function plain(value: string): string | null {
  if (!/^[ -~！-～]*$/u.test(value)) return null;
  const text = value.normalize("NFKC").trim();
  return text !== value && /^[+-]?\d+(\.\d+)?%?$/.test(text) ? text : null;
}

/** Two numbers with a hyphen between them, as the range that they may be; null where they can be none. */
export function asRange(value: string): string | null {
  const [, low, high] = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/u.exec(value.normalize("NFKC").trim()) ?? [];
  return low !== undefined && Number(low) < Number(high) ? `${low}—${high}` : null;
}
