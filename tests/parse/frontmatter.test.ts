import { describe, expect, test } from 'vitest';
import { LIMITS, splitArticle } from '../../src/parse/frontmatter.ts';
import { shown } from './reading.ts';

const refused = (text: string): string => {
  const split = splitArticle(text, 'a.mdx');
  return 'messages' in split ? shown(split.messages) : 'accepted';
};

describe('splitArticle', () => {
  test('gives both parts with the lines at which they begin', () => {
    expect(splitArticle('---\ntitle: A\nkind: list\n---\n\nText.\n', 'a.mdx')).toEqual({
      matter: 'title: A\nkind: list',
      matterLine: 2,
      body: '\nText.\n',
      bodyLine: 5,
    });
  });

  test('tolerates a BOM and CRLF, and keeps the lines true', () => {
    expect(splitArticle('\uFEFF---\r\ntitle: A\r\n---\r\nText.\r\n', 'a.mdx')).toMatchObject({
      matterLine: 2,
      body: 'Text.\r\n',
      bodyLine: 4,
    });
  });

  test('leaves an indented `---` in a text alone', () => {
    expect(splitArticle('---\nnote: |\n  a\n  ---\n  b\n---\nText.', 'a.mdx')).toMatchObject({
      bodyLine: 7,
      body: 'Text.',
    });
  });

  test('refuses line ends that the parsers would count differently', () => {
    expect(refused('---\r\na: 1\rb: 2\r\n---\r\n')).toMatchInlineSnapshot(
      `"2:1 file-lines: This line ends in a carriage return alone. | Save the file with line ends of LF or CRLF."`,
    );
  });

  test('takes a `---` in the body for a rule', () => {
    expect(splitArticle('---\na: 1\n---\nx\n\n---\n\ny', 'a.mdx')).toMatchObject({ body: 'x\n\n---\n\ny' });
  });

  test('reads the same bad file twice in the same way', () => {
    const text = '---\na: [\n---\n';
    expect(splitArticle(text, 'a.mdx')).toEqual(splitArticle(text, 'a.mdx'));
  });

  test.each(['js', 'javascript', 'json', 'coffee', 'toml', ' yaml', 'yaml', ' ', '-'])(
    'refuses `---%s` before an engine sees it',
    (word) => {
      expect(refused(`---${word}\nprocess.exit(1)\n---\n`)).toContain('1:1 frontmatter-fence: The first line is');
    },
  );

  test('says where the fences are wrong', () => {
    const texts = [
      '',
      'Text.',
      '\n---\na: 1\n---\n',
      '---\na: 1\n',
      '---\na: 1\n----\nText.',
      '---\n# only a comment\n---\nText.',
      '---\n---\nText.',
    ];
    expect(texts.map(refused).join('\n')).toMatchInlineSnapshot(`
      "1:1 frontmatter-fence: The first line is not \`---\`, so this file has no frontmatter. | Begin the file with a line that holds \`---\` and nothing else, then the frontmatter, then \`---\` again.
      1:1 frontmatter-fence: The first line is not \`---\`, so this file has no frontmatter. | Begin the file with a line that holds \`---\` and nothing else, then the frontmatter, then \`---\` again.
      1:1 frontmatter-fence: The first line is not \`---\`, so this file has no frontmatter. | Begin the file with a line that holds \`---\` and nothing else, then the frontmatter, then \`---\` again.
      1:1 frontmatter-fence: The frontmatter is not closed. | Add a line \`---\` after its last key.
      3:1 frontmatter-fence: \`----\` ends the frontmatter here; the line must be \`---\` alone. | Write \`---\` and nothing else on the line, or indent it where it is part of a text.
      1:1 frontmatter-empty: The frontmatter is empty. | Add \`kind\`, \`title\`, \`description\`, \`published\`, \`authors\` and \`category\`.
      1:1 frontmatter-empty: The frontmatter is empty. | Add \`kind\`, \`title\`, \`description\`, \`published\`, \`authors\` and \`category\`."
    `);
  });

  test('refuses more than 64 KB of frontmatter and 2 MB of body', () => {
    const long = (size: number): string => 'a'.repeat(size);
    expect(refused(`---\na: ${long(LIMITS.frontmatter)}\n---\n`)).toMatchInlineSnapshot(
      `"1:1 file-size: The frontmatter is larger than 64 KB. | Move figures to a file under \`content/data/\`, or split the article."`,
    );
    expect(refused(`---\na: 1\n---\n${long(LIMITS.body + 1)}`)).toMatchInlineSnapshot(
      `"4:1 file-size: The body is larger than 2 MB. | Move figures to a file under \`content/data/\`, or split the article."`,
    );
    expect(refused(`---\na: 1\n---\n${long(2 * LIMITS.body)}`)).toMatchInlineSnapshot(
      `"1:1 file-size: This file is larger than an article may be. | Move figures to a file under \`content/data/\`, or split the article."`,
    );
    expect(refused(`---\na: 1\n---\n${long(LIMITS.body - 1)}`)).toBe('accepted');
  });
});
