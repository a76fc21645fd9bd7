import * as z from "zod";
import type { Form } from "./form.ts";

const known = new Map<Form, z.ZodType>();

/** A form as a zod schema, the same one each time: what is used twice stands once in a JSON Schema. */
export function zodOf(form: Form): z.ZodType {
  const schema = known.get(form) ?? made(form);
  known.set(form, schema);
  return schema;
}

function made({ is }: Form): z.ZodType {
  switch (is.kind) {
    case "text":
      return z.string().regex(is.pattern);
    case "choice":
      return z.enum(is.values);
    case "map":
      return z.strictObject(shapeOf(is.keys));
    case "keyed":
      return z.record(z.string(), zodOf(is.of));
    case "list":
      return z.array(zodOf(is.of));
    case "least":
      return (zodOf(is.of) as z.ZodArray).min(is.count);
    case "length":
      return (zodOf(is.of) as z.ZodArray).length(is.count);
    case "any":
      return z.union(is.of.map(zodOf));
    case "optional":
      return zodOf(is.of).optional();
    case "hint":
      return zodOf(is.of).meta(is.hint as z.GlobalMeta);
  }
}

/** The keys of a map; a getter stays one, since its form may be the map itself. */
function shapeOf(keys: Readonly<Record<string, Form>>): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, { get }] of Object.entries(Object.getOwnPropertyDescriptors(keys))) {
    const own = { configurable: true, enumerable: true };
    if (get) Object.defineProperty(shape, key, { ...own, get: () => zodOf(keys[key]!) });
    else Object.defineProperty(shape, key, { ...own, value: zodOf(keys[key]!), writable: true });
  }
  return shape;
}
