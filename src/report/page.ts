import type { Page, PageKind, PageWords } from "../messages/catalogue.ts";
import type { Example, ExampleFile } from "../messages/examples.ts";
import type { Paint } from "./format.ts";
import { safe } from "./safe.ts";
import { widthOf } from "./width.ts";
import { pad, wrap } from "./wrap.ts";

export interface PageLook {
  readonly words: PageWords;
  readonly paint: Paint;
  readonly width: number;
}

/** A wrong call and a right one, with everything that they leave to the usual call filled in. */
export interface ShownExamples {
  readonly usual: Required<Example>;
  readonly bad: Required<Example>;
  readonly good: Required<Example>;
  /** What the tool says of the wrong one, line by line, and how it ends. */
  readonly said: readonly string[];
  readonly code: number;
  readonly meaning: string;
}

/** The page of a topic: title, paragraphs and, where there are any, what goes wrong and how it is put right. */
export function pageText(topic: string, page: Page, examples: ShownExamples | null, look: PageLook): string {
  const { paint, width } = look;
  const title = wrap(`${topic} · ${page.title}`, width).map((line) => paint.bold(line));
  const blocks = [title, ...page.text.map((paragraph) => wrap(paragraph, width))];
  if (examples !== null) blocks.push(...exampleBlocks(examples, look));
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function exampleBlocks({ usual, bad, good, said, code, meaning }: ShownExamples, look: PageLook): string[][] {
  const { words, paint, width } = look;
  const outcome = [...said, words.exit(code, meaning)].flatMap((line) => hanging(line, width));
  return [
    [paint.red(words.wrong), ...shown(bad, good, usual, look), ...outcome],
    [paint.green(words.right), ...shown(good, bad, usual, look)],
  ];
}

const INDENT = "  ";

/** A line below a heading; what doesn't fit goes on further in. */
function hanging(line: string, width: number): string[] {
  const start = INDENT + /^ */.exec(line)![0];
  const [first = "", ...rest] = wrap(safe(line.trim()), Math.max(10, width - start.length - 2));
  return [start + first, ...rest.map((part) => `${start}  ${part}`)];
}

/** The call and the parts of the files in which an example differs from the other one or from the usual. */
function shown(
  one: Required<Example>,
  other: Required<Example>,
  usual: Required<Example>,
  { paint }: PageLook,
): string[] {
  const lines: string[] = [];
  const sameCall = [other, usual].every(({ argv }) => argv.join("\n") === one.argv.join("\n"));
  if (!sameCall) lines.push(`${INDENT}$ ${safe(["dabiao", ...one.argv.map(quoted)].join(" "))}`);
  for (const [path, content] of Object.entries(one.files)) {
    const others = [other, usual].map(({ files }) => textOf(files[path]));
    const against = others.find((text) => text !== textOf(content));
    if (against === undefined) continue;
    lines.push(INDENT + paint.dim(path));
    lines.push(...excerpt(path, linesOf(textOf(content)), linesOf(against), paint).map((line) => INDENT + line));
  }
  return lines;
}

/** The differing lines of a file with their numbers, of a CSV with its header; what is left out leaves a gap. */
function excerpt(path: string, own: readonly string[], others: readonly string[], { dim }: Paint): string[] {
  const digits = String(own.length).length;
  const cited = (index: number) =>
    `${dim(`${pad(String(index + 1), digits, "right")} |`)} ${safe(own[index]!)}`.trimEnd();
  const gap = (there: boolean) => (there ? [dim(`${" ".repeat(digits)} …`)] : []);
  const { from, to } = differing(own, others);
  const header = path.endsWith(".csv") && from > 0 ? [cited(0)] : [];
  const first = Math.max(from, header.length);
  const range = Array.from({ length: to - first }, (_, index) => cited(first + index));
  return [...header, ...gap(first > header.length), ...range, ...gap(to < own.length)];
}

/** The lines that the other text doesn't have, with one more on either side. */
function differing(own: readonly string[], others: readonly string[]): { from: number; to: number } {
  let before = 0;
  while (before < own.length && own[before] === others[before]) before++;
  let behind = 0;
  const least = Math.min(own.length, others.length) - before;
  while (behind < least && own.at(-1 - behind) === others.at(-1 - behind)) behind++;
  return { from: Math.max(0, before - 1), to: Math.min(own.length, own.length - behind + 1) };
}

const linesOf = (text: string): string[] => text.replace(/\n$/, "").split("\n");

/** A file as it is shown: bytes that are no ASCII as \xd6. */
function textOf(content: ExampleFile | undefined): string {
  if (content === undefined || typeof content === "string") return content ?? "";
  return content
    .map((byte) =>
      byte === 10 || (byte >= 32 && byte < 127)
        ? String.fromCharCode(byte)
        : `\\x${byte.toString(16).padStart(2, "0")}`,
    )
    .join("");
}

const quoted = (argument: string): string => (/^[\w./:=,@%+\-\p{L}]+$/u.test(argument) ? argument : `"${argument}"`);

/** All topics with their titles, kind by kind. */
export function topicList(
  topics: ReadonlyMap<PageKind, readonly { readonly name: string; readonly title: string }[]>,
  { words, paint, width }: PageLook,
): string {
  const blocks = [...topics].map(([kind, members]) => {
    const column = Math.max(...members.map(({ name }) => widthOf(name)));
    const room = Math.max(20, width - column - 4);
    const lines = members.flatMap(({ name, title }) =>
      wrap(title, room).map((part, index) => `${INDENT}${pad(index === 0 ? name : "", column, "left")}  ${part}`),
    );
    return [paint.bold(words.kinds[kind]), ...lines];
  });
  return `${[...blocks, wrap(words.usage, width)].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
