import * as z from "zod";
import { zodOf } from "./form-zod.ts";
import { annotated, PLAN_NOTES } from "./plan-notes.ts";
import { PLAN_FORM } from "./plan-schema.ts";

/** The JSON Schema that editors use: draft 7, as the YAML language server wants it. What is used twice stands in it once. */
export function planJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(zodOf(PLAN_FORM), { io: "input", target: "draft-7", reused: "ref" });
  const head = {
    $schema,
    $id: "urn:dabiao:schema:plan:1",
    title: "dabiao plan",
    description:
      "What was promised: indicators with targets for an area, or for every area in the data. Checked by dabiao validate.",
  };
  return { ...head, ...annotated(schema, PLAN_NOTES, "plan") };
}
