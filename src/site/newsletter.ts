/** Issues of the newsletter: a page and three mails each. */
import { fileOf, paths } from '../articles/paths.ts';
import { issueNotices } from '../articles/issue-parts.ts';
import { html } from '../markup.ts';
import { foldIssue } from '../newsletter/fold.ts';
import type { FilledIssue } from '../newsletter/issue.ts';
import { drawMail, drawMessage, HeavyMail, mailHead } from '../newsletter/mail.ts';
import type { Mail } from '../newsletter/mail.ts';
import { issueBody } from '../newsletter/page.ts';
import { chromeOf, dateText, feedsOf, headOf } from './chrome.ts';
import { digestOf } from '../digest.ts';
import { ContentError } from './output.ts';
import type { Bytes, Family, Output, Tools } from './output.ts';
import type { ListPage } from './page.ts';
import type { Site } from './site.ts';

const MAILS = ['email.html', 'email.txt', 'email.eml'] as const;
type MailFile = (typeof MAILS)[number];

/** `/newsletter/<issue>/` and its three mails. */
export const issues: Family = {
  name: 'issue',
  plan: (site) =>
    site.issues.flatMap((issue): Output[] => {
      const planned = { family: 'issue', source: issue.path, must: noticesIn(issue, site) };
      const digest = digestOfIssue(issue, site);
      const page: Output = {
        ...planned,
        path: fileOf(issue.href),
        params: { id: issue.id, as: 'page' },
        digest: digestOf(digest, chromeOf(site), stateOfIssue(issue, site)),
      };
      const mails = MAILS.map((name): Output => ({
        ...planned,
        path: fileOf(paths.issueFile(issue.id, name)),
        params: { id: issue.id, as: name },
        digest,
      }));
      return [page, ...mails];
    }),
  draw: async ({ params }, site, tools) => {
    const issue = issueOf(String(params.id), site);
    if (params.as === 'page') return tools.page(issue.href, issuePage(issue, site, tools));
    return mailFile(issue, params.as as MailFile, site, tools);
  },
};

/** The issue of a name. */
export function issueOf(id: string, site: Site): FilledIssue {
  const issue = site.issues.find((candidate) => candidate.id === id);
  if (!issue) throw new Error(`There is no issue \`${id}\`.`);
  return issue;
}

/** Texts of all notices that an issue must hold. */
export function noticesIn(issue: FilledIssue, { bySlug, registries }: Site): string[] {
  const own = issueNotices(issue.linked, registries).map(({ text }) => text);
  return [...new Set([...own, ...issue.contents.flatMap(({ slug }) => bySlug.get(slug)?.noticeTexts ?? [])])];
}

/** Of all that an issue is made from. */
export function digestOfIssue(issue: FilledIssue, { bySlug, registries, pictures }: Site): string {
  const { config, partners, disclosures } = registries;
  const articles = issue.contents.map(({ slug }) => bySlug.get(slug)?.digest ?? '');
  return digestOf(issue, articles, config, partners, disclosures, pictures);
}

const stateOfIssue = ({ draft, published }: FilledIssue, { now }: Site): 'draft' | 'scheduled' | undefined =>
  draft ? 'draft' : published > now ? 'scheduled' : undefined;

function issuePage(issue: FilledIssue, site: Site, tools: Tools): ListPage {
  const { config } = site.registries;
  const { subject, preheader, published, href, id } = issue;
  const name = config.newsletter?.name ?? '';
  const state = stateOfIssue(issue, site);
  const day = dateText(published);
  const parts = foldIssue(issue, site.registries, tools.article, site);
  const body = html`<p class="issue-about">${state !== undefined && `${state === 'draft' ? 'Draft' : 'Scheduled'} · `}<a href="${paths.newsletter}">${name}</a> · <time datetime="${day.iso}">${day.text}</time> · as a mail: <a href="${paths.issueFile(id, 'email.html')}">HTML</a>, <a href="${paths.issueFile(id, 'email.txt')}">text</a></p>
${issueBody(parts, config.url)}`;
  return {
    view: 'list',
    head: headOf(site, { title: subject, description: preheader, path: href, feeds: feedsOf(paths.newsletter, name) }),
    chrome: chromeOf(site),
    crumbs: [{ label: 'Home', href: paths.home }, { label: 'Newsletter', href: paths.newsletter }, { label: subject }],
    heading: subject,
    intro: preheader,
    body,
    groups: [],
    feeds: [],
  };
}

async function mailFile(issue: FilledIssue, file: MailFile, site: Site, tools: Tools): Promise<Bytes> {
  const mail = await mailOf(issue, site, tools);
  if (file === 'email.html') return mail.html;
  if (file === 'email.txt') return mail.text;
  return drawMessage(mailHead(issue, site.registries), mail);
}

/** The mail that was drawn last: three files hold it, and they are drawn one after another. */
let drawn: { readonly digest: string; readonly mail: Promise<Mail> } | undefined;

/**
 * The mail of an issue.
 *
 * @throws {ContentError} where it is too heavy.
 */
export async function mailOf(issue: FilledIssue, site: Site, tools: Pick<Tools, 'article'>): Promise<Mail> {
  const digest = digestOfIssue(issue, site);
  if (drawn?.digest !== digest) {
    const parts = foldIssue(issue, site.registries, tools.article, site);
    const mail = drawMail(mailHead(issue, site.registries), parts);
    drawn = { digest, mail };
  }
  try {
    return await drawn.mail;
  } catch (error) {
    if (error instanceof HeavyMail) throw new ContentError('issue-weight', error.message, error.hint);
    throw error;
  }
}
