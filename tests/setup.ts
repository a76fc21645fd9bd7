// @ts-expect-error A script without types.
import { buildWhereOlder } from "../scripts/fresh.mjs";

/** Tests of the built tool must not meet an older build. */
export default function setup(): void {
  buildWhereOlder();
}
