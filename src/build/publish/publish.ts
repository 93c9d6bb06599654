import type { DrawnSite } from '../draw-site.ts';
import { existsSync, readFileSync } from 'node:fs';
import { manifestText, type Published } from '../manifest.ts';
import type { ReadSite } from '../read-site.ts';
import type { Report, Summary } from '../report.ts';
import type { Stage } from '../stage.ts';
import { absentAs, writeSafely } from '../files.ts';
import { same } from '../stock.ts';
import { publish } from './commit.ts';
import { isPossible } from './journal.ts';
import { linkUnchanged } from './swap.ts';

/** Above this many unchanged files, exchanging the whole folder takes longer than a small edit should. */
const JOURNAL_ABOVE = 2_000;

/** Puts the drawn site in the place of the published one; writes nothing where the two are the same. */
export function publishSite({ options, effects: { step } }: Stage, read: ReadSite, drawn: DrawnSite): Report {
  const { project, journalAbove = JOURNAL_ABOVE } = options;
  const { outputs, stock, index } = drawn;
  const wanted = new Set(outputs.map(({ path }) => path));
  const remove = [...stock.present].filter((path) => !wanted.has(path));
  const isKept = ({ path, stamp }: Published): boolean => {
    const known = stock.intact.get(path);
    return known !== undefined && same(known.stamp, stamp);
  };
  const [kept, written] = [outputs.filter(isKept), outputs.filter((output) => !isKept(output))];
  const manifest = manifestText({ outputs, ...(index && { index }) });

  if (written.length > 0 || remove.length > 0 || !existsSync(project.dist)) {
    const journal = { write: written.map(({ path }) => path), remove };
    const byFile = kept.length > journalAbove && isPossible(journal);
    step('publish:link');
    if (!byFile) linkUnchanged(project, kept);
    publish(project, manifest, byFile ? journal : undefined, step);
  } else if (absentAs('', () => readFileSync(project.manifest, 'utf8')) !== manifest) {
    writeSafely(project.manifest, manifest);
  }
  const fresh = new Set([...drawn.drawn, ...written.map(({ path }) => path)]).size;
  return { messages: read.messages, summary: summaryOf(read, drawn, { drawn: fresh, removed: remove.length }) };
}

function summaryOf(
  { content, site }: ReadSite,
  { outputs, search, left }: DrawnSite,
  counts: Pick<Summary, 'drawn' | 'removed'>,
): Summary {
  return {
    read: content.articles.length,
    published: site.articles.length,
    drafts: site.drafts.map(({ slug }) => slug),
    scheduled: site.scheduled.map(({ slug, published }) => ({ slug, published })),
    issues: {
      published: site.issues.length,
      drafts: site.unsent.drafts.map(({ id }) => id),
      scheduled: site.unsent.scheduled.map(({ id, published }) => ({ slug: id, published })),
    },
    pages: outputs.filter(({ path }) => path.endsWith('.html')).length,
    ...counts,
    reused: outputs.length - counts.drawn,
    left,
    search,
  };
}
