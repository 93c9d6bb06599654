import type { KINDS } from './article.ts';
import { PAGE_IDS } from './heading-ids.ts';
import type { Frontmatter } from './schema.ts';
import { BLOCK_MAPS } from './schema.ts';
import { error } from '../parse/problem.ts';
import type { Problem } from '../parse/problem.ts';

type Kind = (typeof KINDS)[number];

/** What each kind must hold, beyond what all do. */
const NEEDED: Readonly<Record<Kind, readonly (keyof Frontmatter)[]>> = {
  awards: ['rankings', 'reviewBy'],
  list: ['rankings', 'reviewBy'],
  leaderboard: ['rankings', 'reviewBy'],
  forecast: ['asset', 'scenarios', 'reviewBy'],
  explainer: [],
  guide: [],
  announcement: ['product'],
};

const WHY: Partial<Record<keyof Frontmatter, string>> = {
  rankings: 'Add a block under `rankings:`, or choose another `kind`.',
  scenarios: 'Add a block under `scenarios:`, or choose another `kind`.',
  asset: 'Name the asset that is forecast: `asset: <id of assets.yaml>`.',
  reviewBy: 'Figures grow old: say by which day they must be read again, `reviewBy: 2027-05-21`.',
  product: 'Say whose product is announced: `product: <id of partners.yaml>`.',
};

/** What an article of its kind lacks, and what contradicts itself: dates in the wrong order, ids of blocks used twice. */
export function requirements(article: Frontmatter): Problem[] {
  return [...missing(article), ...dates(article), ...blockIds(article)];
}

function missing(article: Frontmatter): Problem[] {
  return NEEDED[article.kind]
    .filter((key) => isEmpty(article[key]))
    .map((key) => error('kind-requires', [key], `An article of kind \`${article.kind}\` needs \`${key}\`.`, WHY[key]));
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

function dates({ published, updated, reviewBy, corrections }: Frontmatter): Problem[] {
  const problems: Problem[] = [];
  const before = (key: string, day: string | undefined, path: (string | number)[] = [key]): void => {
    if (day !== undefined && day < published)
      problems.push(
        error(
          'date-order',
          path,
          `\`${day}\` is before the day of publication, \`${published}\`.`,
          `Write \`${published}\` or a later day.`,
        ),
      );
  };
  before('updated', updated);
  before('reviewBy', reviewBy);
  for (const [index, { date }] of corrections.entries()) before('date', date, ['corrections', index, 'date']);
  return problems;
}

const BLOCK_ID = /^[a-z](?:[a-z0-9-]*[a-z0-9])?$/;
const TAKEN = ['card', 'index', 'v', ...PAGE_IDS];

function blockIds(article: Frontmatter): Problem[] {
  const first = new Map<string, string>();
  return BLOCK_MAPS.flatMap((map) =>
    Object.keys(article[map]).flatMap((id) => {
      const other = first.get(id);
      first.set(id, other ?? map);
      const at = { path: [map, id], at: 'key' as const };
      if (!BLOCK_ID.test(id))
        return [
          {
            ...error(
              'block-id',
              at.path,
              `\`${id}\` cannot be the id of a block, since it names a file and a fragment.`,
              'Begin with a letter; use lower-case letters, digits and `-`.',
            ),
            at: at.at,
          },
        ];
      if (TAKEN.includes(id))
        return [
          {
            ...error('block-id', at.path, `\`${id}\` is a name that the site uses itself.`, 'Choose another id.'),
            at: at.at,
          },
        ];
      if (other !== undefined)
        return [
          {
            ...error(
              'block-id',
              at.path,
              `The id \`${id}\` is used under \`${other}\` already.`,
              'Ids are unique within an article, since each names a file such as `<id>.csv`.',
            ),
            at: at.at,
          },
        ];
      return [];
    }),
  );
}
