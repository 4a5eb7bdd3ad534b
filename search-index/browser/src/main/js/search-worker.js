// Loads engine and index, and answers queries: in a worker by messages, elsewhere by openIndex().
//
// Messages in:  {open: {engineUrl, indexUrl}} once, then {id, text, limit}.
// Messages out: {opened: true} or {failure} once, then {id, answer} or {id, failure}.
// A failure is {code, message}; search-client.js lists the codes.

/** Opens an index; resolves to a function from text and limit to an answer. Addresses are absolute. */
export async function openIndex({engineUrl, indexUrl}) {
  const [engine, bytes] = await Promise.all([load(engineUrl), download(indexUrl, 'default')]);
  let opening = engine.open(bytes);
  if (opening.code === 'corrupt') {
    // A damaged copy may sit in a cache: ask the server itself once.
    opening = engine.open(await download(indexUrl, 'reload'));
  }
  if (opening.code) {
    throw failure(opening.code, opening.message);
  }
  return (text, limit) => opening.session.search(text, limit);
}

async function load(engineUrl) {
  try {
    return await twice((attempt) => import(attempt === 0 ? engineUrl : `${engineUrl}#again`));
  } catch (error) {
    throw failure('engine', `the search engine could not be loaded: ${error.message}`);
  }
}

async function download(url, cache) {
  let response;
  let buffer;
  try {
    [response, buffer] = await twice(async () => {
      const answer = await fetch(url, {cache, credentials: 'same-origin'});
      if (answer.status >= 500) {
        throw new Error(`the server answered ${answer.status}`);
      }
      return [answer, await answer.arrayBuffer()];
    });
  } catch (error) {
    throw failure('network', `the search index could not be fetched: ${error.message}`);
  }
  if (!response.ok) {
    throw failure('missing', `the search index is not where it should be: the server answered ${response.status}`);
  }
  return new Int8Array(buffer);
}

async function twice(action) {
  try {
    return await action(0);
  } catch {
    return action(1);
  }
}

function failure(code, message) {
  return Object.assign(new Error(message), {code});
}

function serve(scope) {
  let search;
  scope.addEventListener('message', async ({data}) => {
    try {
      if (data.open) {
        search = await openIndex(data.open);
        scope.postMessage({opened: true});
      } else {
        scope.postMessage({id: data.id, answer: search(data.text, data.limit)});
      }
    } catch (error) {
      scope.postMessage({id: data.id, failure: {code: error.code ?? 'engine', message: error.message}});
    }
  });
}

if (typeof WorkerGlobalScope !== 'undefined' && self instanceof WorkerGlobalScope) {
  serve(self);
}
