import { decode, outputOf } from './address.ts';
import type { Inspection } from './inspect.ts';

/** An output as links see it. */
export interface Linking {
  readonly path: string;
  readonly slug?: string;
  readonly inspection: Inspection;
}

export interface BrokenLink {
  readonly from: Linking;
  readonly link: string;
  readonly reason: string;
  readonly hint: string;
}

/**
 * Links whose target is not among the outputs. `elsewhere` says of a path that it is not ours to answer. A link that an
 * article has stands in every feed that holds the article: it is named where it was written.
 */
export function brokenLinks(outputs: readonly Linking[], elsewhere: (path: string) => boolean): BrokenLink[] {
  const byPath = new Map(outputs.map((output) => [output.path, output]));
  const ids = new Map<Linking, ReadonlySet<string>>();
  const idsOf = (output: Linking): ReadonlySet<string> => {
    const known = ids.get(output) ?? new Set(output.inspection.ids);
    ids.set(output, known);
    return known;
  };
  const judged = new Map<string, Verdict | undefined>();
  const judge = (link: string): Verdict | undefined => {
    if (!judged.has(link)) judged.set(link, verdict(link, byPath, idsOf, elsewhere));
    return judged.get(link);
  };
  const broken = outputs.flatMap((from) =>
    from.inspection.links.flatMap((link) => {
      const found = judge(link);
      return found === undefined ? [] : [{ from, link, ...found }];
    }),
  );
  const written = new Set(broken.flatMap(({ from, link }) => (from.slug === undefined ? [] : [link])));
  return broken.filter(({ from, link }) => from.slug !== undefined || !written.has(link));
}

type Verdict = Pick<BrokenLink, 'reason' | 'hint'>;

function verdict(
  link: string,
  byPath: ReadonlyMap<string, Linking>,
  idsOf: (output: Linking) => ReadonlySet<string>,
  elsewhere: (path: string) => boolean,
): Verdict | undefined {
  const [path = '', fragment] = link.split('#', 2);
  const target = byPath.get(outputOf(path));
  if (target === undefined) return elsewhere(path) ? undefined : missing(link, path, byPath);
  if (fragment === undefined || fragment === '' || fragment === 'top') return undefined;
  if (!target.path.endsWith('.html') || idsOf(target).has(decode(fragment))) return undefined;
  return {
    reason: `The link \`${link}\` leads to a page that has nothing with the id \`${fragment}\`.`,
    hint: 'Use the id of a heading or block of that page, or leave out `#` and what follows.',
  };
}

function missing(link: string, path: string, byPath: ReadonlyMap<string, Linking>): Verdict {
  const reason = `The link \`${link}\` leads nowhere: the site has no such address.`;
  if (byPath.has(outputOf(`${path}/`))) return { reason, hint: `Add the slash at the end: \`${path}/\`.` };
  return {
    reason,
    hint: 'Correct the address, or remove the link. The old address of an article that was renamed belongs into `formerly`.',
  };
}
