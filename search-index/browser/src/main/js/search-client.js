// What a page loads to search. It declares one function:
//
//   const search = await openSearch({workerUrl, rootUrl, partsUrl, ahead});
//                                                               partsUrl: the folder of the index's other files, unless it is the root's;
//                                                               ahead: the words that will be asked for first, where the index is in
//                                                               parts: what they need is fetched while the engine is loaded
//   search.documents                                            number of documents
//   await search.query('retry storm', {limit: 10})              an answer
//   await search.query('retry st', {limit: 10, typing: true})   an answer; the last word may go on. Fetches nothing before a pause
//   await search.similar(log, {limit: 10})                      an answer for a pasted alert, log or stack trace, with `telling`:
//                                                               the words it searched by, most telling first
//   await search.facets('retry storm')                          [{field, values: [{id, name, count}]}]
//
// A query's answer is null when another was asked before it was there. Everything rejects with an Error whose code is one of
//   network   a part of the index could not be fetched, tried twice
//   missing   the server has no such index, or not all of it; the root was fetched once more, for it may have been of an older index
//   corrupt   the index is damaged, tried twice
//   too-old   the index was built for an older engine: build the site again
//   too-new   the index was built for a newer engine: reload the page
//   engine    the engine could not be started, or failed
//
// An answer is
//   hits      best first: {url, title, date, severity, kind, services, failureModes, score, words, titleParts, excerpts}
//             words        those of the query, as typed, for which it was found
//             titleParts   [{text, match}], to be shown one after the other
//             excerpts     best first, at least one: {parts: [{text, match}], anchor, heading}
//   total     number of documents that match
//   words     what was looked for, as typed
//   ignored   what was not, as typed
//   changes   [{reason: 'corrected' | 'synonym', word, others}]
//   unknown   words that no document has: [{word, others: the nearest that there are}]
// Addresses in hits are relative to the site's root, empty texts mean unknown.

const opened = new Map();

/** Opens an index for searching, once however often it is asked for. */
function openSearch({workerUrl, rootUrl, partsUrl = '', ahead = ''}) {
  const root = new URL(rootUrl, document.baseURI).href;
  if (!opened.has(root)) {
    const opening = openIndex(new URL(workerUrl, document.baseURI).href, root, new URL(partsUrl || root, document.baseURI).href, ahead);
    opened.set(root, opening);
    opening.catch(() => opened.delete(root));
  }
  return opened.get(root);
}

async function openIndex(workerUrl, root, parts, ahead) {
  const send = startWorker(workerUrl);
  const base = parts.slice(0, parts.lastIndexOf('/') + 1);
  const open = async (cache) => {
    const buffer = await download(root, cache);
    fetchAhead(buffer, base, ahead).catch(() => {});
    return send({open: buffer, base});
  };
  let index;
  try {
    index = await open('default');
  } catch (error) {
    // A damaged copy may sit in a cache: ask the server itself once.
    if (!/corrupt|network/.test(error.code)) {
      throw error;
    }
    index = await open('reload');
  }
  const ask = (message) => send({...message}).catch(async (error) => {
    if (error.code !== 'missing') {
      throw error;
    }
    await open('reload');
    return send(message);
  });
  return {
    documents: index.documents,
    query: (text, {limit = 10, typing = false} = {}) => ask({ask: ['search', text, typing, limit], typing}),
    similar: async (text, {limit = 10} = {}) => {
      const answer = await ask({ask: ['similar', text, limit]});
      return {...answer, telling: answer.words};
    },
    facets: (text) => ask({ask: ['facets', text]}),
  };
}

async function download(url, cache) {
  let response;
  try {
    response = await fetch(url, {cache});
    if (response.ok) {
      return await response.arrayBuffer();
    }
  } catch (error) {
    throw failure({code: 'network', message: error.message});
  }
  const code = response.status < 500 ? 'missing' : 'network';
  throw failure({code, message: `the server answered ${response.status}`});
}

/** What a packed file says, for the server may have unpacked it. */
function unpack(buffer, type) {
  let {body} = new Response(buffer);
  if (new Uint8Array(buffer)[0] === 0x1f) {
    body = body.pipeThrough(new DecompressionStream('gzip'));
  }
  return new Response(body, {headers: {'content-type': type}});
}

const STOP_WORDS = /^(the|and|for|was|with|from|not|that|this)$/;
const ENDING = /(?<=...)(at)?(ion|ing|ed|y|i?e)?s?$/;

// Fetches the shards of terms in which words are likely to be, for the worker to find them in the browser's cache. It is a guess,
// right for more than nine words of ten: they are looked up without their ending by the boundaries that stand at the root's beginning.
async function fetchAhead(packed, base, line) {
  const words = /[:"]/.test(line) ? [] : line.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu)?.filter((word) => !STOP_WORDS.test(word));
  if (!words?.length) {
    return;
  }
  const root = new Uint8Array(await unpack(packed).arrayBuffer());
  let at = 11;
  const varint = () => {
    let value = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      value |= (root[at] & 127) << shift;
      more = root[at++] > 127;
    }
    return value;
  };
  varint();
  varint();
  at += 8;
  const boundaries = [];
  for (let left = Math.min(varint(), root.length), boundary = ''; left > 0; left--) {
    boundary = boundary.slice(0, varint());
    const length = varint();
    boundary += new TextDecoder().decode(root.subarray(at, at += length));
    boundaries.push(boundary);
    varint();
  }
  const shardOf = (word) => boundaries.findLastIndex((boundary) => boundary <= word.replace(ENDING, ''));
  for (const shard of new Set(words.slice(0, 6).map(shardOf))) {
    const hash = [...root.subarray(at + 5 * shard, at + 5 * shard + 5)].map((byte) => (byte + 256).toString(16).slice(1));
    download(`${base}t-${hash.join('')}.cbx`).catch(() => {});
  }
}

/**
 * A function that sends a message and resolves to its answer. Scripts are served unpacked by many servers, so the packed copy that
 * stands beside the worker is started, as a blob; the worker itself where there is none, or where the page's policy forbids blobs.
 */
function startWorker(url) {
  const waiting = new Map();
  let last = 0;
  let worker;
  let broken;
  const breakDown = (message) => {
    broken = failure({code: 'engine', message: `the engine did not start: ${message}`});
    waiting.forEach(({reject}) => reject(broken));
  };
  const start = (address, otherwise) => {
    try {
      worker = new Worker(address, {type: 'module'});
      worker.onerror = (event) => {
        event.preventDefault();
        otherwise(event.message ?? url);
      };
      worker.onmessage = ({data}) => {
        otherwise = breakDown;
        const {resolve, reject} = waiting.get(data.id);
        waiting.delete(data.id);
        data.failure ? reject(failure(data.failure)) : resolve(data.answer);
      };
      waiting.forEach(({message}) => worker.postMessage(message));
    } catch (error) {
      otherwise(error.message);
    }
  };
  const plain = () => start(url, breakDown);
  download(url + '.gz')
    .then((packed) => unpack(packed, 'text/javascript').blob())
    .then((script) => start(URL.createObjectURL(script), plain))
    .catch(plain);
  return (message) => new Promise((resolve, reject) => {
    if (broken) {
      reject(broken);
      return;
    }
    message.id = ++last;
    waiting.set(last, {resolve, reject, message});
    worker?.postMessage(message);
  });
}

function failure({code, message}) {
  return Object.assign(new Error(message), {code});
}
