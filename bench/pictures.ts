/** How long charts take as PNG: `node bench/pictures.ts`, processor time over all charts of the real articles. */
import { chartFile } from '../src/articles/chart-file.ts';
import { svgToPng } from '../src/pictures/raster.ts';
import { readContent } from '../tests/support/content.ts';

const ROUNDS = 9;

const charts = readContent().articles.flatMap(({ slug, figures }) =>
  figures.flatMap((block): [string, string][] => {
    const svg = chartFile(block);
    return svg === undefined ? [] : [[`${slug}/${block.id}`, svg]];
  }),
);

/** Processor time of a call in milliseconds, of all threads. */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

const first = spent(() => svgToPng(charts[0]?.[1] ?? ''));
const rounds = Array.from({ length: ROUNDS }, () => charts.map(([, svg]) => spent(() => svgToPng(svg))));
let bytes = 0;
for (const [index, [name, svg]] of charts.entries()) {
  const { length } = svgToPng(svg);
  bytes += length;
  const time = middle(rounds.map((times) => times[index] ?? 0));
  console.log(`${time.toFixed(1).padStart(6)} ms ${(length / 1000).toFixed(1).padStart(6)} KB  ${name}`);
}
const means = rounds.map((times) => times.reduce((sum, time) => sum + time, 0) / times.length);
console.log(
  `${String(charts.length)} charts, ${String(ROUNDS)} rounds: ${middle(means).toFixed(1)} ms each on average in the middle round, ` +
    `${Math.min(...means).toFixed(1)} in the best; the first of all ${first.toFixed(1)} ms; ${(bytes / 1000).toFixed(0)} KB in all`,
);
