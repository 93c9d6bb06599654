/** An issue as a mail: in HTML, as plain text, and as a whole message. */
import type { Registries } from '../articles/registries.ts';
import { paths } from '../articles/paths.ts';
import { formatDate, listed } from '../format.ts';
import type { Part } from './fold.ts';
import type { FilledIssue } from './issue.ts';
import { placeholdersOf } from './providers.ts';
import type { Placeholders } from './providers.ts';

/** What a mail says around its parts. */
export interface MailHead {
  readonly id: string;
  readonly subject: string;
  readonly preheader: string;
  readonly published: string;
  readonly language: string;
  readonly site: string;
  readonly newsletter: string;
  readonly from: string;
  /** Absolute address of the front page. */
  readonly url: string;
  /** Absolute address of the page of all feeds. */
  readonly feeds: string;
  /** The publisher's postal address, where the provider has no placeholder for it. */
  readonly address: string;
  readonly copyright: string;
  readonly errors: string;
  readonly placeholders: Placeholders;
}

export interface Mail {
  readonly html: string;
  readonly text: string;
}

/** Gmail shows this much of a mail, and hides the rest behind a link: 102 KB, the smaller way of counting. */
const LIMIT = 102_000;

/** What the site says of an issue's mail. */
export function mailHead(issue: FilledIssue, { config }: Registries): MailHead {
  const { newsletter, url, language, name, copyright, errors } = config;
  if (!newsletter) throw new Error('There is no newsletter in site.yaml, which the check of issues requires.');
  return {
    id: issue.id,
    subject: issue.subject,
    preheader: issue.preheader,
    published: issue.published,
    language,
    site: name,
    newsletter: newsletter.name,
    from: newsletter.from,
    url: `${url}/`,
    feeds: `${url}${paths.feeds}`,
    address: newsletter.address ?? '',
    copyright,
    errors,
    placeholders: placeholdersOf(newsletter),
  };
}

/** A mail that is too heavy to be shown whole. */
export class HeavyMail extends Error {
  override readonly name = 'HeavyMail';
  readonly hint: string;

  constructor(bytes: number, heavy: readonly Weighed[]) {
    const parts = heavy.map(({ name, bytes: own }) => `${name} (${kilobytes(own)})`);
    super(
      `The mail of this issue has ${kilobytes(bytes)}, and Gmail hides what comes after ${kilobytes(LIMIT)}. Its heaviest parts are ${listed(parts)}.`,
    );
    const full = heavy.find(({ kind }) => kind === 'full');
    this.hint = full
      ? `Let ${full.name.replace(/ in full$/, '')} stand as a summary, \`as: summary\`, or send it in an issue of its own.`
      : 'Take some articles out, and send them with the next issue.';
  }
}

type Weighed = Pick<Part, 'kind' | 'name'> & { readonly bytes: number };

const kilobytes = (bytes: number): string => `${String(Math.ceil(bytes / 1000))} KB`;

/**
 * The mail in HTML and as plain text. What draws it is loaded here, since most builds draw no mail.
 *
 * @throws {HeavyMail} where mail programs would cut it.
 */
export async function drawMail(head: MailHead, parts: readonly Part[]): Promise<Mail> {
  const [{ mailHtml }, { plainText }] = await Promise.all([import('./mail-html.ts'), import('./mail-text.ts')]);
  const { text: html, weights } = mailHtml(head, parts);
  const bytes = Buffer.byteLength(html);
  if (bytes > LIMIT) {
    const weighed = parts.map(({ kind, name }, index) => ({ kind, name, bytes: weights[index] ?? 0 }));
    throw new HeavyMail(bytes, weighed.toSorted((a, b) => b.bytes - a.bytes).slice(0, 3));
  }
  const origin = head.url.slice(0, -1);
  const sections = parts.map(({ markup }) => plainText(markup, origin));
  return { html, text: textOf(head, sections) };
}

/** What looks like a placeholder in an article is none: an invisible character stands in it. */
const told = (text: string): string => text.replace(/\{(?=[{%])|\*(?=\|)/g, '$&\u2060');

function textOf(head: MailHead, sections: readonly string[]): string {
  const { subject, newsletter, published, site, placeholders, address, copyright, errors, feeds } = head;
  const top = [`${site} · ${newsletter} · ${formatDate(published)}`, subject, '='.repeat(Math.min(76, subject.length))];
  const foot = [
    '-- ',
    `You get this because you signed up for ${newsletter}.`,
    `Unsubscribe: ${placeholders.unsubscribe}`,
    `View in browser: ${placeholders.browser}`,
    `Follow by feed: ${feeds}`,
    placeholders.address?.text ?? address,
    `${copyright}. Found a mistake? Write to ${errors}.`,
  ];
  return `${told([top.join('\n'), ...sections].join('\n\n'))}\n\n${foot.join('\n')}\n`;
}

/** The whole message, as bytes. */
export async function drawMessage(
  head: MailHead,
  mail: Mail,
  test?: { readonly to: string; readonly subject: string },
): Promise<Uint8Array> {
  const { mailEml } = await import('./mail-eml.ts');
  return mailEml(head, mail, test);
}
