// Serves an archive, saves a sentence more in one of its postmortems again and again, and takes the time until the browser asks for the page, and
// until its page shows the sentence. The archive is copied first.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const here = dirname(fileURLToPath(import.meta.url));
const { chromium } = createRequire(join(here, "../search-cost/package.json"))("playwright-core");
const USAGE = `run --content DIR [--times N] [--pause SECONDS] [--browser PATH]
  --content DIR    an archive whose postmortems are named as their pages are
  --times N        how often to save (default 9)
  --pause SECONDS  between two saves (default 30: the whole is built anew by then)
  --browser PATH   Chromium (default /usr/bin/chromium)`;

function fail(sentence) {
  process.stderr.write(`serve: ${sentence}\n`);
  process.exit(2);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: "string" },
        times: { type: "string", default: "9" },
        pause: { type: "string", default: "30" },
        browser: { type: "string", default: "/usr/bin/chromium" },
        help: { type: "boolean" },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    if (!values.content || !(values.times > 0) || !(values.pause >= 0)) fail("which archive, how often? See --help.");
    return values;
  } catch (wrong) {
    return fail(wrong.message);
  }
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** The address once the first build is done. */
function started(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (text) => {
      said = (said + text).slice(-2000);
      const address = said.match(/Serving at (\S+)/);
      if (address) resolve(address[1]);
    });
    server.on("exit", () => reject(new Error(`casebook serve ended: ${said}`)));
  });
}

const asked = options();
const folder = mkdtempSync(join(tmpdir(), "casebook-serve-"));
const content = join(folder, "content");
cpSync(asked.content, content, { recursive: true });
const names = readdirSync(content, { recursive: true }).filter((name) => name.endsWith(".md")).sort();
const file = join(content, names[names.length >> 1]);
const text = readFileSync(file, "utf8");
spawnSync(join(here, "../../casebook"), ["--version"], { stdio: ["ignore", "ignore", "inherit"] });
const server = spawn(join(here, "../../casebook"), ["serve", "--content", content, "--port", "0"], {
  stdio: ["ignore", "pipe", "inherit"],
});
const browser = await chromium.launch({ executablePath: asked.browser, args: ["--no-sandbox"] });
try {
  const address = await started(server);
  const page = await browser.newPage();
  await page.goto(`${address}postmortems/${basename(file, ".md").toLowerCase()}/`);
  const told = [];
  const shown = [];
  for (let i = 0; i < asked.times; i++) {
    await sleep(asked.pause * 1000);
    const mark = `saved${i}sentence`;
    const begun = performance.now();
    const asks = page.waitForRequest(page.url()).then(() => told.push(performance.now() - begun));
    const shows = page.waitForFunction((words) => document.body?.textContent.includes(words), mark, { polling: 5 });
    writeFileSync(file, `${text}\n\nThe ${mark}.\n`);
    await Promise.all([asks, shows]);
    shown.push(performance.now() - begun);
  }
  const table = (name, times) => `| ${name} | ${median(times).toFixed(0)} | ${Math.max(...times).toFixed(0)} |`;
  console.log(`${names.length} postmortems, ${asked.times} saves, ${asked.pause} s apart.\n`);
  console.log("| from the save until | median ms | longest ms |\n| --- | --- | --- |");
  console.log(`${table("the browser asks for the page", told)}\n${table("its page shows it", shown)}`);
} finally {
  server.kill();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
