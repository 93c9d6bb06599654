import { stringify } from 'yaml';
import type { ArticleSummary } from '../articles/article.ts';

const SUBJECT = 78;
const PREHEADER = 140;

/**
 * The file of a new issue, which passes the check as it is: the newest article in its subject, all of them listed.
 *
 * @param day on which it is sent
 * @param articles newest first, one at least
 */
export function draftText(day: string, articles: readonly ArticleSummary[], publication: string): string {
  const [newest, ...others] = articles.map(({ title }) => title);
  const also = others.length > 0 ? `Also: ${others.join('; ')}` : (articles[0]?.description ?? '');
  const matter = stringify(
    {
      subject: cut(newest ?? publication, SUBJECT),
      preheader: cut(also.length < 30 ? `New from ${publication}: ${also}` : also, PREHEADER),
      published: day,
      draft: true,
      articles: articles.map(({ slug }) => ({ slug, as: 'summary' })),
    },
    { lineWidth: 0, flowCollectionPadding: true },
  ).replace(/^ {2}- slug: (.*)\n {4}as: (.*)$/gm, '  - { slug: $1, as: $2 }');
  return `---\n${matter}---\n\nWrite here what the reader should know before the articles: a paragraph or two.\n`;
}

/** A text of so many characters at most, cut between words. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const whole = text.slice(0, length - 1).replace(/\s+\S*$/, '');
  return `${whole.replace(/[\s,;:.–—-]+$/, '')}…`;
}
