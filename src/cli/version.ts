import { version } from "../../package.json";

/** The tool's version, as in package.json. */
export const VERSION: string = version;
