/** `npm run newsletter -- new`: an issue of what was published since the last one, as a draft. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UnusableCall } from '../../build/failure.ts';
import { draftText } from '../../newsletter/draft.ts';
import { lastBefore, publishedSince } from '../../newsletter/issue.ts';
import { EXIT } from '../exit.ts';
import { liveSite, soundSite } from './call.ts';
import type { Call } from './call.ts';

export async function draft(call: Call): Promise<number> {
  const { project, now, issue: name = now } = call;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    throw new UnusableCall(`\`${name}\` cannot be part of an address. Use lower-case letters, digits and hyphens.`);
  const path = `content/newsletters/${name}.mdx`;
  const file = join(project.root, path);
  if (existsSync(file)) throw new UnusableCall(`There is an issue \`${name}\` already. Give the new one another name.`);
  const site = soundSite(await liveSite(call).read(), project);
  if (!site) return EXIT.content;
  if (!site.registries.config.newsletter)
    throw new UnusableCall(
      'There is no newsletter: add `newsletter` to content/site.yaml, as docs/newsletter.md says.',
    );
  const last = lastBefore({ published: now, id: name }, site.issues);
  const articles = publishedSince(last, now, site.articles);
  if (articles.length === 0)
    throw new UnusableCall(
      `Nothing was published ${last === undefined ? `by ${now}` : `after ${last.published}, the day of the last issue`}.`,
    );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, draftText(now, articles, site.registries.config.name), { flag: 'wx' });
  console.log(`${path}: a draft with ${String(articles.length)} article${articles.length === 1 ? '' : 's'}.`);
  return EXIT.ok;
}
