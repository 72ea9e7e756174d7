/** Median milliseconds of a run, after as many runs to warm up as a fifth. */
export function median(run: () => unknown, runs = 3000): number {
  for (let n = 0; n < runs / 5; n++) run();
  const times = Array.from({length: runs}, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  return times[runs >> 1]!;
}
