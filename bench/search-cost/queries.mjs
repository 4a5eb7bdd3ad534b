import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Each query's words by how frequent they are: f(requent), m(edium), r(are). */
const FORMS = [
  ..."fffmmmmrrr",
  ..."fm fm fm fr fr mm mm mm mr mr ff rr".split(" "),
  ..."fmr fmr fmr fmm fmm ffm ffm mmr mmr ffr".split(" "),
];

/** The shares of all documents between which a word of a kind occurs. */
const SHARES = { f: [0.2, 0.75], m: [0.02, 0.12], r: [0.003, 0.012] };

/** Too common in English to be typed on purpose. */
const STOP_WORDS = new Set(
  `about above after all also although and any are because been before behind below between both but can could did does
  down each every for from had has have her his how into its itself less longer many more most much must neither nor not
  off once one only other our out over rather same should since some such than that the their them then there these they
  this those through too under until very was were what when where which while who whose why will with within without
  would you your`.split(/\s+/),
);

/** Numbers from 0 to 1, the same ones for a seed on every machine (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The words of each document's text, front matter left out, in the order of the files' names. */
async function* documents(content) {
  const names = (await readdir(content, { recursive: true })).filter((name) => name.endsWith(".md")).sort();
  for (const name of names) {
    const text = await readFile(join(content, name), "utf8");
    const body = text.replace(/^---\n[\s\S]*?\n---\n/, "");
    yield new Set(body.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  }
}

/** Draws queries of one to three words; the words of a query stand together in at least one of the documents. */
export async function drawQueries(content, seed) {
  const all = [];
  const frequency = new Map();
  for await (const words of documents(content)) {
    all.push(words);
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const kind = (word) => {
    if (!/^[a-z]{4,14}$/.test(word) || STOP_WORDS.has(word)) return undefined;
    const share = frequency.get(word) / all.length;
    return Object.keys(SHARES).find((name) => SHARES[name][0] <= share && share <= SHARES[name][1]);
  };
  const next = random(seed);
  const used = new Set();
  return FORMS.map((form) => {
    for (;;) {
      const candidates = [...all[Math.floor(next() * all.length)]].sort();
      const words = [];
      for (const wanted of form) {
        const fitting = candidates.filter((word) => !used.has(word) && !words.includes(word) && kind(word) === wanted);
        if (fitting.length) words.push(fitting[Math.floor(next() * fitting.length)]);
      }
      if (words.length < form.length) continue;
      words.forEach((word) => used.add(word));
      return words.join(" ");
    }
  });
}

/** The number of documents each word of the queries occurs in. */
export async function documentFrequencies(content, queries) {
  const frequency = Object.fromEntries(queries.flatMap((query) => query.split(/\s+/)).map((word) => [word.toLowerCase(), 0]));
  for await (const words of documents(content)) {
    for (const word in frequency) if (words.has(word)) frequency[word]++;
  }
  return frequency;
}
