import { Session } from "node:inspector";

type Range = readonly [start: number, end: number];

interface Block {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}
interface Taken {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly Block[] }[];
  }[];
}

/** What two lists of ranges in order have in common. */
function common(a: readonly Range[], b: readonly Range[]): Range[] {
  const both: Range[] = [];
  for (const [start, end] of a) {
    for (const [from, to] of b) {
      const [low, high] = [Math.max(start, from), Math.min(end, to)];
      if (low < high) both.push([low, high]);
    }
  }
  return both;
}

/** Which parts of one script have run so far, by V8's own counters. */
export class Coverage {
  private readonly session = new Session();
  /** What has not run yet of each function that has been called, by where it starts and ends. */
  private readonly unreached = new Map<string, readonly Range[]>();
  private readonly script: string;
  private readonly isOurs: (offset: number) => boolean;
  /** Functions called and blocks reached so far. */
  functions = 0;
  blocks = 0;

  /** `isOurs`: whether the function that starts at a place of the script is one of those that count. */
  constructor(script: string, isOurs: (offset: number) => boolean) {
    this.script = script;
    this.isOurs = isOurs;
    this.session.connect();
    this.post("Profiler.enable");
    this.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  private post(method: string, params: object = {}): unknown {
    let answer: unknown = null;
    this.session.post(method, params, (problem, result) => {
      if (problem) throw problem;
      answer = result;
    });
    return answer;
  }

  /** Whether anything was reached for the first time since this or `note` was asked last; it stays new until it is noted. */
  hasNews(): boolean {
    return this.taken().some((ranges) => this.newOf(ranges) !== null);
  }

  /** How many functions and blocks were reached for the first time since this or `hasNews` was asked last. */
  note(): number {
    let found = 0;
    for (const ranges of this.taken()) {
      const fresh = this.newOf(ranges);
      if (fresh === null) continue;
      found += fresh.reached;
      if (this.unreached.has(fresh.key)) this.blocks += fresh.reached;
      else this.functions++;
      this.unreached.set(fresh.key, fresh.left);
    }
    return found;
  }

  private taken(): (readonly Block[])[] {
    const { result } = this.post("Profiler.takePreciseCoverage") as Taken;
    return result
      .filter(({ url }) => url === this.script)
      .flatMap(({ functions }) => functions.map(({ ranges }) => ranges))
      .filter(([whole]) => whole !== undefined && whole.count > 0 && this.isOurs(whole.startOffset));
  }

  /** What is new about a function that was called; null: nothing. */
  private newOf(ranges: readonly Block[]): { key: string; left: readonly Range[]; reached: number } | null {
    const { startOffset, endOffset } = ranges[0]!;
    const key = `${startOffset}-${endOffset}`;
    const missed = ranges.filter(({ count }) => count === 0).map((one): Range => [one.startOffset, one.endOffset]);
    const known = this.unreached.get(key);
    if (known === undefined) return { key, left: missed, reached: 1 };
    if (known.length === 0) return null;
    const left = common(known, missed);
    const reached = known.filter(([start, end]) => {
      const rest = left.filter(([from, to]) => from >= start && to <= end);
      return rest.reduce((sum, [from, to]) => sum + to - from, 0) < end - start;
    }).length;
    return reached > 0 ? { key, left, reached } : null;
  }
}
