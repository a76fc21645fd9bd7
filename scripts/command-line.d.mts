/** Writes the command line to a folder, main.cjs first of all; gives the modules of each file. */
export function buildCommandLine(root: string, folder: string): Promise<ReadonlyMap<string, readonly string[]>>;
