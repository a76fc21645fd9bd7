import type { Language } from "../core/plan.ts";
import type { Step } from "../messages/catalogue.ts";
import { CATALOGUES } from "../messages/registry.ts";
import { safe } from "../report/safe.ts";
import { widthOf } from "../report/width.ts";
import type { Host, Sink } from "./host.ts";
import type { Options } from "./options.ts";
import { languageOf } from "./world.ts";

/** What takes less is not worth a word. */
const SILENT = 500;

/** Nobody reads faster, and a terminal far away is slow. */
const PAUSE = 100;

const ERASED = "\r\x1b[K";

/** Says what a run is doing, on a single line that is rewritten and leaves no trace. */
export interface Progress {
  /** A step that goes on between other work: shown when it is time to, as it then stands. */
  goingOn(step: Step): void;
  /** A step that lets nothing else happen until it is done; its line must be there before it begins. */
  blocking(step: Step): Promise<void>;
  /** The language of the plans, where nobody named another one. */
  speak(language: Language): void;
}

type Watching = Pick<Options, "lang" | "ascii" | "quiet">;

/**
 * Runs something in a world that tells on standard error what is going on, once it has taken half a second: where that is a
 * terminal that can erase a line, nobody asked for quiet, and no CI keeps what is written. In every other world nothing is
 * different.
 */
export async function watched<T>(options: Watching, host: Host, work: (host: Host) => Promise<T>): Promise<T> {
  const { terminal } = host.stderr;
  if (!terminal || options.quiet || host.env.TERM === "dumb" || host.env.CI) return work(host);
  const line = new Line(host, options);
  try {
    return await work(line.world());
  } finally {
    await line.end();
  }
}

class Line implements Progress {
  private readonly host: Host;
  private readonly ascii: boolean;
  private readonly named: Language | null;
  private language: Language;
  private readonly from: number;
  private last = Number.NEGATIVE_INFINITY;
  private step: Step | null = null;
  private shown = false;
  private timer: (() => void) | null = null;
  private unwatch: (() => void) | null = null;

  constructor(host: Host, { lang, ascii }: Watching) {
    this.host = host;
    this.ascii = ascii === true;
    this.named = lang ?? languageOf(host);
    this.language = this.named ?? "en";
    this.from = host.now();
  }

  speak(language: Language): void {
    this.language = this.named ?? language;
  }

  goingOn(step: Step): void {
    this.step = step;
    const wait = Math.max(this.from + SILENT, this.last + PAUSE) - this.host.now();
    if (wait <= 0) void this.draw();
    // Without this a source that says nothing for a while would leave its reader in the dark.
    else this.timer ??= this.host.after(wait, () => void this.draw());
  }

  async blocking(step: Step): Promise<void> {
    this.step = step;
    if (this.host.now() - this.from >= SILENT) await this.draw();
    // What blocks can't answer a signal either: the system's own way is to end at once.
    this.unwatch?.();
    this.unwatch = null;
  }

  /** The same world, whose reading and writing is told, and which writes nothing behind a line that is still there. */
  world(): Host {
    const { host } = this;
    return {
      ...host,
      progress: this,
      stdout: this.behind(host.stdout),
      stderr: this.behind(host.stderr),
      read: async (path) => {
        const opened = await host.read(path);
        if (typeof opened === "string" || "problem" in opened) return opened;
        return this.counted(path, opened, path === "-" ? null : await host.size(path));
      },
      write: async (path, text) => {
        this.goingOn({ kind: "writing", file: host.shown(path) });
        const problem = await host.write(path, text);
        await this.clear();
        return problem;
      },
    };
  }

  async end(): Promise<void> {
    await this.clear();
  }

  private behind(sink: Sink): Sink {
    return {
      ...sink,
      write: async (text) => {
        await this.clear();
        return sink.write(text);
      },
    };
  }

  private async *counted(
    path: string,
    bytes: AsyncIterable<Uint8Array>,
    total: number | null,
  ): AsyncIterable<Uint8Array> {
    let read = 0;
    const file = path === "-" ? null : this.host.shown(path);
    this.goingOn({ kind: "reading", file, read, total });
    for await (const chunk of bytes) {
      read += chunk.length;
      this.goingOn({ kind: "reading", file, read, total });
      yield chunk;
    }
  }

  private async draw(): Promise<void> {
    this.timer?.();
    this.timer = null;
    if (this.step === null) return;
    this.unwatch ??= this.host.interrupted(ERASED);
    this.last = this.host.now();
    this.shown = true;
    const { columns } = this.host.stderr;
    const said = CATALOGUES[this.language].progress(this.step);
    await this.host.stderr.write(`${ERASED}${cut(safe(said), (columns ?? 80) - 1, this.ascii ? "..." : "…")}`);
  }

  private async clear(): Promise<void> {
    this.timer?.();
    this.timer = null;
    this.step = null;
    this.unwatch?.();
    this.unwatch = null;
    if (!this.shown) return;
    this.shown = false;
    await this.host.stderr.write(ERASED);
  }
}

/** A text in so many columns: a line that goes on in the next can't be erased as one. */
function cut(text: string, width: number, sign: string): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (widthOf(kept + character) > width - sign.length) break;
    kept += character;
  }
  return `${kept}${sign}`;
}
