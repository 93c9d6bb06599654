/** The one fold of an issue: notices, introduction, articles, paid places and corrections, for page, feed and mail. */
import type { Article } from '../articles/article.ts';
import { drawBody } from '../articles/body.ts';
import { besidePartner, drawIntroduction, issueNotices, portableNotice } from '../articles/issue-parts.ts';
import type { Notice } from '../articles/issue-parts.ts';
import { KIND_NAMES } from '../articles/paths.ts';
import type { Registries } from '../articles/registries.ts';
import { formatDate, inWords, listed } from '../format.ts';
import { html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { parseBody } from '../parse/body.ts';
import { demoted } from './adapt.ts';
import type { FilledIssue, How } from './issue.ts';

/** A part of an issue in portable markup. */
export interface Part {
  readonly kind: 'notices' | 'introduction' | 'contents' | 'full' | 'summary' | 'paid' | 'corrections' | 'standing';
  /** What an editor calls it, where it is said to be heavy. */
  readonly name: string;
  readonly markup: Markup;
}

interface Chosen {
  readonly article: Article;
  readonly as: How;
}

/**
 * The parts of an issue in their order: notices that stand at the top, introduction, contents, articles, paid places,
 * corrections, standing notices. Notices beside a thing stand beside it, in full articles and in summaries.
 *
 * @param articleOf an article by its slug
 * @param pictures `false` where charts are not published as PNG
 */
export function foldIssue(
  issue: FilledIssue,
  registries: Registries,
  articleOf: (slug: string) => Article,
  { pictures = true }: { pictures?: boolean } = {},
): readonly Part[] {
  const own = issueNotices(issue.linked, registries);
  const chosen = issue.contents.map(({ slug, as }): Chosen => ({ article: articleOf(slug), as }));
  const parts: (Part | false)[] = [
    noticesAt('top', own, chosen, registries),
    introduction(issue, own, registries),
    chosen.length > 1 && contents(chosen, registries),
    ...chosen.map((one) =>
      one.as === 'full' ? inFull(one.article, registries, pictures) : summary(one.article, registries),
    ),
    ...issue.partners.map((slot) => paid(slot, own, registries)),
    issue.corrections.length > 0 && corrections(issue, registries),
    noticesAt('end', own, chosen, registries),
  ];
  return parts.filter((part) => part !== false);
}

interface Said {
  readonly notice: Notice;
  readonly about: readonly Article[];
}

/** Notices of one place, each text once, with the articles that it is about where there are several. */
function noticesAt(
  place: 'top' | 'end',
  own: readonly Notice[],
  chosen: readonly Chosen[],
  registries: Registries,
): Part | false {
  const said = new Map<string, Said>();
  const add = (notice: Notice, about: readonly Article[]): void => {
    if (notice.place !== place) return;
    const key = JSON.stringify([notice.title, notice.text]);
    said.set(key, { notice, about: [...(said.get(key)?.about ?? []), ...about] });
  };
  for (const notice of own) add(notice, []);
  for (const { article } of chosen) for (const notice of article.notices) add(notice, [article]);
  if (said.size === 0) return false;
  const groups = Map.groupBy(said.values(), ({ about }) => JSON.stringify(about.map(({ slug }) => slug)));
  const drawn = [...groups.values()].map((group) => {
    const about = group[0]?.about ?? [];
    const named = chosen.length > 1 && about.length > 0 && about.length < chosen.length;
    const subject = named && html`<p><small>${subjectOf(about, chosen, registries)}</small></p>`;
    return html`${subject}${group.map(({ notice }) => portableNotice(notice))}`;
  });
  return place === 'top'
    ? { kind: 'notices', name: 'the notices at the top', markup: join(drawn) }
    : { kind: 'standing', name: 'the notices at the end', markup: join(drawn) };
}

/** The most articles that notices name one by one. */
const FEW = 3;

function subjectOf(about: readonly Article[], chosen: readonly Chosen[], { config }: Registries): Markup {
  if (about.length > FEW) return html`On ${inWords(about.length)} of the ${inWords(chosen.length)} articles here`;
  const links = about.map(({ href, title }) => html`<a href="${config.url}${href}">${title}</a>`);
  return html`On ${join(links, '; ')}`;
}

function introduction(issue: FilledIssue, notices: readonly Notice[], registries: Registries): Part {
  const parsed = parseBody(issue.body, { path: issue.path, line: issue.bodyLine });
  if ('messages' in parsed) throw new Error(`${issue.path} has errors.`);
  const markup = drawIntroduction(parsed.tree, { href: issue.href, notices, registries });
  return { kind: 'introduction', name: 'the introduction', markup };
}

function contents(chosen: readonly Chosen[], { config }: Registries): Part {
  const full = chosen.filter(({ as }) => as === 'full').map(({ article }) => article.title);
  const inFullLine =
    full.length > 0 &&
    html`, ${full.length === chosen.length ? 'all in full' : `${inWords(full.length)} of them in full: ${listed(full)}`}`;
  const name = config.newsletter?.name ?? config.name;
  const markup = html`<p>This issue of ${name} holds ${inWords(chosen.length)} articles${inFullLine}.</p>`;
  return { kind: 'contents', name: 'the contents', markup };
}

function about({ kind, published, updated, readingMinutes, authors }: Article): string {
  const day = updated === undefined ? formatDate(published) : `updated ${formatDate(updated)}`;
  return [KIND_NAMES[kind][0], day, listed(authors.map(({ name }) => name)), `${String(readingMinutes)} min read`].join(
    ' · ',
  );
}

const titled = ({ href, title }: Article, { config }: Registries): Markup =>
  html`<h2><a href="${config.url}${href}">${title}</a></h2>`;

function inFull(article: Article, registries: Registries, pictures: boolean): Part {
  const { html: body } = drawBody(article, 'portable', registries, { within: true, pictures });
  const markup = html`${titled(article, registries)}<p><small>${about(article)}</small></p><p><em>${article.description}</em></p>${demoted(body)}`;
  return { kind: 'full', name: `“${article.title}” in full`, markup };
}

function summary(article: Article, registries: Registries): Part {
  const beside = article.notices.filter(({ place }) => place === 'beside');
  const markup = html`${titled(article, registries)}<p>${article.description}</p>${beside.map(portableNotice)}<p><small>${about(article)}</small></p>`;
  return { kind: 'summary', name: `the summary of “${article.title}”`, markup };
}

function paid({ id, text }: FilledIssue['partners'][number], own: readonly Notice[], { partners }: Registries): Part {
  const { name = id, url = '' } = partners[id] ?? {};
  const beside = besidePartner(own, id).map(portableNotice);
  const markup = html`<h2>Paid: ${name}</h2>${beside}<p>${text}</p><p><a href="${url}" rel="sponsored nofollow noopener">${name}</a></p>`;
  return { kind: 'paid', name: `the paid place of ${name}`, markup };
}

function corrections({ corrections: made }: FilledIssue, { config }: Registries): Part {
  const items = made.map(({ title, href, correction: { date, was, is, note } }) => {
    return html`<li><a href="${config.url}${href}">${title}</a>, ${formatDate(date)}: it said “<del>${was}</del>” and now says “<ins>${is}</ins>”.${note !== undefined && html` ${note}`}</li>`;
  });
  const markup = html`<h2>Corrected since the last issue</h2><ul>${items}</ul>`;
  return { kind: 'corrections', name: 'the corrections', markup };
}
