import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { closed } from '../../src/parse/closed.ts';
import { placeProblems } from '../../src/parse/places.ts';
import { problemsOf, readShape } from '../../src/parse/zod-problems.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { asOfSchema, daySchema } from '../../src/provenance/provenance.ts';
import { amountSchema } from '../../src/quantities/quantity.ts';

const schema = closed({
  published: daySchema,
  title: z.string().min(5),
  count: z.int().max(3).optional(),
  tags: z.array(z.string()).min(1).optional(),
  asOf: asOfSchema.optional(),
  order: z.enum(['ascending', 'descending']).optional(),
  cap: amountSchema.optional(),
  picks: z
    .record(
      z.string().regex(/^[a-z-]+$/, { error: 'An id is expected.\nWrite small letters.' }),
      closed({ share: z.number() }),
    )
    .optional(),
  either: z.union([z.string(), z.number()]).optional(),
});

function problems(yaml: string, by: z.ZodType = schema): string {
  const values = readYaml(yaml, { path: 'a.mdx', line: 2 });
  if (!('value' in values)) return 'no YAML';
  const shape = readShape(by, values.value);
  if (!('problems' in shape)) return '';
  return placeProblems(yaml, { path: 'a.mdx', line: 2 }, shape.problems)
    .map(
      ({ place, field, ruleId, reason, hint }) =>
        `${place.start.line}:${place.start.column} ${field ?? ''} ${ruleId}: ${reason} | ${hint ?? ''}`,
    )
    .join('\n');
}

const whole = 'published: 2026-11-21\ntitle: Title\n';

describe('a schema’s problems, in words', () => {
  test('are none where the value fits', () => {
    expect(readShape(schema, { published: '2026-11-21', title: 'Title' })).toEqual({
      data: { published: '2026-11-21', title: 'Title' },
    });
  });

  test('name what is missing at the key above it', () => {
    expect(problems('picks:\n  aave: {}\n')).toMatchInlineSnapshot(`
      "2:1 published frontmatter-missing: \`published\` is missing. | Write it as \`2026-11-21\`.
      2:1 title frontmatter-missing: \`title\` is missing. | Add \`title\`, a text.
      3:3 picks.aave.share frontmatter-missing: \`share\` is missing. | Add \`share\`, a number."
    `);
  });

  test('say what is there where another type is expected', () => {
    expect(problems('published: 2026\ntitle: [a]\ncount: few\ntags: defi\npicks: []\neither: { a: 1 }\n'))
      .toMatchInlineSnapshot(`
      "2:12 published frontmatter-type: A day is expected. | Write it as \`2026-11-21\`.
      3:8 title frontmatter-type: \`title\` is a list; a text is expected. | Write one text; quote it where it looks like a number.
      4:8 count frontmatter-type: \`count\` is the text \`few\`; a number is expected. | Write a number without quotes, commas or a unit: \`1041.91\`.
      5:7 tags frontmatter-type: \`tags\` is the text \`defi\`; a list is expected. | Write a list: \`[one, two]\`.
      6:8 picks frontmatter-type: \`picks\` is a list; a map of keys and values is expected. | Write keys and values: \`{ key: value }\`, or indented below.
      7:9 either frontmatter-type: \`either\` is a map of keys and values; a text or a number is expected. | "
    `);
  });

  test('name the key that was meant, and do not call it missing as well', () => {
    expect(problems('publshed: 2026-11-21\ntitle: Title\npicks:\n  aave: { shares: 1, share: 2, zzz: 3 }\n'))
      .toMatchInlineSnapshot(`
      "2:1 publshed frontmatter-key: \`publshed\` is not a key here. | Did you mean \`published\`?
      5:11 picks.aave.shares frontmatter-key: \`shares\` is not a key here. | Did you mean \`share\`?
      5:32 picks.aave.zzz frontmatter-key: \`zzz\` is not a key here. | Known: \`share\`."
    `);
  });

  test('name the value that was meant', () => {
    expect(problems(`${whole}order: descnding\n`)).toMatchInlineSnapshot(
      `"4:8 order frontmatter-value: \`descnding\` is not a value of \`order\`. | Did you mean \`descending\`?"`,
    );
  });

  test('tell a size with its limit', () => {
    expect(problems('published: 2026-11-21\ntitle: Abc\ncount: 4\ntags: []\n')).toMatchInlineSnapshot(`
      "3:8 title frontmatter-value: \`title\` has 3 characters; at least 5 characters are expected. | 
      4:8 count frontmatter-value: \`count\` is 4; at most 3 are allowed. | 
      5:7 tags frontmatter-value: \`tags\` has 0 entries; at least 1 entry is expected. | "
    `);
  });

  test('take the branch of a union that was meant', () => {
    expect(problems(`${whole}asOf: { unstatd: The source is silent. }\n`)).toMatchInlineSnapshot(
      `"4:9 asOf.unstatd frontmatter-key: \`unstatd\` is not a key here. | Did you mean \`unstated\`?"`,
    );
    expect(problems(`${whole}asOf: 2024-02-30\n`)).toMatchInlineSnapshot(
      `"4:7 asOf frontmatter-value: \`2024-02-30\` is not a year, month or day. | Write \`2024\`, \`2024-06\` or \`2024-06-30\`."`,
    );
    expect(problems(`${whole}asOf: [2024]\n`)).toMatchInlineSnapshot(
      `"4:7 asOf frontmatter-type: A date, or why there is none, is expected. | Write \`2024\`, \`2024-06\`, \`2024-06-30\` or \`{ unstated: why }\`."`,
    );
  });

  test('keep the reason and hint that a schema gives', () => {
    expect(problems('published: 2026-02-30\ntitle: Title\ncap: 6 million\npicks: { Aave: { share: 1 } }\n'))
      .toMatchInlineSnapshot(`
      "2:12 published frontmatter-value: There is no day \`2026-02-30\`. | Write it as \`2026-11-21\`.
      4:6 cap frontmatter-value: \`6 million\` is not a quantity. | Write \`6M\`.
      5:10 picks.Aave frontmatter-key: \`Aave\` cannot be a key here. | Write small letters."
    `);
  });

  test('name the kinds there are', () => {
    const kinds = z.discriminatedUnion('kind', [
      closed({ kind: z.literal('awards') }),
      closed({ kind: z.literal('list') }),
    ]);
    expect(problems('kind: award\n', kinds)).toMatchInlineSnapshot(
      `"2:7 kind frontmatter-value: \`award\` is not a \`kind\`. | Did you mean \`awards\`?"`,
    );
    expect(problems('title: x\n', kinds)).toMatchInlineSnapshot(
      `"2:1 kind frontmatter-missing: \`kind\` is missing. | Write one of \`awards\`, \`list\`."`,
    );
  });

  test('speak of the content where it is no map', () => {
    expect(problems('- a\n')).toMatchInlineSnapshot(
      `"2:1  frontmatter-type: The content is a list; a map of keys and values is expected. | Write keys and values: \`{ key: value }\`, or indented below."`,
    );
  });

  test('have paths that begin with the prefix', () => {
    const { error } = schema.safeParse({ title: 1 });
    expect(problemsOf(error!, ['rankings', 'votes']).map(({ path }) => path)).toEqual([
      ['rankings', 'votes', 'published'],
      ['rankings', 'votes', 'title'],
    ]);
  });
});
