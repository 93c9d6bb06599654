/** What was measured, as a table for people and as JSON for later comparison. */
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { createRequire } from 'node:module';
import { CASES, type Case, type Outcome, type Samples } from './cases.ts';
import type { Measurement } from './measure.ts';

export type Results = Readonly<Record<string, Outcome>>;

/** Which case of Astro's one of ours is held against. */
const PEERS: Partial<Record<Case, Case>> = {
  cold: 'peer-cold',
  content: 'peer-cold',
  unchanged: 'peer-edit',
  edit: 'peer-edit',
};

/** The middle one of measurements, by wall time; of an even number the quicker of the two in the middle. */
export function median(samples: readonly Measurement[] | undefined): Measurement | undefined {
  const sorted = samples?.toSorted((a, b) => a.seconds - b.seconds) ?? [];
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** Peak memory of a case: the most of all rounds. */
const peak = (samples: readonly Measurement[] | undefined): number | undefined =>
  samples?.reduce<number | undefined>(
    (most, { megabytes }) => (megabytes === undefined ? most : Math.max(most ?? 0, megabytes)),
    undefined,
  );

/** A Markdown table for each size. In brackets: how many times as long, or as much memory, Astro takes. */
export function tables(results: Results): string {
  return Object.entries(results)
    .map(([size, { samples }]) => `### ${size} articles\n\n${table(samples)}`)
    .join('\n\n');
}

function table(samples: Samples): string {
  const names = (Object.keys(CASES) as Case[]).filter((name) => samples[name]);
  const rows = [
    ['Build', 'Time', 'Processor', 'Memory'],
    ['---', '---:', '---:', '---:'],
    ...names.map((name) => row(name, samples)),
  ];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function row(name: Case, samples: Samples): string[] {
  const [own, peer] = [median(samples[name]), median(samples[PEERS[name] ?? name])];
  const ratio = (of: number | undefined, to: number | undefined): string =>
    PEERS[name] === undefined || of === undefined || to === undefined ? '' : ` (${times(to / of)})`;
  const cpu = own?.cpuSeconds;
  const [memory, peerMemory] = [peak(samples[name]), peak(samples[PEERS[name] ?? name])];
  return [
    CASES[name],
    `${seconds(own?.seconds)}${ratio(own?.seconds, peer?.seconds)}`,
    `${seconds(cpu)}${ratio(cpu, peer?.cpuSeconds)}`,
    `${memory === undefined ? '' : `${memory.toFixed(0)} MB`}${ratio(memory, peerMemory)}`,
  ];
}

const seconds = (value: number | undefined): string =>
  value === undefined ? '' : `${value.toFixed(value < 10 ? 2 : 1)} s`;

const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 1 : 0)}×`;

/** What it was measured on; nothing that names the machine. */
export function machine(): Readonly<Record<string, string | number>> {
  const versionOf = (name: string): string =>
    (
      JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`${name}/package.json`), 'utf8')) as {
        version: string;
      }
    ).version;
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGB: Math.round(totalmem() / 1e9),
    system: `${process.platform} ${release().split('-')[0] ?? ''} ${process.arch}`,
    node: process.versions.node,
    astro: versionOf('astro'),
    mdx: versionOf('@astrojs/mdx'),
  };
}

export const machineLine = (): string => {
  const { cores, processor, memoryGB, system, node, astro, mdx } = machine();
  return `${cores} cores (${processor}), ${memoryGB} GB, ${system}, Node ${node}, Astro ${astro}, @astrojs/mdx ${mdx}.`;
};

/** The goals at 1,000 articles, without search and pictures, and whether they were reached. */
export function targets({
  samples,
}: Outcome): readonly { readonly goal: string; readonly met: boolean; readonly found: string }[] {
  const [cold, peer, edited] = (['cold', 'peer-cold', 'edit'] as const).map(
    (name) => median(samples[name])?.seconds ?? Number.NaN,
  );
  const memory = Math.max(
    ...(['cold', 'content', 'unchanged', 'edit'] as const).map((name) => peak(samples[name]) ?? Number.NaN),
  );
  const share = cold! / peer!;
  return [
    {
      goal: 'A cold build takes a third of Astro’s time at most',
      met: share <= 1 / 3,
      found: `${(100 * share).toFixed(0)}%`,
    },
    { goal: 'An edit takes a second at most', met: edited! <= 1, found: `${edited!.toFixed(2)} s` },
    { goal: 'A build needs 600 MB at most', met: memory <= 600, found: `${memory.toFixed(0)} MB` },
  ];
}
