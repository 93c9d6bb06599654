/** What is to be said of addresses once they were visited. */
import type { Registries } from '../../articles/registries.ts';
import { message, sorted } from '../../parse/lines.ts';
import type { Message } from '../../parse/problem.ts';
import { linkFragment, linkGone, linkInsecure, linkMoved, linkUnchecked } from '../rules/external-links.ts';
import type { WiderRule } from '../rules/rule.ts';
import { severityOf } from '../severity.ts';
import { fragmentOf, withoutFragment } from './fragments.ts';
import type { Mention } from './mentions.ts';
import type { Known } from './visit.ts';

/** Messages for every mention of an address of which there is something to say, in the order of their places. */
export function judgeLinks(
  mentions: readonly Mention[],
  known: ReadonlyMap<string, Known>,
  registries: Pick<Registries, 'config'>,
): Message[] {
  return sorted(
    mentions.flatMap((mention) => {
      const found = known.get(withoutFragment(mention.url));
      return found ? findingsOf(mention.url, found).flatMap((finding) => messageOf(mention, finding, registries)) : [];
    }),
  );
}

interface Finding {
  readonly rule: WiderRule;
  readonly reason: string;
  readonly hint: string;
  /** The address to write in place of the one that stands there. */
  readonly better?: string;
}

function messageOf({ place, typed }: Mention, finding: Finding, registries: Pick<Registries, 'config'>): Message[] {
  const { rule, reason, hint, better } = finding;
  const severity = severityOf(rule, registries);
  if (severity === 'off') return [];
  const said = message(rule.id, severity, place, reason, hint);
  return [{ ...said, ...(typed && better !== undefined && { fix: { ...typed, text: better } }) }];
}

function findingsOf(url: string, found: Known): Finding[] {
  if (found.kind === 'gone')
    return [
      {
        rule: linkGone,
        reason: `There is nothing at \`${url}\` (${found.status}).`,
        hint: 'Link to where it is now or to an archived copy, or take the link out.',
      },
    ];
  if (found.kind === 'unsure')
    return [
      {
        rule: linkUnchecked,
        reason: `\`${url}\` could not be checked: ${found.why}.`,
        hint: 'Open it in a browser. Nothing is wrong where it opens.',
      },
    ];
  const { answer, secure } = found;
  const fragment = fragmentOf(url);
  return [
    ...(answer.moved === undefined ? [] : [moved(url, answer.moved)]),
    ...(secure === undefined ? [] : [insecure(url, secure)]),
    ...(fragment !== undefined && answer.fragments[fragment] === false ? [missing(url, fragment)] : []),
  ];
}

const withHash = (target: string, url: string): string =>
  target.includes('#') ? target : target + (URL.parse(url)?.hash ?? '');

function moved(url: string, target: string): Finding {
  const better = withHash(target, url);
  const reason = `\`${url}\` has moved for good to \`${better}\`.`;
  const isFront = URL.parse(target)?.pathname === '/' && URL.parse(url)?.pathname !== '/';
  if (isFront)
    return { rule: linkMoved, reason, hint: 'That is a front page, so what you link to may be gone. Look for it.' };
  return { rule: linkMoved, reason, hint: `Write \`${better}\`.`, better };
}

function insecure(url: string, secure: string): Finding {
  const better = withHash(secure, url);
  return {
    rule: linkInsecure,
    reason: `\`${url}\` is there with \`https://\`, too.`,
    hint: `Write \`${better}\`.`,
    better,
  };
}

const missing = (url: string, fragment: string): Finding => ({
  rule: linkFragment,
  reason: `The page of \`${url}\` has nothing with the id \`${fragment}\`.`,
  hint: 'Use an id of that page, or leave out `#` and what follows. Ids that a script makes cannot be seen.',
});
