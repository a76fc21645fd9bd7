import type { ObservationTable } from "../core/observation-table.ts";
import { type BlockFinder, NearFinder } from "./block-finder.ts";
import type { ShortWay } from "./decode.ts";
import { FarFinder, type StartThread } from "./far-finder.ts";
import { type LongWay, PlainRows } from "./plain-rows.ts";
import type { Shape } from "./row-finder.ts";

/** The short way through a file: rows are found in its bytes, where it can be together with another thread, and taken here. */
export class PlainFile implements ShortWay {
  /** The line of the next row. */
  line = 1;
  private readonly way: LongWay;
  private readonly finder: BlockFinder;
  /** What is known of rows that were found here, and of those of the other thread, which numbers them in a way of its own. */
  private readonly near: PlainRows;
  private readonly far: PlainRows;

  /** `start`: null where no other thread is to be had. */
  constructor(shape: Shape, table: ObservationTable, way: LongWay, start: StartThread | null) {
    this.way = way;
    this.finder = (start && FarFinder.start(shape, this.line, start)) ?? new NearFinder(shape, this.line);
    this.near = new PlainRows(shape, table, way);
    this.far = new PlainRows(shape, table, way);
  }

  take(block: Uint8Array, last: boolean): readonly Uint8Array[] | null {
    this.finder.push(block, last);
    return this.takeAll(last);
  }

  settle(): readonly Uint8Array[] | null {
    this.finder.settle();
    return this.takeAll(false);
  }

  private takeAll(last: boolean): readonly Uint8Array[] | null {
    const left = this.takeFound();
    if (left !== null || last || this.way.isOver()) this.end();
    return this.way.isOver() ? null : left;
  }

  private takeFound(): readonly Uint8Array[] | null {
    for (let found = this.finder.next(); found !== null; found = this.finder.next()) {
      const { bytes, rows, end, line, understood, isFar } = found;
      const taken = (isFar ? this.far : this.near).take(bytes, rows);
      const isAll = taken === rows.count;
      this.line = isAll ? line : rows.lines[taken]!;
      if (!isAll || !understood) return this.finder.left(isAll ? end : rows.starts[taken]);
    }
    return null;
  }

  left(): readonly Uint8Array[] {
    return this.finder.left();
  }

  end(): void {
    this.finder.end();
  }
}
