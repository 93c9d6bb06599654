import { describe, expect, test } from 'vitest';
import { AWARDS, EXPLAINER, edited, registriesOf, REGISTRY_TEXTS, told, withBody } from '../support/articles.ts';
import { checked } from '../support/check.ts';
import { checkRegistries } from '../../src/check/check-registries.ts';

const odd = (comment: string): string => withBody(EXPLAINER, `See [NEWSLETTER_LINK] ${comment}.`);

test('what a rule says is accepted in its paragraph, and listed with the reason', () => {
  const { messages, accepted } = checked(odd('{/* check-ok placeholder: It is quoted. */}'));
  expect(messages).toEqual([]);
  expect(accepted).toMatchObject([{ message: { ruleId: 'placeholder' }, reason: 'It is quoted.' }]);
});

test('an acceptance of nothing is a warning', () => {
  const { messages } = checked(withBody(EXPLAINER, 'Words {/* check-ok placeholder: It is quoted. */} here.'));
  expect(messages).toMatchObject([
    { ruleId: 'acceptance-unused', severity: 'warning', place: { start: { line: 14 } } },
  ]);
});

test('an acceptance of a rule that there is not says which was meant', () => {
  const { messages } = checked(withBody(EXPLAINER, 'Words {/* check-ok placeholdre: It is quoted. */} here.'));
  expect(told(messages)).toContain('Did you mean `placeholder`?');
});

const withRules = (rules: string) => ({
  'content/site.yaml': `${REGISTRY_TEXTS['content/site.yaml'] ?? ''}check:\n  rules: { ${rules} }\n`,
});

test('a rule is as grave as site.yaml says', () => {
  expect(checked(odd('')).messages).toMatchObject([{ severity: 'error' }]);
  expect(checked(odd(''), registriesOf(withRules('placeholder: warning'))).messages).toMatchObject([
    { severity: 'warning' },
  ]);
  expect(checked(odd(''), registriesOf(withRules('placeholder: off'))).messages).toEqual([]);
});

test('a rule that there is not is an error in site.yaml', () => {
  const texts: Record<string, string> = { ...REGISTRY_TEXTS, ...withRules('placeholdre: off') };
  const { messages } = checkRegistries((path) => texts[path]);
  expect(told(messages)).toMatchInlineSnapshot(`
    "content/site.yaml:10:12 error check-rule (check.rules.placeholdre)
      There is no rule \`placeholdre\`.
      Did you mean \`placeholder\`?"
  `);
});

test('how grave a rule is is one of three words', () => {
  const texts: Record<string, string> = { ...REGISTRY_TEXTS, ...withRules('placeholder: fatal') };
  const { messages } = checkRegistries((path) => texts[path]);
  expect(told(messages)).toMatchInlineSnapshot(`
    "content/site.yaml:10:25 error frontmatter-value (check.rules.placeholder)
      How grave the rule is is expected.
      Write \`error\`, \`warning\` or \`off\`."
  `);
});

test('an article with an error of form is still searched for placeholders', () => {
  const { messages } = checked(edited(odd(''), 'category: research', 'category: nowhere'));
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['reference-categories', 'placeholder']);
});

describe('in shared data', () => {
  const DATA = 'content/data/votes.yaml';
  const article = edited(
    AWARDS,
    / {4}title: Share[^]*aave: \{ share: 30 \}\n/.exec(AWARDS)?.[0] ?? '',
    '    data: votes\n',
  );
  const votes = (comment: string): string =>
    `title: Share of the vote
metric: share
columns:
  share: { type: percent, label: Share of votes }
picks:
  velas: { share: 20 }
  nexa: { share: 20 }
  aave: { share: 30 }
`.replace('metric: share', `metric: share${comment}`);

  const read = (data: string) => {
    const texts: Record<string, string> = { ...REGISTRY_TEXTS, [DATA]: data };
    return checkRegistries((path) => texts[path], [DATA]);
  };

  const said = (data: string, text = article) => {
    const { registries, messages } = read(data);
    if (!registries || messages.length > 0) throw new Error(told(messages));
    const { messages: found, accepted } = checked(text, registries);
    return { messages: found.filter(({ since }) => since === undefined), accepted };
  };

  test('a message stands in the file that holds the figures', () => {
    expect(said(votes('')).messages).toMatchObject([
      { ruleId: 'shares-unsaid', place: { path: DATA, start: { line: 4 } } },
    ]);
  });

  test('it is accepted in the line that it is of', () => {
    const accepting = votes('').replace(
      'Share of votes }',
      'Share of votes } # check-ok shares-unsaid: Nobody counted the rest.',
    );
    const { messages, accepted } = said(accepting);
    expect(messages).toEqual([]);
    expect(accepted).toMatchObject([{ reason: 'Nobody counted the rest.', message: { place: { path: DATA } } }]);
  });

  test('a comment on another line, or on the same line of the article, accepts nothing', () => {
    const other = votes(' # check-ok shares-unsaid: Nobody counted the rest.');
    expect(said(other).messages).toMatchObject([{ ruleId: 'shares-unsaid' }]);
    const inArticle = edited(article, 'title: "Awards', '# check-ok shares-unsaid: It is elsewhere.\ntitle: "Awards');
    expect(
      said(votes(''), inArticle)
        .messages.map(({ ruleId }) => ruleId)
        .toSorted(),
    ).toEqual(['acceptance-unused', 'shares-unsaid']);
  });

  test('a reason is needed', () => {
    expect(read(votes(' # check-ok shares-unsaid')).messages).toMatchObject([
      { ruleId: 'acceptance-reason', place: { path: DATA, start: { line: 2 } } },
    ]);
  });
});
