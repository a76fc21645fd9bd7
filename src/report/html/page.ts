import type { Language } from "../../core/plan.ts";
import { type Markup, markup } from "./markup.ts";
import { STYLE, STYLE_HASH } from "./style.ts";

/** What every page has around its own sections. */
export interface Frame {
  readonly language: Language;
  readonly title: string;
  /** The tool and its version. */
  readonly generator: string;
}

const TAGS: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };

/**
 * A page that is whole by itself: it loads nothing, runs nothing and links nowhere, and its policy lets it do no more. The
 * one style sheet is allowed by its hash, so that elements can't have styles of their own.
 */
export function page({ language, title, generator }: Frame, body: readonly Markup[]): string {
  const policy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return `${
    markup`<!doctype html>
<html lang="${TAGS[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${generator}">
<title>${title}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`.html
  }\n`;
}
