import type { Format } from "../format.ts";
import { checkPage } from "./check-page.ts";

/** One file that opens anywhere: loads nothing, runs nothing, prints on A4. */
export const html: Format = {
  name: "html",
  render: (run, look) => checkPage(run, look),
};
