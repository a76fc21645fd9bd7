/* A page read by its marks: what stands under which column of which row, entities undone. */

const TEXTS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

export const plain = (html: string): string =>
  html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => TEXTS[name]!);

/** Values by column of every row of the tables of a name, in their order, with the row's id under "". */
export function rowsOf(page: string, table: string): ReadonlyMap<string, string>[] {
  const tables = [...page.matchAll(new RegExp(`<table class="data ${table}"[\\s\\S]*?</table>`, "g"))];
  return tables.flatMap(([text]) =>
    [...text.matchAll(/<tr role="row"(?: data-id="([^"]*)")?>([\s\S]*?)<\/tr>/g)].slice(1).map(([, id, row]) => {
      const values = [
        ...row!.matchAll(/<span data-column="([^"]*)"[^>]*>([\s\S]*?)<\/span>(?=<span data-column|<\/t[hd]>)/g),
      ];
      return new Map([["", plain(id ?? "")], ...values.map(([, column, text]) => [column!, plain(text!)] as const)]);
    }),
  );
}

/** The text under every heading of a level. */
export const headings = (page: string): string[] =>
  [...page.matchAll(/<h([123])[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, level, text]) => `${level} ${plain(text!)}`);
