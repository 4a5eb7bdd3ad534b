const urls = {workerUrl: 'search-worker.js'};

/** The bits of a score, which tell more than its digits. */
const bits = (score) => new Int32Array(Float32Array.of(score).buffer)[0];

window.searching = {
  /** Resolves to '', or to the code and message of the failure. */
  async open(overrides = {}) {
    try {
      this.search = await openSearch({...urls, ...overrides});
      return '';
    } catch (error) {
      return `${error.code} ${error.message}`;
    }
  },

  /** Asks one query after the other. */
  async rank(queries) {
    const rankings = [];
    for (const query of queries) {
      const {hits, total} = await this.search.query(query);
      rankings.push({total, urls: hits.map(({url}) => url), scores: hits.map(({score}) => bits(score))});
    }
    return rankings;
  },

  /** How long each query took, in milliseconds, there and back. */
  async time(queries) {
    const times = [];
    for (const query of queries) {
      const start = performance.now();
      await this.search.query(query);
      times.push(performance.now() - start);
    }
    return times;
  },

  /** Asks all at once, as somebody does who types. */
  async type(queries) {
    return Promise.all(queries.map((query) => this.search.query(query, {typing: true})));
  },
};
document.title = 'ready';
