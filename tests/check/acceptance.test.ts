import { expect, test } from 'vitest';
import { EXPLAINER, edited, registriesOf, REGISTRY_TEXTS, told, withBody } from '../support/articles.ts';
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
