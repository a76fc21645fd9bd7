/**
 * How pages look: on a screen of any width, on A4, in black and white. Colours only repeat what marks and words say; each
 * has at least 4.5 to 1 against its ground.
 */
export const STYLE = `
:root { color-scheme: light; --ink: #1b1f24; --quiet: #57606a; --line: #d0d7de; --ground: #ffffff; --soft: #f6f8fa;
  --met: #116329; --missed: #b3261e; --near: #8a4b00; --open: #0a5299; --unknown: #57606a; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 15px/1.5 system-ui, -apple-system, "Segoe UI",
  "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
main { max-width: 1180px; margin: 0 auto; padding: 24px 20px 48px; }
@page { size: A4; margin: 14mm 12mm; }
`;

/** The style sheet's SHA-256 in base64, as the page's policy names it. */
export const STYLE_HASH = "ke8RNKctn9LJqxMGX7kPBS0bZa7nH32d3X6qAjHi1uQ=";
