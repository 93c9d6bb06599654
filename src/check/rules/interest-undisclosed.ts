import { assetsNamed } from '../masked.ts';
import type { NamedAsset } from '../masked.ts';
import type { Passage } from '../passage.ts';
import type { ArticleRule } from './rule.ts';

/** An asset that somebody has a stake in brings its notice only where the article says that it is about it. */
export const interestUndisclosed: ArticleRule = {
  id: 'interest-undisclosed',
  severity: 'error',
  on: 'article',
  finds:
    'An asset with an interest in the registry that the text names and the article does not list, so that no notice appears.',
  check: ({ article, registries, words }, report) => {
    const listed = new Set(article.assets.map(({ id }) => id));
    const told = new Set<string>();
    const assets = assetsNamed(words, registries);
    for (const passage of words.passages)
      for (const named of assets.get(passage) ?? []) {
        const asset = registries.assets[named.id];
        if (!asset || asset.interests.length === 0 || listed.has(asset.id) || told.has(asset.id)) continue;
        if (!isName(passage, named, asset.name)) continue;
        told.add(asset.id);
        report({
          at: { passage, from: named.from, to: named.to },
          reason: `${asset.name} is named here, somebody has an interest in it (${asset.interests.map(({ kind }) => kind).join(', ')}), and no notice says so.`,
          hint: `Add \`${asset.id}\` to \`assets\`: the notice then comes by itself.`,
        });
      }
  },
};

/** Names that are words of the language too, at the beginning of a sentence, name nothing for certain. */
function isName({ text, field }: Passage, { from, to }: NamedAsset, name: string): boolean {
  if (field !== undefined && !text.includes(' ')) return false;
  if (/\s|\p{Ll}\p{Lu}|^\p{Lu}{2}/u.test(name)) return true;
  return !/(?:^|[.!?]\s+)$/.test(text.slice(0, from)) || /^(?:’s|'s)/.test(text.slice(to));
}
