import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
};

// Small enough that transfers share the link evenly, large enough for a timer's grain of a millisecond.
const PACKET = 2048;

/** A link that all transfers share: a delay before each, and so many bytes a second for all together, in turns. */
export class Link {
  #transfers = [];
  #free = 0;
  #running = false;

  /** `latency` in milliseconds, `rate` in bytes a second. */
  constructor(latency, rate) {
    this.latency = latency;
    this.perMillisecond = rate / 1000;
  }

  /** Resolves once the response has left whole, or its reader has gone. */
  async carry(response, body) {
    if (this.latency) await sleep(this.latency);
    if (response.destroyed) return;
    response.flushHeaders();
    if (!body.length) return void response.end();
    await new Promise((done) => {
      this.#transfers.push({ response, body, sent: 0, done });
      this.#run();
    });
  }

  async #run() {
    if (this.#running) return;
    this.#running = true;
    // Due times follow from one another, so that a late timer does not slow the link.
    this.#free = Math.max(this.#free, performance.now());
    while (this.#transfers.length) {
      const transfer = this.#transfers.shift();
      const { response, body, done } = transfer;
      if (response.destroyed) {
        done();
        continue;
      }
      const size = this.perMillisecond === Infinity ? body.length : Math.min(PACKET, body.length - transfer.sent);
      this.#free += size / this.perMillisecond;
      const wait = this.#free - performance.now();
      if (wait >= 1) await sleep(wait);
      response.write(body.subarray(transfer.sent, transfer.sent + size));
      transfer.sent += size;
      if (transfer.sent < body.length) this.#transfers.push(transfer);
      else response.end(done);
    }
    this.#running = false;
  }
}

/**
 * An ordinary static file server on the loopback interface, behind a Link, that keeps a log of its requests. Files are
 * sent as they lie there, without any content encoding.
 */
export class SlowServer {
  link = new Link(0, Infinity);
  log = [];
  #files = new Map();
  #lastUse = 0;

  /** The first of `roots` that has a file serves it; `validators` is one of last-modified, mtime, etag, none. */
  constructor(roots, validators) {
    this.roots = roots;
    this.validators = validators;
    // Browsers guess a file's freshness from its age; a fixed age keeps the time of the build out of the figures.
    this.aWeekAgo = new Date(Date.now() - 7 * 24 * 3600 * 1000).toUTCString();
  }

  async start() {
    this.server = createServer({ keepAliveTimeout: 60_000, noDelay: true }, (request, response) => {
      this.#answer(request, response).catch((problem) => response.destroy(problem));
    });
    await new Promise((ready) => this.server.listen(0, "127.0.0.1", ready));
    this.origin = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  stop() {
    this.server.closeAllConnections();
    return new Promise((stopped) => this.server.close(stopped));
  }

  /** Begins a new log, behind a new link. */
  begin(link) {
    this.link = link;
    this.log = [];
  }

  /** Milliseconds for which no request has been under way. */
  idle() {
    return this.log.some((request) => request.end === null) ? 0 : performance.now() - this.#lastUse;
  }

  async #answer(request, response) {
    const address = new URL(request.url, "http://localhost");
    const entry = { path: decodeURIComponent(address.pathname), status: 0, bytes: 0, start: performance.now(), end: null };
    const link = this.link;
    this.log.push(entry);
    response.on("close", () => (entry.end ??= this.#lastUse = performance.now()));
    const file = await this.#find(entry.path);
    let body = Buffer.alloc(0);
    response.statusCode = 404;
    if (file) {
      response.setHeader("Content-Type", TYPES[extname(file.name)] ?? "application/octet-stream");
      response.setHeader("Accept-Ranges", "bytes");
      this.#validate(response, file);
      body = this.#select(request, response, await this.#read(file));
    }
    response.setHeader("Content-Length", body.length);
    entry.status = response.statusCode;
    entry.bytes = body.length;
    await link.carry(response, body);
    entry.end ??= this.#lastUse = performance.now();
  }

  #validate(response, file) {
    if (this.validators === "last-modified") response.setHeader("Last-Modified", this.aWeekAgo);
    if (this.validators === "mtime") response.setHeader("Last-Modified", file.mtime.toUTCString());
    if (this.validators === "etag") response.setHeader("ETag", `"${file.size.toString(36)}-${file.mtimeMs.toString(36)}"`);
  }

  /** The bytes that the request asks for, all, a range or none, and the status that goes with them. */
  #select(request, response, whole) {
    const { "if-none-match": tag, "if-modified-since": date, range } = request.headers;
    response.statusCode = 200;
    if ((tag && tag === response.getHeader("ETag")) || (date && date === response.getHeader("Last-Modified"))) {
      response.statusCode = 304;
      return Buffer.alloc(0);
    }
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
    if (from === undefined || Number(from) >= whole.length) return whole;
    const last = Math.min(to ? Number(to) : Infinity, whole.length - 1);
    response.statusCode = 206;
    response.setHeader("Content-Range", `bytes ${from}-${last}/${whole.length}`);
    return whole.subarray(Number(from), last + 1);
  }

  async #find(path) {
    for (const root of this.roots) {
      const name = join(root, normalize(path.endsWith("/") ? path + "index.html" : path));
      const found = await stat(name).catch(() => null);
      if (found?.isFile()) return { name, size: found.size, mtime: found.mtime, mtimeMs: found.mtimeMs };
    }
    return null;
  }

  // Read once: what a disk costs is not measured.
  async #read({ name }) {
    if (!this.#files.has(name)) this.#files.set(name, await readFile(name));
    return this.#files.get(name);
  }
}
