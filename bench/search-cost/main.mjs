import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { buildPagefind, buildSite, PAGEFIND_VERSION, prepareContent } from "./archive.mjs";
import { documentFrequencies, drawQueries } from "./queries.mjs";
import { report } from "./report.mjs";
import { Link, SlowServer } from "./server.mjs";
import { Visitor } from "./visits.mjs";
import { longestTaskTyping, warmCasebook, warmPagefind } from "./warm.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
/** Where the build puts the search client. */
const CLIENT = resolve(HERE, "../../search-index/browser/target/classes/dev/casebook/search/browser");
const USAGE = `usage: bench/search-cost/run --make-corpus PATH [OPTION...]

  --documents N,N,...   sizes of the archives (1000,10000,30000)
  --make-corpus PATH    the generator of archives: PATH --count N --out DIR --seed 1; needed unless --work holds them
  --work DIR            where archives, sites and results are kept (bench/search-cost/work)
  --casebook PATH       the launcher that builds the sites (./casebook of this checkout)
  --keep                take the Casebook sites that --work holds as they are
  --prepare             only generate, build and index
  --only NAME           measure pagefind, casebook or engine alone
  --queries FILE        one query a line instead of the 32 drawn from the archive
  --latency MS          delay of every response (150)
  --rate BYTES          bytes a second, all connections together (200000, which is 1.6 Mbit/s)
  --validators KIND     last-modified (a week old), mtime, etag or none (last-modified)
  --timeout SECONDS     give a visit up after (120)
`;

/** The archive the words of the queries are drawn from, whatever sizes are measured. */
const WORDS_FROM = 1000;
const SEED = 1;
const SPECIAL = ["the incident was", "e"];
const TYPED = "retry storm";

const SIDES = ["pagefind", "casebook", "engine"];

function readOptions() {
  const text = (value) => ({ type: "string", default: value });
  const { values } = parseArgs({
    options: {
      documents: text("1000,10000,30000"),
      "make-corpus": { type: "string" },
      work: text(join(HERE, "work")),
      casebook: text(resolve(HERE, "../../casebook")),
      keep: { type: "boolean", default: false },
      prepare: { type: "boolean", default: false },
      only: { type: "string" },
      queries: { type: "string" },
      latency: text("150"),
      rate: text("200000"),
      validators: text("last-modified"),
      timeout: text("120"),
      help: { type: "boolean", default: false },
    },
  });
  const sizes = values.documents.split(",").map(Number);
  const numbers = [...sizes, ...["latency", "rate", "timeout"].map((name) => Number(values[name]))];
  if (numbers.some((number) => !(number >= 0))) throw new Error("--documents, --latency, --rate and --timeout take numbers");
  if (values.only && !SIDES.includes(values.only)) throw new Error(`--only takes ${SIDES.join(" or ")}`);
  if (!["last-modified", "mtime", "etag", "none"].includes(values.validators)) throw new Error(`no such --validators`);
  return { ...values, work: resolve(values.work), casebook: resolve(values.casebook), sizes };
}

/** The browser of CHROME, else the first on the PATH. */
function findBrowser() {
  if (process.env.CHROME) return process.env.CHROME;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const isProgram = (file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  const found = names.flatMap((name) => process.env.PATH.split(delimiter).map((folder) => join(folder, name))).find(isProgram);
  if (!found) throw new Error("no Chromium or Chrome was found: name one in the variable CHROME");
  return found;
}

const say = (message) => process.stderr.write(message + "\n");

/** Generates, builds and indexes the archive of one size. */
function prepare(options, count) {
  const folder = join(options.work, String(count));
  say(`${count} documents: preparing`);
  const content = prepareContent(folder, count, options["make-corpus"] && resolve(options["make-corpus"]));
  const site = options.keep && existsSync(join(folder, "site")) ? join(folder, "site") : buildSite(folder, content, options.casebook);
  return { count, content, site, pagefind: buildPagefind(folder, site) };
}

/** Everything measured at one size. */
async function measure(options, browser, archive, queries) {
  const servers = {
    pagefind: await new SlowServer([archive.pagefind, join(HERE, "pages")], options.validators).start(),
    casebook: await new SlowServer([archive.site, CLIENT], options.validators).start(),
    engine: await new SlowServer([archive.site, CLIENT, join(HERE, "pages")], options.validators).start(),
  };
  try {
    return await measureServed(options, browser, archive, queries, servers);
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

/** Where the engine's files are: the client, which stands in the page's own script as well, and what the search page names. */
function engineAddresses(site) {
  const page = readFileSync(join(site, "search/index.html"), "utf8");
  const address = (name) => {
    const found = new RegExp(`data-search-${name}="([^"]+)"`).exec(page);
    if (!found) throw new Error(`the site's search page names no ${name}`);
    return "/" + found[1];
  };
  const ahead = page.includes("data-search-ahead");
  return { client: "/search-client.js", worker: address("worker"), root: address("root"), parts: address("parts"), ahead };
}

/** The visits of all sides to their servers. */
async function measureServed(options, browser, { count, content, site }, queries, servers) {
  const addresses = engineAddresses(site);
  const sides = SIDES.filter((side) => !options.only || side === options.only);
  const link = () => new Link(Number(options.latency), Number(options.rate));
  const visitor = new Visitor(browser, link, Number(options.timeout) * 1000);
  const result = { count, frequencies: await documentFrequencies(content, queries), queries: [], special: [] };

  // The first visit starts parts of the browser that later ones find running.
  for (const side of sides) await visitor[side](servers[side], SPECIAL[0], addresses);

  for (const query of [...queries, ...SPECIAL]) {
    const figures = { query };
    // The two take turns in going first.
    const order = result.queries.length % 2 ? [...sides].reverse() : sides;
    for (const side of order) figures[side] = await visitor[side](servers[side], query, addresses);
    (queries.includes(query) ? result.queries : result.special).push(figures);
    say(`${count} documents: ${query}: ${sides.map((side) => `${side} ${Math.round(figures[side].done ?? NaN)} ms`).join(", ")}`);
  }

  result.typing = { words: TYPED };
  if (sides.includes("pagefind")) {
    result.typing.pagefind = await visitor.pagefindTyping(servers.pagefind, TYPED, false);
    result.typing.pagefindEach = await visitor.pagefindTyping(servers.pagefind, TYPED, true);
  }
  if (sides.includes("casebook")) result.typing.casebook = await visitor.casebookTyping(servers.casebook, TYPED);

  if (count === Math.max(...options.sizes)) {
    say(`${count} documents: warm`);
    result.warm = {};
    if (sides.includes("pagefind")) result.warm.pagefind = await warmPagefind(browser, servers.pagefind, queries);
    if (sides.includes("casebook")) {
      result.warm.casebook = await warmCasebook(browser, servers.casebook, queries, addresses);
      result.warm.longestTask = await longestTaskTyping(browser, servers.casebook, queries.slice(0, 8));
    }
  }
  return result;
}

async function main() {
  const options = readOptions();
  if (options.help) return void process.stdout.write(USAGE);
  mkdirSync(options.work, { recursive: true });
  const archives = options.sizes.map((count) => prepare(options, count));
  const words = prepareContent(join(options.work, String(WORDS_FROM)), WORDS_FROM, options["make-corpus"]);
  if (options.prepare) return;
  const queries = options.queries
    ? readFileSync(options.queries, "utf8").split(/\r?\n/).filter((line) => line.trim())
    : await drawQueries(words, SEED);

  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  try {
    const results = {
      date: new Date().toISOString(),
      browser: browser.version(),
      pagefind: PAGEFIND_VERSION,
      processors: cpus().length,
      ...Object.fromEntries(["latency", "rate", "validators"].map((name) => [name, options[name]])),
      sizes: [],
    };
    for (const archive of archives) results.sizes.push(await measure(options, browser, archive, queries));
    const file = join(options.work, `results${options.only ? "-" + options.only : ""}.json`);
    writeFileSync(file, JSON.stringify(results, null, 1) + "\n");
    process.stdout.write(report(results));
    say(`all figures: ${file}`);
  } finally {
    await browser.close();
  }
}

try {
  await main();
} catch (problem) {
  const expected = problem.constructor === Error || problem.code?.startsWith("ERR_PARSE_ARGS");
  say(`search-cost: ${expected ? problem.message : problem.stack}`);
  process.exitCode = 1;
}
