/** The results as Markdown. */
export function report(results) {
  const sides = ["pagefind", "casebook", "engine"].filter((side) => results.sizes[0].queries[0][side]);
  const rate = `${(Number(results.rate) * 8) / 1e6} Mbit/s`;
  const lines = [
    `Pagefind ${results.pagefind}, Chromium ${results.browser}, ${results.processors} processors; every response delayed ${results.latency} ms, ${rate} in all.`,
    "",
    ...cold(results, sides),
    "",
    ...special(results, sides),
    "",
    ...warm(results, sides),
    ...queryList(results),
    ...troubles(results, sides),
  ];
  return lines.join("\n") + "\n";
}

const MEASURES = [
  ["ten results after navigation, ms", (visit) => visit.done, milliseconds],
  ["ten results after the page's HTML, ms", (visit) => visit.sinceHtml, milliseconds],
  ["requests", (visit) => visit.requests, count],
  ["KB", (visit) => visit.bytes, kilobytes],
  ["dependent steps", (visit) => visit.steps, count],
  ["requests until the page rests", (visit) => visit.settledRequests, count],
  ["KB until the page rests", (visit) => visit.settledBytes, kilobytes],
  ["KB of HTML and CSS besides", (visit) => visit.htmlBytes + visit.styleBytes, kilobytes],
];

function cold({ sizes }, sides) {
  const rows = sizes.flatMap(({ count: documents, queries }) =>
    MEASURES.map(([name, of, show]) => {
      const medians = sides.map((side) => median(queries.map((figures) => of(figures[side]))));
      return [documents, name, ...medians.map(show), ...ratios(sides, medians)];
    }),
  );
  const title = `Cold, median of ${sizes[0].queries.length} queries:`;
  return [title, "", ...table(["documents", "", ...sides, ...others(sides).map((side) => `${side} / pagefind`)], rows)];
}

function special({ sizes }, sides) {
  const rows = sizes.flatMap(({ count: documents, special: queries, typing }) => [
    ...queries.flatMap(({ query, ...visits }) => sides.map((side) => [documents, `“${query}”`, side, ...brief(visits[side])])),
    ...["pagefind", "pagefindEach", "casebook"]
      .filter((side) => typing[side])
      .map((side) => [documents, `“${typing.words}”, typed`, TYPING[side] ?? side, ...brief(typing[side])]),
  ]);
  const head = ["documents", "query", "", "ms", "requests until the page rests", "KB until the page rests", "dependent steps", "longest task, ms"];
  return ["Cold, single visits:", "", ...table(head, rows)];
}

const TYPING = { pagefind: "pagefind, debounced", pagefindEach: "pagefind, each key" };

function brief({ done, settledRequests, settledBytes, steps, longestTask }) {
  return [milliseconds(done), settledRequests, kilobytes(settledBytes), steps, longestTask ? milliseconds(longestTask) : "under 50"];
}

function warm({ sizes }, sides) {
  const { count: documents, warm: times } = sizes.find((size) => size.warm) ?? {};
  if (!times) return [];
  const rows = sides.filter((side) => times[side]).map((side) => [side, ...[0.5, 0.95, 1].map((share) => quantile(times[side], share).toFixed(1))]);
  const longest = times.longestTask === undefined ? [] : ["", `Longest task while typing, Casebook: ${times.longestTask ? milliseconds(times.longestTask) + " ms" : "under 50 ms"}.`];
  const title = `Warm, ${documents} documents, no delay, everything loaded, ms (Pagefind without the results' own files):`;
  return [title, "", ...table(["", "p50", "p95", "longest"], rows), ...longest, ""];
}

function queryList({ sizes }) {
  const rows = sizes[0].queries.map(({ query }) => [
    query,
    ...sizes.map(({ frequencies }) => query.split(/\s+/).map((word) => frequencies[word.toLowerCase()]).join(", ")),
  ]);
  return ["Queries, and the number of documents each of their words occurs in:", "", ...table(["query", ...sizes.map((size) => size.count)], rows)];
}

/** Visits that found no answer in time, met an error or a file that is missing. */
function troubles({ sizes }, sides) {
  const lines = sizes.flatMap(({ count: documents, queries, special: others, typing }) =>
    [...queries, ...others, { query: `${typing.words}, typed`, ...typing }].flatMap(({ query, ...visits }) =>
      sides
        .filter((side) => visits[side] && (visits[side].done === null || visits[side].problems.length || visits[side].failed.length))
        .map((side) => {
          const { done, problems, failed } = visits[side];
          return `- ${documents} documents, ${side}, “${query}”: ${[...(done === null ? ["no answer"] : []), ...problems, ...failed].join("; ")}`;
        }),
    ),
  );
  return lines.length ? ["", "Trouble:", "", ...lines] : [];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}

/** The sides that are compared with Pagefind, if it was measured. */
function others(sides) {
  return sides.includes("pagefind") ? sides.filter((side) => side !== "pagefind") : [];
}

function ratios(sides, medians) {
  const pagefind = medians[sides.indexOf("pagefind")];
  return others(sides).map((side) => {
    const other = medians[sides.indexOf(side)];
    return pagefind === null || other === null ? "" : (other / pagefind).toFixed(2);
  });
}

/** The middle value; null, an answer that never came, counts as longer than any other. */
function median(values) {
  const sorted = values.map((value) => value ?? Infinity).sort((a, b) => a - b);
  const middle = (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
  return Number.isFinite(middle) ? middle : null;
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

function milliseconds(value) {
  return value === null ? "never" : String(Math.round(value));
}

function count(value) {
  return String(value);
}

function kilobytes(value) {
  return String(Math.round(value / 1000));
}
