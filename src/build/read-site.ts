import type { Site } from '../site/site.ts';
import { judgeContent, type Judging, type Looked } from './judge-content.ts';
import type { Program } from './program.ts';
import { hasErrors, type Refused } from './report.ts';
import type { Stage } from './stage.ts';

export interface ReadSite extends Looked {
  readonly site: Site;
}

/** What reading needs of a build. */
type Reading = Omit<Judging, 'program' | 'options'> & {
  readonly program: Program;
  readonly options: Judging['options'] & Partial<Pick<Stage['options'], 'pictures'>>;
};

/** Reads everything below `content/`; every error of every file is in `messages`, and then there is no site. */
export async function readSite(
  reading: Reading,
  { preview = false }: { preview?: boolean } = {},
): Promise<ReadSite | (Looked & Refused)> {
  const { material, ...looked } = await judgeContent(reading);
  if (material === undefined || hasErrors(looked.messages)) return looked;
  const { now, pictures = true } = reading.options;
  const { summaries, registries, issues } = material;
  return { ...looked, site: reading.program.makeSite(summaries, registries, { now, preview, pictures }, issues) };
}
