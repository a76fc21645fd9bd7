/*
 * Loads tests and sources as the tests of a mutant need them: a world is a set of modules that know nothing of those of
 * another world, so that nothing that one mutant has put into a cache is met by the next. A file is compiled once for all
 * worlds; a world takes as long as running the top of its modules.
 */
import { readFileSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { transformSync } from "esbuild";

const IMPORT = /\brequire\("([^"]+)"\)|\bimport\("([^"]+)"\)/g;
const isFile = (name) => name.startsWith(".");

const translated = (path) =>
  transformSync(readFileSync(path, "utf8"), {
    loader: extname(path) === ".mjs" ? "js" : extname(path).slice(1),
    format: "cjs",
    target: "node20",
    define: { "import.meta.url": "__url" },
    sourcefile: path,
  }).code;

/** What several worlds share: the compiled files, and the packages, which no mutant changes. */
export class Library {
  #files = new Map();
  #packages = new Map();
  /** What files were translated to, by path: it may be kept for a process that starts later. */
  code;

  /** `replaced` holds packages by name that tests are to find in place of the installed ones. */
  constructor(replaced, code = {}) {
    this.code = code;
    for (const [name, content] of Object.entries(replaced)) this.#packages.set(name, content);
  }

  /** Compiles a file and whatever it imports. */
  async read(path) {
    if (this.#files.has(path)) return;
    if (extname(path) === ".json") {
      const value = JSON.parse(readFileSync(path, "utf8"));
      this.#files.set(path, (exports) => Object.assign(exports, value, { default: value }));
      return;
    }
    const code = (this.code[path] ??= translated(path));
    const wrapped = `(function (exports, require, module, __url) {${code}\n})`;
    this.#files.set(path, new Script(wrapped, { filename: path }).runInThisContext());
    for (const [, required, imported] of code.matchAll(IMPORT)) {
      const name = required ?? imported;
      if (isFile(name)) await this.read(resolve(dirname(path), name));
      else if (!this.#packages.has(name)) this.#packages.set(name, { __esModule: true, ...(await import(name)) });
    }
  }

  file(path) {
    return this.#files.get(path);
  }

  package(name) {
    return this.#packages.get(name);
  }
}

/**
 * A function that gives the module of a path, the same one each time. `importing` is called with what loads a module that
 * another one imports.
 */
export function world(library, importing = (load) => load()) {
  const modules = new Map();
  const load = (path) => {
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: { __esModule: true } };
    modules.set(path, module);
    const require = (name) =>
      isFile(name) ? importing(() => load(resolve(dirname(path), name))) : library.package(name);
    try {
      library.file(path)(module.exports, require, module, pathToFileURL(path).href);
    } catch (error) {
      modules.delete(path);
      throw error;
    }
    return module.exports;
  };
  return load;
}
