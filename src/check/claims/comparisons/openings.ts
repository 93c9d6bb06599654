/** The text of a pick that opens with the name of another pick. */
import { evaluated } from './evaluation.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';

/** Finds a pick's text whose first sentence has another pick for its subject: text that was copied, or a wrong name. */
export const openings: Evaluator = { words: 0, units: 0, inHeadings: false, evaluate };

function evaluate(compared: Compared): Evaluation[] {
  const { sentence, evidence, article } = compared;
  const { pick } = sentence.passage;
  if (!pick || sentence.from !== 0) return [];
  const [first] = sentence.subjects.assets;
  if (!first || first.from > 4 || first.id === pick.asset || !evidence.lexicon.rows.has(first.id)) return [];
  if (sentence.named.has(pick.asset)) return [];
  const name = article.assets.find(({ id }) => id === pick.asset)?.name ?? pick.asset;
  const span = { index: first.from - sentence.from, length: first.to - first.from };
  const said = sentence.passage.text.slice(first.from, first.to);
  const reason = `The text on ${name} opens with ${said}, another pick.`;
  return [evaluated(compared, span, 'unsupported', reason, `Write "${name}", or move the text to its own pick.`)];
}
