// What was bundled, for people who check licences and for programs that look for known holes.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The manifest of a package of ours. */
const manifest = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Name, version and licence of every package, with the licence's text. */
export function licences(root, packages) {
  const texts = packages.map((name) => {
    const folder = join(root, "node_modules", name);
    const { version, license } = manifest(folder);
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text = file ? readFileSync(join(folder, file), "utf8").trim() : "(the package ships no licence text)";
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return texts.join(`\n${"-".repeat(72)}\n\n`);
}

/**
 * A bill of materials as CycloneDX 1.5 writes it (cyclonedx.org/docs/1.5/json). Its serial number and time, which may be
 * left out, are: the same sources make the same file.
 */
export function bill(root, packages) {
  const own = manifest(root);
  const locked = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const component = (name) => ({ ...described(name, locked[`node_modules/${name}`]), scope: "required" });
  const document = {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { ...described(own.name, own), type: "application" } },
    components: packages.map(component),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function described(name, { version, license, integrity }) {
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const licence = / (?:AND|OR) /.test(license) ? { expression: license } : { license: { id: license } };
  const [algorithm, sum] = integrity?.split("-") ?? [];
  const hashes = sum && [
    { alg: algorithm.replace("sha", "SHA-"), content: Buffer.from(sum, "base64").toString("hex") },
  ];
  return { "bom-ref": `${name}@${version}`, type: "library", name, version, purl, licenses: [licence], hashes };
}
