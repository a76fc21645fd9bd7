/** How often something occurs in the cases and answers of an oracle; what never does was never compared. */
export class Features {
  readonly #counts = new Map<string, number>();

  add(name: string, times = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + times);
  }

  /** Every leaf under its key: words and truth values by themselves, numbers and texts of any other kind by that they are there. */
  addLeaves(object: object, words: ReadonlySet<string>): void {
    for (const [key, value] of Object.entries(object)) {
      if (Array.isArray(value)) this.add(`${key}: ${value.length === 0 ? "none" : "some"}`);
      else if (typeof value === "object" && value !== null) this.addLeaves(value, words);
      else if (value === null || typeof value === "boolean" || words.has(key)) this.add(`${key}: ${value}`);
      else this.add(`${key}: given`);
    }
  }

  /** Those of the wanted ones that never occurred. */
  lacking(wanted: readonly string[]): string[] {
    return wanted.filter((name) => !this.#counts.has(name));
  }

  /** One a line, in the order of their names. */
  toString(): string {
    return [...this.#counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => `${count}\t${name}`)
      .join("\n");
  }
}
