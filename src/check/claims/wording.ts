/** What an editor reads of a number that is wrong or that nothing supports. */
import type { Datum } from './datum.ts';
import type { ClaimProblem } from './problem.ts';
import type { Judged } from './judge.ts';

/** The message for a number; `undefined` where nothing is wrong with it. */
export function wordOf({ mention, scope, wrong }: Judged): ClaimProblem | undefined {
  if (!wrong) return undefined;
  const { from, to, text } = mention;
  const severity = wrong.certain ? 'error' : 'warning';
  const told = reasonOf(text.trim(), wrong);
  return { severity, passage: scope.sentence.passage, from, to, reason: told.reason, hint: told.hint };
}

type Told = Pick<ClaimProblem, 'reason' | 'hint'>;

function reasonOf(text: string, { how, datum, meant }: NonNullable<Judged['wrong']>): Told {
  if (datum === undefined)
    return { reason: `Nothing in the article's data says ${text}, and no source is cited for it.`, hint: SUPPORT };
  if (how === 'count')
    return { reason: `"${text}": the nearest count is ${named(datum)}, ${datum.text}.`, hint: correction(datum) };
  if (how === 'near')
    return {
      reason: `${text}: the nearest is ${named(datum)}, ${datum.text}${datum.text === text && datum.named ? ` (${datum.label})` : ''}.`,
      hint: correction(datum),
    };
  if (how === 'hedge')
    return {
      reason: `${text} is stated otherwise than the data have it: ${named(datum)} is ${datum.text}.`,
      hint: `Write "${datum.text}", or \`<Value of="${datum.path}" />\`.`,
    };
  if (meant)
    return {
      reason: `${text} is ${named(datum)} (${datum.label}); ${named(meant)} is ${meant.text}.`,
      hint: correction(meant),
    };
  return {
    reason: `${text} is ${named(datum)} (${datum.label}), of which this sentence does not speak.`,
    hint: `Name what the figure is of, or correct it.`,
  };
}

const SUPPORT =
  'Cite a source in the sentence with `<Cite source="…" />`, put the figure into the frontmatter, or accept the message with a reason.';

const named = ({ named, path, label }: Datum): string => (named ? `\`${path}\`` : label);

const correction = ({ named, path, text }: Datum): string =>
  named
    ? `Write \`<Value of="${path}" />\`, or "${text}"; cite a source where another figure is meant.`
    : `Write "${text}"; cite a source where another figure is meant.`;
