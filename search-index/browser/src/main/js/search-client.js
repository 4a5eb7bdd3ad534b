// What a page imports to search.
//
//   const search = await openSearch({workerUrl, engineUrl, indexUrl});
//   const answer = await search.query('retry storm', 10);
//
// openSearch rejects with an Error whose code is one of
//   network   the index could not be fetched, tried twice
//   missing   the server has no such index
//   corrupt   the index is damaged, tried twice
//   too-old   the index was built for an older engine: build the site again
//   too-new   the index was built for a newer engine: reload the page
//   engine    the engine could not be loaded, or failed
//
// An answer is
//   hits     best first: {url, title, date, severity, score, titleParts, excerpt, section}
//            titleParts, excerpt   [{text, match}], to be shown one after the other
//            section               {anchor, heading} that the excerpt was cut from, or null
//   total    number of documents that match
//   terms    words that were looked for, as typed
//   ignored  words that were not, as typed
// Addresses in hits are relative to the site's root, empty texts mean unknown.

/** Opens an index for searching, in a worker where the browser has module workers. */
export async function openSearch({workerUrl, engineUrl, indexUrl}) {
  const absolute = (url) => new URL(url, document.baseURI).href;
  const files = {engineUrl: absolute(engineUrl), indexUrl: absolute(indexUrl)};
  return new Search(await openInWorker(absolute(workerUrl), files) ?? await openHere(absolute(workerUrl), files));
}

/** Asks one query at a time, and of those that wait only the last. */
class Search {
  #ask;
  #waiting = null;
  #busy = false;

  constructor(ask) {
    this.#ask = ask;
  }

  /** Resolves to an answer, or to null when another query was asked before this one was answered. */
  query(text, limit = 10) {
    this.#waiting?.resolve(null);
    return new Promise((resolve, reject) => {
      this.#waiting = {text, limit, resolve, reject};
      this.#next();
    });
  }

  async #next() {
    if (this.#busy || !this.#waiting) {
      return;
    }
    const {text, limit, resolve, reject} = this.#waiting;
    this.#waiting = null;
    this.#busy = true;
    try {
      const answer = await this.#ask(text, limit);
      resolve(this.#waiting ? null : answer);
    } catch (error) {
      reject(error);
    }
    this.#busy = false;
    this.#next();
  }
}

/** Resolves to a function that asks the worker, or to null when the worker does not start. */
function openInWorker(workerUrl, files) {
  return new Promise((resolve, reject) => {
    let worker;
    try {
      worker = new Worker(workerUrl, {type: 'module'});
    } catch {
      resolve(null);
      return;
    }
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      resolve(null);
    };
    worker.onmessage = ({data}) => {
      if (data.failure) {
        worker.terminate();
        reject(asError(data.failure));
      } else {
        resolve(asker(worker));
      }
    };
    worker.postMessage({open: files});
  });
}

function asker(worker) {
  const open = new Map();
  let last = 0;
  const settle = (id, how, value) => {
    open.get(id)?.[how](value);
    open.delete(id);
  };
  worker.onmessage = ({data}) => data.failure
    ? settle(data.id, 'reject', asError(data.failure))
    : settle(data.id, 'resolve', data.answer);
  worker.onerror = (event) => {
    for (const id of [...open.keys()]) {
      settle(id, 'reject', asError({code: 'engine', message: event.message}));
    }
  };
  return (text, limit) => new Promise((resolve, reject) => {
    const id = ++last;
    open.set(id, {resolve, reject});
    worker.postMessage({id, text, limit});
  });
}

async function openHere(workerUrl, files) {
  let openIndex;
  try {
    ({openIndex} = await import(workerUrl));
  } catch (error) {
    throw asError({code: 'engine', message: `the search engine could not be loaded: ${error.message}`});
  }
  return openIndex(files);
}

function asError({code, message}) {
  return Object.assign(new Error(message), {code});
}
