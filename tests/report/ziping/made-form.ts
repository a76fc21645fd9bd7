/** The rows of the first table in a Markdown text, their cells by heading, with nothing escaped. */
export function markdownTable(text: string): ReadonlyMap<string, string>[] {
  const lines = text.split("\n").filter((line) => line.startsWith("| "));
  const [heads = [], , ...rows] = lines.map((line) =>
    line
      .slice(2, -2)
      .split(/ (?<!\\)\| /)
      .map(unescaped),
  );
  return rows.map((cells) => new Map(heads.map((head, index) => [head, cells[index]!])));
}

const unescaped = (cell: string): string => cell.replace(/&amp;/g, "&").replace(/&lt;/g, "<").replace(/\\(.)/g, "$1");
