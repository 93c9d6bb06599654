import type { Message } from '../parse/problem.ts';
import { readManifest } from './manifest.ts';
import { checkPaths, keyed, type Planned } from './plan.ts';
import type { ReadSite } from './read-site.ts';
import { clientFiles, type ReadyFile } from './ready-files.ts';
import type { Refused } from './report.ts';
import { planSearch, type SearchPlan } from './search.ts';
import type { Shell } from './shell/compile.ts';
import type { Stage } from './stage.ts';
import { takeStock, type Stock } from './stock.ts';

/** What the site is to hold, and what of it is published already. */
export interface SitePlan {
  readonly shell: Shell;
  readonly planned: readonly Planned[];
  /** Files of the shell, published as they are. */
  readonly client: readonly ReadyFile[];
  readonly stock: Stock;
  readonly search: SearchPlan;
  /** How many pictures are left out. */
  readonly left: number;
}

/** Without pictures, those that are published and current stay; a picture of old figures never does. */
const isNeeded = ({ output, key }: Planned, { intact }: Stock): boolean =>
  output.picture !== true || intact.get(output.path)?.key === key;

/** Waits for the templates, and plans every output. Paths that cannot be are in `messages`. */
export async function planSite(
  { options, program, key, shell: compiling, effects }: Stage,
  { site }: ReadSite,
): Promise<{ readonly plan: SitePlan } | (Refused & { readonly plan?: undefined })> {
  const { project } = options;
  effects.step('shell');
  const shell = await compiling;

  effects.step('plan');
  const client = clientFiles(shell.client);
  const all = keyed(program.planOutputs(site), { program: key, searchScope: program.searchScope(site) });
  const unusable = checkPaths([...all.map(({ output }) => output.path), ...client.map(({ path }) => path)]);
  if (unusable.length > 0) return { messages: unusable.map(pathMessage) };
  const manifest = readManifest(project.manifest);
  const stock = takeStock(project.dist, manifest);
  const planned = options.pictures ? all : all.filter((output) => isNeeded(output, stock));
  const search = planSearch(planned, manifest.index, stock, { file: project.records, wanted: options.search });
  return { plan: { shell, planned, client, stock, search, left: all.length - planned.length } };
}

const pathMessage = (reason: string): Message => ({
  ruleId: 'output-path',
  severity: 'error',
  place: { path: 'dist', start: { line: 1, column: 1 } },
  reason,
});
