import type { ObservationTable } from "../core/observation-table.ts";
import { type BlockFinder, NearFinder } from "./block-finder.ts";
import type { ShortWay } from "./decode.ts";
import { FinderThread, type StartThread } from "./far-finder.ts";
import { type LongWay, PlainRows } from "./plain-rows.ts";
import type { Shape } from "./row-finder.ts";

/** The short way through a file: rows are found in its bytes, in another thread where there is one, and taken here. */
export class PlainFile implements ShortWay {
  /** The line of the next row. */
  line = 1;
  private readonly shape: Shape;
  private readonly way: LongWay;
  private readonly rows: PlainRows;
  private finder: BlockFinder;
  private thread: FinderThread | null;

  /** `start`: null where no other thread is to be had. */
  constructor(shape: Shape, table: ObservationTable, way: LongWay, start: StartThread | null) {
    this.shape = shape;
    this.way = way;
    this.rows = new PlainRows(shape, table, way);
    this.finder = new NearFinder(shape, this.line);
    this.thread = start && FinderThread.start(shape, start);
  }

  take(block: Uint8Array, last: boolean): readonly Uint8Array[] | null {
    const { thread, finder } = this;
    if (thread?.isReady && finder instanceof NearFinder) this.change(thread.finder(finder.rest, this.line));
    const left = this.takeRows([block], last);
    if (left !== null || last || this.way.isOver()) this.end();
    return left;
  }

  /** Takes the rows of blocks; what has to be read as text. What another thread doesn't answer any more is found here. */
  private takeRows(blocks: readonly Uint8Array[], last: boolean): readonly Uint8Array[] | null {
    for (const [index, block] of blocks.entries()) {
      this.finder.push(block, last && index === blocks.length - 1);
      const left = this.takeFound();
      if (this.way.isOver()) return null;
      if (left !== null) return [...left, ...blocks.slice(index + 1)];
    }
    if (!this.finder.isLost) return null;
    const left = this.left();
    this.end();
    this.change(new NearFinder(this.shape, this.line));
    return this.takeRows(left, last);
  }

  private takeFound(): readonly Uint8Array[] | null {
    for (let found = this.finder.next(); found !== null; found = this.finder.next()) {
      const { bytes, rows, end, line, understood } = found;
      const taken = this.rows.take(bytes, rows);
      const isAll = taken === rows.count;
      this.line = isAll ? line : rows.lines[taken]!;
      if (!isAll || !understood) return this.finder.left(isAll ? end : rows.starts[taken]);
    }
    return null;
  }

  private change(finder: BlockFinder): void {
    this.finder = finder;
    this.rows.forget();
  }

  left(): readonly Uint8Array[] {
    return this.finder.left();
  }

  end(): void {
    this.thread?.end();
    this.thread = null;
  }
}
