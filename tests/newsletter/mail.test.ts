import { ElementType, parseDocument } from 'htmlparser2';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { filled } from '../../src/newsletter/issue.ts';
import { trusted } from '../../src/markup.ts';
import type { Markup } from '../../src/markup.ts';
import { HeavyMail, drawMail, drawMessage, mailHead } from '../../src/newsletter/mail.ts';
import type { Mail } from '../../src/newsletter/mail.ts';
import { EXPLAINER, articleOf, edited, withBody } from '../support/articles.ts';
import { ARTICLES, ISSUE, REGISTRIES, SETTINGS, issueFrom, mailFrom, partsOf, registriesWith } from './issues.ts';

const issue = issueFrom(ISSUE);
let mail: Mail;
beforeAll(async () => {
  mail = await mailFrom(issue);
});

describe('an issue as a mail', () => {
  test('is what it was in HTML, as text and as a message', async () => {
    await expect(mail.html).toMatchFileSnapshot('golden/email.html');
    await expect(mail.text).toMatchFileSnapshot('golden/email.txt');
    const message = await drawMessage(mailHead(issue, REGISTRIES), mail);
    await expect(Buffer.from(message).toString().replaceAll('\r\n', '\n')).toMatchFileSnapshot('golden/email.eml');
  });

  test('is the same however often it is drawn', async () => {
    expect(await mailFrom(issueFrom(ISSUE))).toEqual(mail);
  });

  test('has notices at the top, beside and at the end, in this order around the articles', () => {
    const places = [
      'Links on this page to Shop pay us.',
      'Some <em',
      'Awards: three coins in a vote</a></h2>',
      'A shop that sells',
      'Nothing on this page is a piece of advice.',
      'You get this because',
    ].map((text) => mail.html.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const beside = 'We are paid by Shop for this link.';
    expect(mail.html.split(beside)).toHaveLength(3);
    expect(mail.text.replace(/\s+/g, ' ').split(beside)).toHaveLength(3);
  });

  test('names whom a notice is about where it is not all articles', async () => {
    const text = edited(EXPLAINER, 'category: research', 'category: research\nassets: [astra]');
    const articles = [articleOf(text, REGISTRIES, 'stake'), ...ARTICLES];
    const { html } = await mailFrom(issueFrom(ISSUE, { articles }), { articles });
    expect(html).toMatch(
      /On <a [^>]*href="https:\/\/example\.org\/articles\/stake\/"[^>]*>.*<\/a><\/small><\/p>.*says the top/,
    );
  });

  test('has what the provider fills in, and a header to unsubscribe', async () => {
    expect(mail.html).toContain('href="{{ unsubscribe_url }}"');
    expect(mail.html).toContain('href="{{ email_url }}"');
    expect(mail.html).toContain('Example House, 1 Example Street');
    expect(mail.text).toContain('Unsubscribe: {{ unsubscribe_url }}');
    const message = await drawMessage(mailHead(issue, REGISTRIES), mail);
    const { headers } = await PostalMime.parse(message);
    expect(headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe('<{{ unsubscribe_url }}>');
  });

  test('has placeholders of the provider that is configured', async () => {
    const settings = SETTINGS.replace('buttondown\n', 'mailchimp\n').replace(
      /form: .*/,
      'form: https://x.us1.list-manage.com/subscribe/post?u=a1&id=b2',
    );
    const { html, text } = await mailFrom(issue, { registries: registriesWith(settings) });
    expect(html).toContain('href="*|UNSUB|*"');
    expect(html).toContain('<p style="margin: 0 0 14px;">*|HTML:LIST_ADDRESS_HTML|*</p>');
    expect(text).toContain('*|LIST:ADDRESSLINE|*');
  });

  test('lets nothing that an article says look like a placeholder', async () => {
    const articles = [
      articleOf(withBody(EXPLAINER, 'A sample: `{{ unsubscribe_url }}` and `*|UNSUB|*`.'), REGISTRIES, 'sample'),
    ];
    const text = edited(ISSUE, 'slug: awards', 'slug: sample');
    const drawn = await mailFrom(issueFrom(text, { articles }), { articles });
    expect(drawn.html.split('{{ unsubscribe_url }}')).toHaveLength(2);
    expect(drawn.text.split('{{ unsubscribe_url }}')).toHaveLength(2);
    expect(drawn.html).not.toContain('*|');
    expect(drawn.text).not.toContain('*|');
    expect(textOf(drawn.html)).toContain('A sample: {{ unsubscribe_url }} and *|UNSUB|*.');
  });

  test('has no class-less script, form, relative address, or picture without its words and size', () => {
    const tags = Array.from(mail.html.matchAll(/<([a-z][a-z0-9]*)/g), ([, name]) => name);
    for (const name of ['script', 'form', 'svg', 'figure', 'section', 'link']) expect(tags).not.toContain(name);
    const addresses = Array.from(mail.html.matchAll(/\s(?:href|src)="([^"]*)"/g), ([, address = '']) => address);
    expect(addresses.filter((address) => !/^(?:https:|mailto:|\{\{)/.test(address))).toEqual([]);
  });
});

describe('pictures', () => {
  test('have alternative text, width, height and an absolute address, and are no wider than the mail', async () => {
    const parts = partsOf(issue).map((part) =>
      part.kind === 'full'
        ? { ...part, markup: picture('https://example.org/articles/awards/votes.png', 'A bar chart', 1168, 600) }
        : part,
    );
    const { html, text } = await drawMail(mailHead(issue, REGISTRIES), parts);
    expect(html).toMatch(
      /<img src="https:\/\/example\.org\/articles\/awards\/votes\.png" alt="A bar chart" width="600" height="308"/,
    );
    expect(text).toContain('[Picture: A bar chart]');
  });
});

describe('a mail that is too heavy', () => {
  const heavy = async (): Promise<unknown> => {
    const long = 'A sentence that is repeated until it is too much for a mail.\n\n'.repeat(1_100);
    const articles = [articleOf(withBody(EXPLAINER, long), REGISTRIES, 'long'), ...ARTICLES];
    const text = edited(ISSUE, '{ slug: awards, as: full }', '{ slug: long, as: full }');
    return mailFrom(issueFrom(text, { articles }), { articles });
  };

  test('is refused, with what is heavy in it and what to do', async () => {
    const error = await heavy().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HeavyMail);
    const { message, hint } = error as HeavyMail;
    expect(message).toMatch(
      /^The mail of this issue has 1\d\d KB, and Gmail hides what comes after 102 KB\. Its heaviest parts are “.*” in full \(10\d KB\),/,
    );
    expect(hint).toMatch(/^Let “.*” stand as a summary/);
  });
});

test('corrections since the last issue say what stood there and what stands there now', async () => {
  const [first, ...others] = ARTICLES;
  if (!first) throw new Error('There is no article.');
  const correction = {
    date: '2026-11-23',
    was: '$6M',
    is: '$7M',
    severity: 'figure' as const,
    note: 'A typing error.',
  };
  const summaries = [{ ...first, corrections: [correction] }, ...others];
  const last = { ...issue, id: 'last', published: '2026-11-22' };
  const { html, text } = await mailFrom(filled(issue, [issue, last], summaries));
  expect(html).toContain('Corrected since the last issue</h2>');
  expect(text.replace(/\s+/g, ' ')).toContain('23 November 2026: it said “$6M” and now says “$7M”. A typing error.');
});

test('tables of the text have a row on a line, each cell in its column', () => {
  expect(mail.text).toMatch(/^Rank {2}Name {2,}Share of votes\n1 {5}Aave \(AAVE\) {2}30%\n/m);
});

const picture = (src: string, alt: string, width: number, height: number): Markup =>
  trusted(`<p><img src="${src}" alt="${alt}" width="${String(width)}" height="${String(height)}"></p>`);

type Nodes = ReturnType<typeof parseDocument>['children'];

function textOf(html: string): string {
  const read = (nodes: Nodes): string =>
    nodes
      .map((node) =>
        'data' in node && node.type === ElementType.ElementType.Text
          ? node.data
          : 'children' in node
            ? read(node.children)
            : '',
      )
      .join('');
  return read(parseDocument(html).children);
}

test('a column of figures is flush right with its head, also where a cell is empty', async () => {
  const table =
    '<table><thead><tr><th scope="col">Name</th><th scope="col">Cap</th></tr></thead><tbody>' +
    '<tr><th scope="row">A</th><td>$6M</td></tr><tr><th scope="row">B</th><td>— (not captured by the source)</td></tr>' +
    '</tbody></table>';
  const parts = partsOf(issue).map((part) => (part.kind === 'full' ? { ...part, markup: trusted(table) } : part));
  const { html, text } = await drawMail(mailHead(issue, REGISTRIES), parts);
  expect(html).toMatch(/<th scope="col" class="num last"[^>]*>Cap<\/th>/);
  expect(html).toMatch(/<td class="num last"[^>]*>\$6M<\/td>/);
  expect(html).toMatch(/<td class="num last"[^>]*>—<\/td>/);
  expect(html).not.toMatch(/<th scope="(?:row|col)" class="num[^>]*>(?:Name|A|B)</);
  expect(text).toContain('B     —');
});

/** The mail of an issue whose article in full is this. */
const mailOf = (content: string): Promise<Mail> =>
  drawMail(
    mailHead(issue, REGISTRIES),
    partsOf(issue).map((part) => (part.kind === 'full' ? { ...part, markup: trusted(content) } : part)),
  );

test('a table that no telephone has room for says the same row by row, each value with the name of its column', async () => {
  const names = ['Technology score', 'Fundamental score', 'Competitors', 'Airdrop confirmed'];
  const heads = ['Rank', 'Name', ...names].map((name) => `<th scope="col">${name}</th>`).join('');
  const cells = ['81%', '— (not captured by the source)', 'Polygon', 'yes'].map((text) => `<td>${text}</td>`).join('');
  const row = `<tr><td>1=</td><th scope="row"><a href="https://example.org/assets/astra/">Astra</a></th>${cells}</tr>`;
  const { html, text } = await mailOf(`<table><thead><tr>${heads}</tr></thead><tbody>${row}</tbody></table>`);
  const drawn = html.replace(/ (?:class|style)="[^"]*"/g, '');
  expect(drawn).toContain(
    '<tr><th scope="row" width="30%">1= <a href="https://example.org/assets/astra/">Astra</a></th><td>' +
      '<span>Technology score</span> 81%<br><span>Fundamental score</span> —<br>' +
      '<span>Competitors</span> Polygon<br><span>Airdrop confirmed</span> yes</td></tr>',
  );
  expect(text).toMatch(/^1= +Astra +81% +— +Polygon +yes$/m);
});

test('code keeps its lines and indents, and its long lines are wrapped', async () => {
  const { html } = await mailOf('<pre><code>if (a &lt; b) {\n  return  a;\n}\n</code></pre>');
  expect(html.replace(/ (?:class|style)="[^"]*"/g, '')).toContain(
    '<div><code>if (a &lt; b) {<br>&#160; return&#160; a;<br>}</code></div>',
  );
});
