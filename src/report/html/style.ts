import { COMPARE_STYLE } from "./compare/style.ts";
import { CHECK_STYLE } from "./style-check.ts";
import { FRAME_STYLE } from "./style-frame.ts";

/** How pages look, part by part. */
export const STYLE = [FRAME_STYLE, CHECK_STYLE, COMPARE_STYLE].join("");

/** The style sheet's SHA-256 in base64, as the page's policy names it. */
export const STYLE_HASH = "ZX1Wksi2wKgYDeH7wH4wgTf995iUUJjW3ldpiZ+a6u8=";
