/** What is measured on a project: builds from nothing, with nothing changed and with one figure changed; ours and the peer's in turn. */
import { join } from 'node:path';
import { measure, type Measurement } from './measure.ts';
import { copyContent, edit, forgetOurs, forgetTheirs, ours, restore, theirs, type Bench } from './project.ts';
import { comparePage, compareText, pagesOf, sameFiles, showsEdit } from './verify.ts';

export const CASES = {
  cold: 'Cold: nothing kept',
  'peer-cold': 'Astro, cold',
  content: 'Templates kept, all content drawn',
  unchanged: 'Nothing changed',
  edit: 'One figure changed',
  'peer-edit': 'Astro, one figure changed',
  'full-content': 'Templates kept, all content drawn, with search and pictures',
  'full-unchanged': 'Nothing changed, with search and pictures',
  'full-edit': 'One figure changed, with search and pictures',
} as const;

export type Case = keyof typeof CASES;
export type Samples = Partial<Record<Case, readonly Measurement[]>>;

export interface Outcome {
  readonly samples: Samples;
  /** Pages whose text was compared, and files that were equal to those of a cold build. */
  readonly compared: number;
  readonly equal: number;
}

export interface Plan {
  readonly now: string;
  readonly rounds: number;
  /** Whether the whole build is measured too, once. */
  readonly full: boolean;
  readonly say: (text: string) => void;
}

/** Measures every case in so many rounds. @throws where a build fails, or does not do what it is measured for. */
export async function measureAll(bench: Bench, plan: Plan): Promise<Outcome> {
  const samples: Partial<Record<Case, Measurement[]>> = {};
  const take = async (name: Case, command: Parameters<typeof measure>[0]): Promise<void> => {
    const measurement = await measure(command);
    (samples[name] ??= []).push(measurement);
    plan.say(`${CASES[name]}: ${measurement.seconds.toFixed(2)} s, ${(measurement.megabytes ?? 0).toFixed(0)} MB`);
  };
  let compared = 0;
  for (let round = 0; round < plan.rounds; round++) {
    restore(bench);
    await wholeRound(bench, plan, take);
    if (round === 0) compared = compareText(bench);
    await editRound(bench, plan, round, take);
  }
  const equal = await equalsColdBuild(bench, plan);
  if (plan.full) await fullRound(bench, plan, take);
  return { samples, compared, equal };
}

type Take = (name: Case, command: Parameters<typeof measure>[0]) => Promise<void>;

async function wholeRound(bench: Bench, { now }: Plan, take: Take): Promise<void> {
  forgetOurs(bench, { shell: true });
  await take('cold', ours(bench, now));
  forgetTheirs(bench);
  await take('peer-cold', theirs(bench));
  forgetOurs(bench, { shell: false });
  await take('content', ours(bench, now));
  await take('unchanged', ours(bench, now));
}

async function editRound(bench: Bench, { now }: Plan, round: number, take: Take): Promise<void> {
  const before = pagesOf(bench);
  const figure = edit(bench, round);
  await take('edit', ours(bench, now));
  await take('peer-edit', theirs(bench));
  for (const side of ['ours', 'theirs'] as const) showsEdit(bench, before, figure, side);
  comparePage(bench, bench.edited.slug);
}

/** The edited site against one that is built from its content alone. */
async function equalsColdBuild(bench: Bench, { now }: Plan): Promise<number> {
  const folder = copyContent(bench);
  await measure(ours(bench, now, { folder }));
  return sameFiles(join(bench.root, 'dist'), join(folder, 'dist'));
}

async function fullRound(bench: Bench, { now, rounds }: Plan, take: Take): Promise<void> {
  const command = ours(bench, now, { full: true });
  forgetOurs(bench, { shell: false });
  await take('full-content', command);
  await take('full-unchanged', command);
  const before = pagesOf(bench);
  const figure = edit(bench, rounds);
  await take('full-edit', command);
  showsEdit(bench, before, figure, 'ours');
}
