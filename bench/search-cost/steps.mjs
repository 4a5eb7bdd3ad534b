/**
 * The longest chain of dependent requests, estimated from when each was issued and when it ended: a request depends on
 * all that had ended before the page issued it. Waiting for one of HTTP/1.1's six connections is no dependency.
 */
export function dependentSteps(requests) {
  const steps = [];
  const ended = requests.filter(({ end }) => end !== null).sort((a, b) => a.issued - b.issued);
  for (const { issued } of ended) {
    const before = steps.map((step, at) => (ended[at].end <= issued ? step : 0));
    steps.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...steps);
}
