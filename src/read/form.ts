import type { Node } from "./yaml.ts";

/** What an editor is told of a form beside what follows from it. */
export interface Hint {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
}

type Kind =
  | { readonly kind: "text"; readonly pattern: RegExp; readonly usual: RegExp | null }
  | { readonly kind: "choice"; readonly values: readonly [string, ...string[]] }
  | { readonly kind: "map"; readonly keys: Readonly<Record<string, Form>> }
  | { readonly kind: "keyed"; readonly of: Form }
  | { readonly kind: "list"; readonly of: Form }
  | { readonly kind: "least"; readonly of: Form; readonly count: number }
  | { readonly kind: "length"; readonly of: Form; readonly count: number }
  | { readonly kind: "any"; readonly of: readonly Form[] }
  | { readonly kind: "optional"; readonly of: Form }
  | { readonly kind: "hint"; readonly of: Form; readonly hint: Hint };

/** What may stand at a place of a plan. To accept a sound plan it takes no library; zod says what is wrong with another. */
export class Form<K extends Kind = Kind> {
  readonly is: K;

  constructor(is: K) {
    this.is = is;
  }

  optional(): Form {
    return new Form({ kind: "optional", of: this });
  }

  meta(hint: Hint): Form {
    return new Form({ kind: "hint", of: this, hint });
  }

  /** A list of at least so many. */
  min(count: number): Form {
    return new Form({ kind: "least", of: this, count });
  }

  /** A list of so many. */
  length(count: number): Form {
    return new Form({ kind: "length", of: this, count });
  }
}

/** A map of these keys and no others. */
export class MapForm<T extends string = string> extends Form<Extract<Kind, { kind: "map" }>> {
  readonly keys: Readonly<Record<T, Form>>;

  constructor(keys: Readonly<Record<T, Form>>) {
    super({ kind: "map", keys });
    this.keys = keys;
  }
}

/** A text that matches. What is `usual` matches too, and is tried first: letters of every script take long to prepare. */
export const textLike = (pattern: RegExp, usual: RegExp | null = null): Form =>
  new Form({ kind: "text", pattern, usual });
/** One of these texts. */
export const choice = (values: readonly [string, ...string[]]): Form => new Form({ kind: "choice", values });
/** A map of these keys and no others; a key may be a getter, so that a form can hold itself. */
export const map = <T extends string>(keys: Readonly<Record<T, Form>>): MapForm<T> => new MapForm(keys);
/** A map whose keys are the author's. */
export const keyed = (of: Form): Form => new Form({ kind: "keyed", of });
export const list = (of: Form): Form => new Form({ kind: "list", of });
/** One of these, the first that fits. */
export const anyOf = (of: readonly Form[]): Form => new Form({ kind: "any", of });

/** Whether a value has a form. Whoever wants to know why not asks `zodOf`, which says no wherever this does. */
export function fits({ is }: Form, node: Node): boolean {
  switch (is.kind) {
    case "text":
      return node.kind === "scalar" && (is.usual?.test(node.text) === true || is.pattern.test(node.text));
    case "choice":
      return node.kind === "scalar" && is.values.includes(node.text);
    case "map":
      return node.kind === "map" && fitsKeys(is.keys, node.entries);
    case "keyed":
      return node.kind === "map" && [...node.entries.values()].every(({ value }) => fits(is.of, value));
    case "list":
      return node.kind === "list" && node.items.every((item) => fits(is.of, item));
    case "least":
      return node.kind === "list" && node.items.length >= is.count && fits(is.of, node);
    case "length":
      return node.kind === "list" && node.items.length === is.count && fits(is.of, node);
    case "any":
      return is.of.some((one) => fits(one, node));
    case "optional":
    case "hint":
      return fits(is.of, node);
  }
}

function fitsKeys(
  keys: Readonly<Record<string, Form>>,
  entries: ReadonlyMap<string, { readonly value: Node }>,
): boolean {
  for (const [key, { value }] of entries) {
    const form = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (form === undefined || !fits(form, value)) return false;
  }
  return Object.keys(keys).every((key) => entries.has(key) || isOptional(keys[key]!));
}

const isOptional = ({ is }: Form): boolean => is.kind === "optional" || (is.kind === "hint" && isOptional(is.of));
