import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sorted } from '../parse/lines.ts';
import type { Message } from '../parse/problem.ts';
import type { Site } from '../site/site.ts';
import { defectMessage } from './defect.ts';
import type { Index, Published } from './manifest.ts';
import type { Planned } from './plan.ts';
import type { SitePlan } from './plan-site.ts';
import type { Project } from './project.ts';
import type { ReadSite } from './read-site.ts';
import { placeFiles, type ReadyFile } from './ready-files.ts';
import type { Refused } from './report.ts';
import { makeIndex, type SearchPlan } from './search.ts';
import type { Stage } from './stage.ts';
import type { Stock } from './stock.ts';
import type { Drawn, DrawJob } from './workers/draw.ts';

/** The whole site as it will be published: what was drawn lies in the staging folder, the rest in `dist/`. */
export interface DrawnSite {
  readonly outputs: readonly Published[];
  readonly stock: Stock;
  /** Paths that were drawn in this build, though some may have come out as they were. */
  readonly drawn: readonly string[];
  readonly index?: Index;
  /** Addresses in the search index, where it was looked at. */
  readonly indexed?: ReadonlySet<string>;
  readonly search: 'made' | 'current' | 'kept' | 'none';
  /** Pictures that were left out. */
  readonly left: number;
}

/** Draws what is not published yet in this form. Outputs that cannot be drawn are in `messages`. */
export async function drawSite(
  stage: Stage,
  read: ReadSite,
  plan: SitePlan,
): Promise<{ readonly site: DrawnSite } | Refused> {
  const { options, program, effects } = stage;
  const { planned, stock, search, left } = plan;
  effects.step('draw');
  const drawn = await drawJobs(stage, read, plan);
  const failed = drawn.filter(({ failure }) => failure !== undefined);
  if (failed.length > 0)
    return { messages: sorted(failed.map((output) => failureMessage(output, planned, read.site))) };

  effects.step('search');
  const sources = { file: options.project.records, buildIndex: program.buildIndex };
  const made = await makeIndex(search, planned, drawn, sources);
  const client = place(plan.client, stage, read, plan);
  const index = made === undefined ? [] : filesOf(made, stage, read, plan);
  return {
    site: {
      outputs: [...client, ...published(planned, stock, drawn), ...index],
      stock,
      left,
      drawn: drawn.filter(({ sha256 }) => sha256 !== undefined).map(({ path }) => path),
      ...(made && { index: made.index }),
      ...(made?.urls && { indexed: made.urls }),
      search: made === undefined ? 'none' : made.files.length > 0 ? 'made' : options.search ? 'current' : 'kept',
    },
  };
}

function jobsOf(planned: readonly Planned[], { intact }: Stock, { records }: SearchPlan): DrawJob[] {
  const jobs = planned.flatMap(({ output, key, recordKey }): DrawJob[] => {
    const known = intact.get(output.path);
    const draw = known?.key !== key;
    const record = records !== undefined && records.get(output.path)?.key !== recordKey;
    return draw || record ? [{ output, draw, record, ...(known && { published: known.sha256 }) }] : [];
  });
  return prepared(jobs);
}

/** Of each article that feeds are put together from, the first output makes its pieces too. */
function prepared(jobs: readonly DrawJob[]): DrawJob[] {
  const wanted = new Set(jobs.flatMap(({ draw, output }) => (draw ? (output.from ?? []) : [])));
  return jobs.map((job) => (wanted.delete(job.output.slug ?? '') ? { ...job, prepare: true } : job));
}

async function drawJobs(
  { options: { project }, crew, key, effects }: Stage,
  { content, site }: ReadSite,
  { planned, stock, search, shell }: SitePlan,
): Promise<readonly Drawn[]> {
  const jobs = jobsOf(planned, stock, search);
  if (jobs.length === 0) return [];
  const files = new Map(content.articles.map((file) => [file.slug, file]));
  await crew.share({
    registries: site.registries,
    drawing: {
      site,
      files,
      shell: shell.entry,
      staging: project.staging,
      memory: { folder: project.memory, program: key },
      machine: machineFolders(project),
      bases: [project.root, project.program].flatMap((folder) => [folder, pathToFileURL(folder).href]),
    },
  });
  return crew.draw(jobs, (done, total) => effects.progress('Drawing', done, total));
}

/** Files whose bytes are known, put among those that were drawn. */
function place(files: readonly ReadyFile[], stage: Stage, { site }: ReadSite, { stock }: SitePlan): Published[] {
  const { project } = stage.options;
  const expectations = { origin: site.registries.config.url, must: [], machine: machineFolders(project) };
  return placeFiles(files, stage.key, project.staging, stock, expectations);
}

/** Files of the search index: new ones, or those that are published. */
function filesOf(
  { files, index }: { files: readonly ReadyFile[]; index: Index },
  stage: Stage,
  read: ReadSite,
  plan: SitePlan,
): Published[] {
  if (files.length > 0) return place(files, stage, read, plan);
  return index.paths.flatMap((path) => plan.stock.intact.get(path) ?? []);
}

/** Every planned output as it will be published, in the order of the plan. */
function published(planned: readonly Planned[], { intact }: Stock, drawn: readonly Drawn[]): Published[] {
  const byPath = new Map(drawn.map((output) => [output.path, output]));
  return planned.flatMap(({ output: { path, slug }, key }) => {
    const known = intact.get(path);
    const { sha256, stamp = known?.stamp, inspection } = byPath.get(path) ?? {};
    if (sha256 === undefined || stamp === undefined || inspection === undefined) return known ?? [];
    return { path, key, sha256, stamp, inspection, ...(slug !== undefined && { slug }) };
  });
}

/** Folders that nobody but this machine has. */
function machineFolders({ root, program }: Project): string[] {
  const names = ['content', 'src', 'public', 'node_modules', '.tearsheet'];
  const folders = [...new Set([root, program])].filter((folder) => folder !== '/');
  return folders.flatMap((folder) => [...names.map((name) => join(folder, name)), pathToFileURL(folder).href]);
}

function failureMessage({ path, failure = '', refusal }: Drawn, planned: readonly Planned[], site: Site): Message {
  const output = planned.find((candidate) => candidate.output.path === path)?.output;
  const article = site.articles.find(({ slug }) => slug === output?.slug);
  const source = article?.path ?? output?.source ?? `dist/${path}`;
  if (!refusal) return defectMessage(source, `\`${path}\` could not be drawn: ${failure}`);
  const start = { line: 1, column: 1 };
  return { ...refusal, severity: 'error', place: { path: source, start }, reason: failure };
}
