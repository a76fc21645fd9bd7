/* What a page of a run shows, card by card, against the JSON of the same run: rows, tiles, and who is asked for what. */
import type { Catalogue } from "../../../src/messages/catalogue.ts";
import { exactly, type Said, wrongNumber } from "../shown-number.ts";
import { plain, rowsOf } from "./read-page.ts";

/** The part of each scorecard. */
const cardsIn = (page: string): string[] => page.split('<section class="card"').slice(1);

/** The rows of the tables of a name, each with its id and the place of its card. */
export const cardRows =
  (table: string) =>
  (page: string): Map<string, string>[] =>
    cardsIn(page).flatMap((card, at) =>
      rowsOf(card, table).map((row) => new Map([["card", String(at)], ["id", row.get("")!], ...row])),
    );

/** The same rows with what the drawings of their targets say in words; of one without a drawing only its id. */
export function drawnRows(page: string, { report, language }: Catalogue): Map<string, string>[] {
  const columns = new Map(Object.entries(report.columns).map(([id, name]) => [name, id]));
  return cardsIn(page).flatMap((card, at) => {
    const [table = ""] = /<table class="data targets"[\s\S]*?<\/table>/.exec(card) ?? [];
    return [...table.matchAll(/<tr role="row" data-id="([^"]*)">([\s\S]*?)<\/tr>/g)].map(([, id, row]) => {
      const [, words = ""] = /<desc id="[^"]*-b-d">([^<]*)</.exec(row!) ?? [];
      const said = plain(words).split(language === "zh" ? "；" : "; ");
      const cells = said
        .filter((part) => part !== "")
        .map((part): [string, string] => {
          const end = part.indexOf(report.separator);
          return [columns.get(part.slice(0, end)) ?? part, part.slice(end + report.separator.length)];
        });
      return new Map([["card", String(at)], ["id", plain(id!)], ...cells]);
    });
  });
}

const COUNTED: Readonly<Record<string, string>> = {
  met: "met",
  near: "near",
  missed: "missed",
  pending: "pending",
  "not-assessed": "notAssessed",
  targets: "targets",
};
/** Counts that have a tile where they aren't zero. */
const BESIDES = ["early", "stale", "behind"];

const wrongCount = (name: string, shown: string | undefined, expected: number): string[] =>
  shown === String(expected) ? [] : [`${name}: ${shown}, but ${expected}`];

/** What differs between the counts and lists of a page and the JSON of its run. */
export function wrongOnPage(page: string, { scorecards }: Said, catalogue: Catalogue): string[] {
  const cards = cardsIn(page);
  if (cards.length !== scorecards.length) return [`${cards.length} cards for ${scorecards.length} scorecards`];
  const overview = rowsOf(page, "overview");
  if (overview.length !== (cards.length === 1 ? 0 : cards.length)) return [`${overview.length} rows in the overview`];
  return cards.flatMap((card, at) => {
    const { summary } = scorecards[at];
    return [
      ...Object.entries(COUNTED).flatMap(([name, key]) =>
        overview.length === 0 ? [] : wrongCount(`overview, ${name}`, overview[at]!.get(name), summary[key]),
      ),
      ...wrongTiles(card, summary),
      ...wrongLines(card, summary, catalogue),
      ...wrongMisses(card, scorecards[at], catalogue),
      ...wrongOwing(card, scorecards[at], catalogue),
      ...wrongSources(card, scorecards[at]),
    ];
  });
}

function wrongTiles(card: string, summary: Said): string[] {
  const tiles = new Map([...card.matchAll(/<dd data-column="([^"]+)">(\d+)<\/dd>/g)].map(([, id, n]) => [id!, n!]));
  return [
    ...Object.entries(COUNTED).flatMap(([name, key]) => wrongCount(`tile ${name}`, tiles.get(name), summary[key])),
    ...BESIDES.flatMap((name) => wrongCount(`tile ${name}`, tiles.get(name) ?? "0", summary[name] ?? 0)),
  ];
}

/** Milestones and outlooks, in words. */
function wrongLines(card: string, { milestones, outlooks, behind }: Said, { report }: Catalogue): string[] {
  const held = Object.entries(outlooks ?? {}).filter(([, count]) => Number(count) > 0) as never[];
  const expected = [
    ...(milestones.targets > 0 ? [report.milestones(milestones)] : []),
    ...(outlooks === undefined ? [] : [report.outlookTally(held, behind)]),
  ];
  const said = [...card.matchAll(/<p class="tally">([\s\S]*?)<\/p>/g)].slice(1).map(([, text]) => plain(text!));
  return said.join("|") === expected.join("|") ? [] : [`${said.join("|")}, but ${expected.join("|")}`];
}

/** The items of a list of this class. */
function itemsOf(card: string, name: string): string[] {
  const [list = ""] = new RegExp(`<ul class="${name}">[\\s\\S]*?</ul>`).exec(card) ?? [];
  return [...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item]) => plain(item!));
}

function wrongMisses(card: string, { assessments }: Said, { report }: Catalogue): string[] {
  const missed: Said[] = assessments.filter(({ verdict }: Said) => verdict === "missed");
  const items = itemsOf(card, "misses");
  if (items.length !== missed.length) return [`${items.length} misses for ${missed.length}`];
  return items.flatMap((item, at) => {
    const shown = item.slice(item.lastIndexOf(` · ${report.columns["gap"]} `)).slice(report.columns["gap"]!.length + 4);
    const wrong = wrongNumber(shown, exactly(missed[at]!, "gap"), {}, false);
    return wrong === null ? [] : [`${missed[at]!.id} among the misses: ${item}, ${wrong}`];
  });
}

function wrongOwing(card: string, { assessments }: Said, { html }: Catalogue): string[] {
  const counts = new Map<string, number>();
  for (const { due, milestone, verdict, required, owners } of assessments) {
    if (!due || milestone || verdict !== "not-assessed" || !required) continue;
    for (const name of owners.lead) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const expected = [...counts].map(([name, count]) => `${name} ${html.owed(count)}`).sort();
  const items = itemsOf(card, "owners").sort();
  return items.join("|") === expected.join("|") ? [] : [`${items.join("|")} owe, but ${expected.join("|")}`];
}

/** Every submitted figure behind a verdict stands once, where the JSON says that it is. */
function wrongSources(card: string, { assessments }: Said): string[] {
  const used: Said[] = assessments.flatMap((one: Said) => one.used);
  const expected = new Set(used.map(({ file, line, raw, period }) => `${file}:${line} ${raw ?? ""} ${period}`));
  const rows = rowsOf(card, "figures").map((row) =>
    [row.get("place"), row.get("raw")!.split(" ")[0], row.get("figure-period")].join(" "),
  );
  return rows.sort().join("|") === [...expected].sort().join("|")
    ? []
    : [`figures ${rows.join("|")}, but ${[...expected].join("|")}`];
}
