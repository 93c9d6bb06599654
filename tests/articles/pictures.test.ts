import { describe, expect, test } from 'vitest';
import { drawBody } from '../../src/articles/body.ts';
import { EXPLAINER, REGISTRIES, reading, readingBeside, told, withBody, withKeys } from '../support/articles.ts';
import { photograph, picture } from '../support/pictures.ts';

const figure = (src: string): string =>
  withBody(EXPLAINER, `<Figure src="${src}" alt="A desk" credit="Ada Example" caption="Where it was read." />`);

const desk = await picture(40, 30);

describe('a figure', () => {
  test('has the width and height of its file', () => {
    const { article, messages } = readingBeside(figure('desk.png'), { 'desk.png': desk });
    expect(messages).toEqual([]);
    expect(article?.pictures).toMatchObject([{ name: 'desk.png', width: 40, height: 30 }]);
    const html = article && drawBody(article, 'page', REGISTRIES).html.text;
    expect(html).toContain(
      '<img src="/articles/sample/desk.png" alt="A desk" width="40" height="30" loading="lazy" decoding="async">',
    );
    expect(article && drawBody(article, 'portable', REGISTRIES).html.text).toContain(
      '<img src="https://example.org/articles/sample/desk.png" alt="A desk" width="40" height="30">',
    );
  });

  test('is drawn no larger than 1,600 pixels, and upright', async () => {
    const sizeOf = (name: string, bytes: Uint8Array) =>
      readingBeside(figure(name), { [name]: bytes }).article?.pictures[0];
    expect(sizeOf('wide.webp', await picture(3200, 100, 'webp'))).toMatchObject({ width: 1600, height: 50 });
    expect(sizeOf('tall.jpg', await picture(300, 4800, 'jpeg'))).toMatchObject({ width: 100, height: 1600 });
    expect(sizeOf('turned.jpg', await photograph(60, 40))).toMatchObject({ width: 40, height: 60 });
  });

  test('that stands twice has one picture', () => {
    const text = withBody(figure('desk.png'), '<Figure src="desk.png" alt="Again" credit="Ada Example" />');
    expect(readingBeside(text, { 'desk.png': desk }).article?.pictures).toHaveLength(1);
  });
});

describe('an error', () => {
  const toldOf = (src: string, files: Readonly<Record<string, Uint8Array>>): string =>
    told(readingBeside(figure(src), files).messages);

  test('is a picture that is not there, with the one that was meant', () => {
    expect(toldOf('dsk.png', { 'desk.png': desk })).toMatchInlineSnapshot(`
      "content/articles/sample/index.mdx:14:1 error reference-picture
        There is no picture \`dsk.png\` beside the article.
        Did you mean \`desk.png\`?"
    `);
    expect(toldOf('desk.png', {})).toMatchInlineSnapshot(`
      "content/articles/sample/index.mdx:14:1 error reference-picture
        There is no picture \`desk.png\` beside the article.
        Put the file into \`content/articles/sample/\`."
    `);
  });

  test('is a picture of an article that has no folder', () => {
    expect(told(reading(figure('desk.png')).messages)).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:14:1 error reference-picture
        There is no picture \`desk.png\` beside the article.
        Move the article to \`content/articles/sample/index.mdx\`, and the picture into that folder."
    `);
  });

  test.each(['https://example.org/desk.png', '../other/desk.png', '/desk.png'])('is a picture elsewhere: %s', (src) => {
    expect(toldOf(src, { 'desk.png': desk })).toContain(
      'Put the file into `content/articles/sample/`, and write its name alone.',
    );
  });

  test.each(['desk.svg', 'desk.gif', 'desk.avif', 'notes.txt'])('is a file of another format: %s', (src) => {
    expect(toldOf(src, { [src]: desk })).toContain(`\`${src}\` is no PNG, JPEG or WebP.`);
  });

  test.each(['My Desk.png', 'desk..png', 'DESK.PNG', '-desk.png'])('is a name that makes no address: %s', (src) => {
    expect(toldOf(src, { [src]: desk })).toContain(`\`${src}\` cannot be part of an address.`);
  });

  test('is a name that the site uses for a chart or card', () => {
    const text = withKeys(figure('limits.png'), 'facts: { limits: { rows: { a: { value: 1, label: One } } } }');
    expect(told(readingBeside(text, { 'limits.png': desk }).messages)).toContain(
      'is a picture that the site draws itself.',
    );
    expect(toldOf('card.png', { 'card.png': desk })).toContain('is a picture that the site draws itself.');
  });

  test('is a file that is no picture, or one of another format than its name says', () => {
    expect(toldOf('desk.png', { 'desk.png': Buffer.from('GIF89a?') })).toContain('is no picture of the format');
    expect(toldOf('desk.png', { 'desk.png': new Uint8Array() })).toContain('is no picture of the format');
    expect(toldOf('desk.jpg', { 'desk.jpg': desk })).toMatchInlineSnapshot(`
      "content/articles/sample/index.mdx:14:1 error reference-picture
        \`desk.jpg\` is no picture of the format that its name says.
        Save the picture again, or correct the ending of its name."
    `);
  });
});
