import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const PAGEFIND = JSON.parse(readFileSync(join(HERE, "node_modules/pagefind/package.json"), "utf8"));

export const PAGEFIND_VERSION = PAGEFIND.version;

/** Runs a program with its output in a file; throws when its exit code is not among those that are fine. */
function run(program, options, log, fine = [0]) {
  const output = openSync(log, "w");
  const { status, error } = spawnSync(program, options, { stdio: ["ignore", output, output] });
  if (error) throw new Error(`${program} could not be started: ${error.message}`);
  if (!fine.includes(status)) throw new Error(`${program} ended with ${status}; its output is in ${log}`);
}

/** Generates the archive of so many documents unless it is there. */
export function prepareContent(folder, count, makeCorpus) {
  const content = join(folder, "content");
  if (existsSync(content)) return content;
  if (!makeCorpus) throw new Error(`${content} is missing and no --make-corpus is given to generate it`);
  mkdirSync(folder, { recursive: true });
  const begun = content + ".new";
  rmSync(begun, { recursive: true, force: true });
  run("python3", [makeCorpus, "--count", String(count), "--out", begun, "--seed", "1"], join(folder, "corpus.log"));
  renameSync(begun, content);
  return content;
}

/** Builds the Casebook site; documents with errors are left out of it. */
export function buildSite(folder, content, casebook) {
  const site = join(folder, "site");
  run(casebook, ["build", "--content", content, "--output", site], join(folder, "build.log"), [0, 1]);
  return site;
}

/**
 * Indexes the text of the site's postmortem pages with Pagefind unless the same text has been indexed by this version.
 * Their frame is left out, and so is the list of similar incidents, which repeats other pages' titles.
 */
export function buildPagefind(folder, site) {
  const names = readdirSync(join(site, "postmortems"), { recursive: true }).filter((name) => name.endsWith(".html"));
  const pages = names.sort().map((name) => join("postmortems", name));
  const bundle = join(folder, "pagefind");
  const stamp = join(folder, "pagefind.stamp");
  const key = fingerprint(site, pages);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === key) return bundle;

  const copy = join(folder, "pagefind-pages");
  for (const old of [stamp, copy, bundle]) rmSync(old, { recursive: true, force: true });
  for (const page of pages) {
    const target = join(copy, page);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, marked(readFileSync(join(site, page), "utf8")));
  }
  const launcher = join(HERE, "node_modules/pagefind", PAGEFIND.bin);
  const output = join(bundle, "pagefind");
  run(process.execPath, [launcher, "--site", copy, "--output-path", output], join(folder, "pagefind.log"));
  rmSync(copy, { recursive: true });
  writeFileSync(stamp, key);
  return bundle;
}

function fingerprint(site, pages) {
  const hash = createHash("sha256").update(PAGEFIND_VERSION);
  for (const page of pages) {
    const html = readFileSync(join(site, page), "utf8");
    hash.update(page).update(html.slice(html.indexOf("<main"), html.indexOf("</main>")));
  }
  return hash.digest("hex");
}

/** The page with what Pagefind is to index, and to leave out, marked the way its documentation advises. */
function marked(html) {
  return html
    .replace("<main", "<main data-pagefind-body")
    .replace(/<section(?=[^>]*>\s*<h2[^>]*\bid="_similar")/, "<section data-pagefind-ignore");
}
