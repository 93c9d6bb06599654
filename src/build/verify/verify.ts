/** The last look before a site is published: findings on the bytes as messages that name the output and its article. */
import type { Message, Point } from '../../parse/problem.ts';
import type { Site } from '../../site/site.ts';
import type { DrawnSite } from '../draw-site.ts';
import type { ReadFile } from '../program.ts';
import type { ReadSite } from '../read-site.ts';
import type { Stage } from '../stage.ts';
import { countArticles } from './counts.ts';
import { brokenLinks, type Linking } from './links.ts';

/** Every error that only the finished bytes show. */
export function verifySite(
  { effects }: Stage,
  { content, site }: ReadSite,
  { outputs, indexed, search }: DrawnSite,
): Message[] {
  effects.step('verify');
  const message = writer(site, content.read);
  // Without an index there are no files of its; a page that names them is right nevertheless.
  const elsewhere = (path: string): boolean => search === 'none' && path.startsWith('/pagefind/');
  return [
    ...outputs.flatMap((from) => from.inspection.findings.map(({ ruleId, reason }) => message(ruleId, reason, from))),
    ...brokenLinks(outputs, elsewhere).map(({ from, link, reason, hint }) =>
      message('link-broken', reason, from, { hint, link }),
    ),
    ...countArticles(site, content.articles.length, outputs, indexed).map((reason) => message('count', reason)),
  ];
}

type Write = (ruleId: string, reason: string, from?: Linking, more?: { hint: string; link: string }) => Message;

/** Messages name the article's file where an output has one, and the output itself. */
function writer(site: Site, read: ReadFile): Write {
  const files = new Map(site.articles.map(({ slug, path }) => [slug, path]));
  return (ruleId, reason, from, more) => {
    const article = files.get(from?.slug ?? '');
    const path = article ?? (from === undefined ? 'content' : `dist/${from.path}`);
    return {
      ruleId,
      severity: 'error',
      place: {
        path,
        start: article === undefined || more === undefined ? START : placeOf(read(article) ?? '', more.link),
      },
      reason: article === undefined || from === undefined ? reason : `In \`${from.path}\`: ${reason}`,
      ...(more && { hint: more.hint }),
    };
  };
}

const START: Point = { line: 1, column: 1 };

/** Where an article's text names a link; its beginning where the link comes from elsewhere. */
function placeOf(text: string, link: string): Point {
  const at = text.indexOf(link);
  if (at < 0) return START;
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
