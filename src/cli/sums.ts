import { formatNamed } from "../report/registry.ts";
import type { Host } from "./host.ts";
import type { Options, Output } from "./options.ts";

/**
 * The host for a run with these outputs: of bytes whose sum none of them tells none is made, which of a large file takes longer
 * than to read it. Whoever asks for one all the same is refused.
 */
export function summingFor(outputs: readonly Output[], { against }: Options, host: Host): Host {
  // A run is compared with another one as it would be written as JSON.
  const isTold = against !== undefined || outputs.some(({ format }) => formatNamed(format)?.tellsSums);
  return isTold ? host : { ...host, sha256: untold };
}

const untold: Host["sha256"] = () => ({
  update() {},
  digest() {
    throw new Error("A format that tells the sums of the inputs has to say so (tellsSums)");
  },
});
