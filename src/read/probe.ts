import { fold } from "../core/fold.ts";
import type { Wanted } from "../core/names.ts";
import { isKnownUnit, unitKey } from "../core/unit.ts";
import { BadBytes, foreignFormat, TextReader } from "./decode.ts";
import { type Declared, findHeader } from "./header.ts";
import type { Names } from "./layouts/layout.ts";
import type { Limits } from "./limits.ts";

/** Characters at the start of a file in which its header must stand. */
export const PROBED = 1 << 16;

export function namesWanted({ indicators, units, areas }: Wanted, key: (name: string) => string = fold): Names {
  const ofAny = new Set([...units.values()].flatMap((own) => [...own]));
  return {
    isIndicator: (name) => indicators?.has(key(name)) ?? false,
    isArea: (name) => areas?.has(key(name)) ?? false,
    isUnit: (text, name) =>
      isKnownUnit(text) || ((name === null ? ofAny : units.get(key(name)))?.has(unitKey(text)) ?? false),
  };
}

/**
 * Looks at the beginning of a file to tell whether it lists areas: such files are read before all others, which must know
 * the areas. What is wrong with a file is left to its reader to say.
 */
export class Probe {
  /** null: not yet known. */
  listsAreas: boolean | null = null;
  private readonly text: TextReader;

  constructor(wanted: Wanted, limits: Limits, declared: Declared) {
    const look = (text: string) => {
      if (this.listsAreas !== null || text === "") return;
      this.listsAreas = findHeader(text.slice(0, PROBED), namesWanted(wanted), declared, limits).kind === "areas";
    };
    this.text = new TextReader(
      declared.encoding,
      (head) => {
        if (foreignFormat(head) !== null) this.listsAreas = false;
        return this.listsAreas === null;
      },
      look,
    );
  }

  push(bytes: Uint8Array): void {
    this.decode(() => this.text.push(bytes));
  }

  end(): void {
    if (this.listsAreas === null) this.decode(() => this.text.end());
    this.listsAreas ??= false;
  }

  private decode(read: () => void): void {
    try {
      read();
    } catch (problem) {
      if (!(problem instanceof BadBytes)) throw problem;
      this.listsAreas ??= false;
    }
  }
}
