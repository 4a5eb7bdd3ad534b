import { Link } from "./server.mjs";

/**
 * Asks all queries twice in one page, over a link that costs nothing, and returns the milliseconds each took the second
 * time, when everything it needs has been loaded.
 */
async function secondTimes(page, queries, limit) {
  return page.evaluate(
    async ({ queries, limit }) => {
      const times = [];
      for (const turn of [1, 2]) {
        for (const query of queries) {
          const start = performance.now();
          await window.query(query, limit);
          if (turn === 2) times.push(performance.now() - start);
        }
      }
      return times;
    },
    { queries, limit },
  );
}

export async function warmPagefind(browser, server, queries) {
  const page = await open(browser, server, "/warm.html");
  await page.waitForFunction("window.query");
  // Its second argument is an object of options.
  const times = await secondTimes(page, queries, {});
  await page.context().close();
  return times;
}

/** Uses the search client on the search page; `addresses` as that page names them. */
export async function warmCasebook(browser, server, queries, addresses) {
  const page = await open(browser, server, "/search/");
  await page.addScriptTag({ url: addresses.client });
  await page.evaluate(async ({ worker, root, parts }) => {
    const search = await openSearch({ workerUrl: worker, rootUrl: root, partsUrl: parts });
    window.query = (words, limit) => search.query(words, { limit });
  }, addresses);
  const times = await secondTimes(page, queries, 10);
  await page.context().close();
  return times;
}

/** The longest task of Casebook's main thread, in milliseconds, while queries are typed one after the other; 0: none over 50. */
export async function longestTaskTyping(browser, server, queries) {
  const page = await open(browser, server, "/search/");
  const input = page.locator("[data-search-here] input[type=search]");
  await page.evaluate(() => {
    window.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) window.longestTask = Math.max(window.longestTask, task.duration);
    }).observe({ type: "longtask" });
  });
  for (const query of queries) {
    await input.fill("");
    await input.pressSequentially(query, { delay: 60 });
    await page.waitForTimeout(500);
  }
  const longest = await page.evaluate("window.longestTask");
  await page.context().close();
  return longest;
}

async function open(browser, server, address) {
  server.begin(new Link(0, Infinity));
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.origin + address, { waitUntil: "load" });
  return page;
}
