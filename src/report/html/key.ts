import type { Scorecard } from "../../core/assessment.ts";
import type { HtmlWords } from "../../messages/html.ts";
import { type Markup, markup } from "./markup.ts";

type Sign = keyof HtmlWords["signs"];

/** Each sign as the charts draw it. */
const DRAWN: Readonly<Record<Sign, Markup>> = {
  actual: markup`<rect class="bar met" x="1" y="4" width="24" height="9"/>`,
  dot: markup`<circle class="dot met" cx="13" cy="8.5" r="4.5"/>`,
  stale: markup`<rect class="bar stale met" x="1" y="4" width="24" height="9"/><path class="hatch met" d="M4 4V13M8 4V13M12 4V13M16 4V13M20 4V13"/>`,
  qualified: markup`<path class="reach" d="M1 8.5H25M1 4V13M21 4.5L25 8.5L21 12.5"/>`,
  bound: markup`<path class="bound" d="M13 1V16"/>`,
  accepted: markup`<rect class="band" x="1" y="1" width="24" height="15"/>`,
  baseline: markup`<circle class="ring" cx="13" cy="8.5" r="3"/>`,
  expected: markup`<path class="ring" d="M13 4L17.5 8.5L13 13L8.5 8.5Z"/>`,
  series: markup`<path class="series" d="M2 13L10 8M18 6L24 3"/><circle class="point" cx="2" cy="13" r="2.5"/><circle class="point" cx="10" cy="8" r="2.5"/><circle class="point" cx="18" cy="6" r="2.5"/>`,
  preliminary: markup`<circle class="point preliminary" cx="13" cy="8.5" r="3"/>`,
  way: markup`<path class="way" d="M2 14L24 3"/>`,
  milestone: markup`<path class="flag" d="M13 13l-3.5 -6h7Z"/><path class="level" d="M1 13H25"/>`,
};

/** What the signs of the charts mean; null where there are no charts. */
export function chartKey(id: string, { assessments, trends }: Scorecard, words: HtmlWords): Markup | null {
  if (trends.length === 0 && assessments.every(({ actual }) => actual === null)) return null;
  const signs = Object.keys(DRAWN) as Sign[];
  return markup`<figure class="key" aria-labelledby="${id}"><figcaption id="${id}">${words.key}</figcaption><ul>${signs.map(
    (sign) => markup`<li><svg viewBox="0 0 26 17" aria-hidden="true">${DRAWN[sign]}</svg> ${words.signs[sign]}</li>`,
  )}</ul></figure>`;
}
