/* What only a browser can say of a page: that it is silent, asks for nothing, fits, prints, and can be read by everybody. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EFFORT } from "../../effort.ts";
import { everythingNamed, KINDS, PAGES } from "./pages.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What stands out of a page, is cut off, or lies on something else; and how much there is on it. */
const LAYOUT = readFileSync(new URL("layout.js", import.meta.url), "utf8");
const COUNTS = `[document.querySelectorAll("*").length,
  [...document.querySelectorAll("*")].reduce((sum, element) => sum + element.attributes.length, 0)]`;

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

describe.skipIf(!existsSync(executablePath))("in Chromium", { timeout: 180_000 }, () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "dabiao-html-"));
    browser = await chromium.launch({ executablePath, args: QUIET });
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page as a file and gives it to `look`; what it said and asked for besides. */
  async function opened<T>(text: string, look: (page: Page) => Promise<T>, options: BrowserContextOptions = {}) {
    const path = join(folder, "page.html");
    writeFileSync(path, text);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("request", (request) => {
      if (request.url() !== pathToFileURL(path).href) said.push(request.url());
    });
    await page.goto(pathToFileURL(path).href);
    const found = await look(page);
    await context.close();
    return { found, said };
  }

  /** What axe finds that is serious or critical. */
  async function problemsOf(text: string, width: number): Promise<string[]> {
    const options = { bypassCSP: true, viewport: { width, height: 900 } };
    const { found } = await opened(text, (page) => judged(page), options);
    return found
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  }

  async function judged(page: Page): Promise<Violation[]> {
    await page.addScriptTag({ path: axe });
    const run = () => (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ["violations"] });
    return (await page.evaluate(run)).violations;
  }

  test("one page of each kind is a page", () => {
    expect(KINDS.filter((kind) => !PAGES.some(([name]) => name === kind))).toEqual([]);
  });

  describe.each(EFFORT > 1 ? PAGES : PAGES.filter(([name]) => KINDS.includes(name)))("%s", (_, make) => {
    test("says nothing on the console, asks for nothing, and fits on wide and narrow screens and on paper", async () => {
      const text = await make();
      const { found, said } = await opened(text, async (page) => {
        const faults: string[] = [];
        for (const [width, media] of [
          [1280, "screen"],
          [900, "screen"],
          [390, "screen"],
          [703, "print"],
        ] as const) {
          await page.emulateMedia({ media });
          await page.setViewportSize({ width, height: 900 });
          const seen = await page.evaluate<string[]>(LAYOUT);
          faults.push(...seen.map((fault) => `${width} ${media}: ${fault}`));
        }
        await page.emulateMedia({ media: null });
        const pdf = await page.pdf({ preferCSSPageSize: true });
        if (!/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/.test(pdf.toString("latin1"))) faults.push("not on A4");
        return faults;
      });
      expect(said).toEqual([]);
      expect(found).toEqual([]);
    });

    test("can be read by everybody, as far as axe can tell", async () => {
      expect(await problemsOf(await make(), 1280)).toEqual([]);
    });
  });

  test("cards on a narrow screen can be read by everybody as well", async () => {
    expect(await problemsOf(await everythingNamed({ zh: "企业", en: "Firms" }), 390)).toEqual([]);
  });

  test("whoever looks finds what is wrong: the checks of these pages are no empty ones", async () => {
    const wide =
      '<div style="width:2000px">wide</div><div style="overflow:auto;width:50px"><p style="width:90px">x</p></div>';
    const labels =
      '<svg viewBox="0 0 50 20"><text x="2" y="10">one</text><text x="9" y="10">two</text><text x="48" y="10">out</text></svg>';
    const text = `<!doctype html><title>x</title><main>${wide}${labels}<p style="color:#aaa">pale</p><img src="none.png"></main>`;
    const { found, said } = await opened(text, (page) => page.evaluate<string[]>(LAYOUT));
    const kinds = ["wide", "can't be scrolled to", "labels overlap", "label outside"];
    expect(kinds.filter((kind) => !found.some((fault) => fault.includes(kind)))).toEqual([]);
    expect(said.length).toBeGreaterThan(0);
    expect((await problemsOf(text, 1280)).map((line) => line.replace(/:.*/, ""))).toContain("color-contrast");
  });

  const counted = async (name: string, args: string) =>
    opened(await everythingNamed({ zh: name, en: name }, args), (one) => one.evaluate<number[]>(COUNTS));
  const plainly = new Map<string, ReturnType<typeof counted>>();

  const hostile = [
    ["a script", "<script>alert(1)</script>"],
    ["the end of the style sheet", "</style></title></svg><img src=x onerror=alert(1)>"],
    ["the end of an attribute", `" onload="alert(1)" x='`],
    ["a comment", "--><!--"],
    ["a command", "::error::x"],
    ["directions and entities", "a\u202eb&lt;i&gt;&#60;b&#62;"],
  ];
  const atOnce = [
    ["everything hostile", hostile.map(([, text]) => text).join(" ")],
    [
      "everything hostile, the other way round",
      hostile
        .map(([, text]) => text)
        .reverse()
        .join(" "),
    ],
  ];

  test.each(EFFORT > 1 ? hostile : atOnce)("%s in names makes no element and no attribute", async (_, text = "") => {
    for (const args of ["--lang zh", "--lang zh --by owner"]) {
      if (!plainly.has(args)) plainly.set(args, counted("name", args));
      const plain = await plainly.get(args)!;
      expect(await counted(text, args), args).toEqual({ found: plain.found, said: [] });
    }
  });
});

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface Axe {
  run(options: { readonly resultTypes: readonly string[] }): Promise<{ readonly violations: Violation[] }>;
}
