// The worker: fetches for the engine, and answers by messages.
//
// Messages in:  {id, open: root's bytes, base: address of the folder of the index}, {id, ask: [method, ...arguments], typing}.
// Messages out: {id, answer} or {id, failure: {code, message}}; search-client.js lists the codes.

import {open} from './engine.js';

/** How long somebody who types has to pause before anything is fetched, in milliseconds. */
const PAUSE = 280;

let session;
let base;
let latest = 0;

const failure = (code, message) => Object.assign(new Error(message), {code});

/** The bytes of a file, unpacked unless the server did that. */
async function unpack(buffer) {
  let {body} = new Response(buffer);
  if (new Uint8Array(buffer)[0] === 0x1f) {
    body = body.pipeThrough(new DecompressionStream('gzip'));
  }
  return new Int8Array(await new Response(body).arrayBuffer());
}

/** Fetches a file, whose name stands for its content; once more from the server itself when it is damaged or cannot be had. */
async function load(name, again) {
  let problem;
  try {
    const response = await fetch(base + name, {cache: again ? 'reload' : 'force-cache'});
    problem = response.ok ? session.add(name, await unpack(await response.arrayBuffer()))
      : {code: response.status < 500 ? 'missing' : 'network', message: `the server answered ${response.status}`};
  } catch (error) {
    problem = {code: error instanceof TypeError ? 'network' : 'corrupt', message: error.message};
  }
  if (!problem.code) {
    return;
  }
  if (again || problem.code === 'missing' || problem.code.startsWith('too-')) {
    throw failure(problem.code, problem.message);
  }
  await load(name, true);
}

/** Asks until nothing is missing; null when another line was asked for in the meantime. */
async function answer(id, [method, ...args], typing) {
  const query = method === 'search';
  if (query) {
    latest = id;
    // Queries that came at once wait in line: of those only the last is worth an answer.
    await new Promise((resolve) => setTimeout(resolve));
    if (id !== latest) {
      return null;
    }
  }
  for (let paused = !typing; ;) {
    const found = session[method](...args);
    const missing = session.missing();
    if (found) {
      return found;
    }
    if (!paused) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      paused = true;
    }
    if (query && id !== latest) {
      return null;
    }
    await Promise.all(missing.map((name) => load(name)));
  }
}

async function openIndex(buffer) {
  let opening;
  try {
    opening = open(await unpack(buffer));
  } catch (error) {
    opening = {code: 'corrupt', message: error.message};
  }
  if (opening.code) {
    throw failure(opening.code, opening.message);
  }
  session = opening.session;
  return {documents: opening.documents};
}

self.addEventListener('message', async ({data}) => {
  const {id} = data;
  try {
    base = data.base ?? base;
    self.postMessage({id, answer: await (data.open ? openIndex(data.open) : answer(id, data.ask, data.typing))});
  } catch (error) {
    self.postMessage({id, failure: {code: error.code ?? 'engine', message: error.message}});
  }
});
