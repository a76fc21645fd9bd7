import { CHECK_STYLE } from "./style-check.ts";
import { FRAME_STYLE } from "./style-frame.ts";

/** How pages look, part by part. */
export const STYLE = [FRAME_STYLE, CHECK_STYLE].join("");

/** The style sheet's SHA-256 in base64, as the page's policy names it. */
export const STYLE_HASH = "p2xRX0AnhTkMdCeH4Aq7Vy+Uq5qiVncR8juAmHT/hys=";
