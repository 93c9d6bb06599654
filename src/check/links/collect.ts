/** The addresses of a whole publication, and which messages of theirs editors have accepted. */
import type { Registries } from '../../articles/registries.ts';
import { acceptancesInBody, acceptancesInYaml } from '../../parse/acceptances.ts';
import type { Acceptance } from '../../parse/acceptances.ts';
import { parseBody } from '../../parse/body.ts';
import { splitArticle } from '../../parse/frontmatter.ts';
import { isElsewhere, mentionsInArticle, mentionsInText, mentionsInYaml, mentionsOfContracts } from './mentions.ts';
import type { ContentFile, Mention } from './mentions.ts';

/** Addresses elsewhere in a file. */
export interface Collected {
  readonly file: ContentFile;
  readonly mentions: readonly Mention[];
}

/** The addresses elsewhere that files name: articles and issues, registries and data, each by how it is written. */
export function collectLinks(
  files: readonly ContentFile[],
  { assets, config }: Pick<Registries, 'assets' | 'config'>,
): Collected[] {
  return files.map((file) => ({
    file,
    mentions: [...mentionsIn(file), ...(file.path === ASSETS ? mentionsOfContracts(file, assets) : [])].filter(
      ({ url }) => isElsewhere(url, config.url),
    ),
  }));
}

const ASSETS = 'content/assets.yaml';

function mentionsIn(file: ContentFile): Mention[] {
  if (file.path.endsWith('.mdx')) return mentionsInArticle(file);
  return /\.ya?ml$/.test(file.path) ? mentionsInYaml(file) : mentionsInText(file);
}

/** What editors accept in a file; nothing in a file that cannot be read, of which the check says why. */
export function acceptancesIn({ path, text }: ContentFile): readonly Acceptance[] {
  if (!text.includes('check-ok')) return [];
  if (!path.endsWith('.mdx')) return acceptancesInYaml(text, { path, line: 1 }).acceptances;
  const parts = splitArticle(text, path);
  if ('messages' in parts) return [];
  const body = parseBody(parts.body, { path, line: parts.bodyLine });
  return [
    ...acceptancesInYaml(parts.matter, { path, line: parts.matterLine }).acceptances,
    ...('tree' in body ? acceptancesInBody(body.tree, path).acceptances : []),
  ];
}
