import { distance } from 'fastest-levenshtein';

/**
 * The known word that `word` was probably meant to be, or `undefined` where none is near. Of two that are equally near,
 * the first.
 *
 * Near means at most one edit per three letters, and at least one, by Levenshtein distance without regard to case; not
 * all letters may be edited. Two neighbours that changed places ("titel" for "title") are one edit, and so is a missing
 * end ("categ" for "category").
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const edits = editsBetween(wanted, candidate.toLowerCase());
    if (edits <= limit && edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

function editsBetween(wanted: string, known: string): number {
  const edits = distance(wanted, known);
  if (edits > 1 && (isBeginning(wanted, known) || isSwapped(wanted, known))) return 1;
  return edits < Math.max(wanted.length, known.length) ? edits : Infinity;
}

const isBeginning = (wanted: string, known: string): boolean => wanted.length > 3 && known.startsWith(wanted);

function isSwapped(wanted: string, known: string): boolean {
  if (wanted.length !== known.length) return false;
  const at = wanted.split('').findIndex((letter, index) => letter !== known[index]);
  return known === `${wanted.slice(0, at)}${wanted[at + 1] ?? ''}${wanted[at] ?? ''}${wanted.slice(at + 2)}`;
}

/** A hint that names the near word, or else the words there are (twelve at most). */
export function didYouMean(word: string, known: Iterable<string>): string {
  const all = [...known].sort();
  const near = suggest(word, all);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  if (all.length === 0) return 'None is known yet.';
  const shown = all.slice(0, 12).map((name) => `\`${name}\``);
  return `Known: ${shown.join(', ')}${all.length > 12 ? ` and ${String(all.length - 12)} more` : ''}.`;
}
