import { expect, it } from 'vitest';
import { whyAbsent } from '../../src/rankings/absence.ts';
import { ranking } from './awards.ts';

const { ranking: awards } = ranking();

it('says that a rank is shared, and by whom', () => {
  expect(whyAbsent(awards, 'votes.15.name')).toMatchInlineSnapshot(`
    {
      "hint": "Name a pick by its asset, such as \`votes.nolus.share\`, or say that they are level.",
      "reason": "\`votes.15.name\` names no one pick, since Nolus and Taraxa are level at 15.",
    }
  `);
});

it('says that a cell is empty, by rank as by asset', () => {
  expect(whyAbsent(awards, 'votes.gameswift.cap')).toMatchInlineSnapshot(`
    {
      "hint": "Say in words that it is not known, or give the figure in the ranking.",
      "reason": "\`votes.gameswift.cap\` has no value: market cap of Gameswift is empty (not captured by the source).",
    }
  `);
  expect(whyAbsent(awards, 'votes.2.cap')?.reason).toBe(
    '`votes.2.cap` has no value: market cap of Gameswift is empty (not captured by the source).',
  );
});

it.each(['votes.99.name', 'votes.astra-dao.share', 'votes.astra-dao.x', 'other.15.name', 'votes', ''])(
  'says nothing of %s',
  (path) => {
    expect(whyAbsent(awards, path)).toBeUndefined();
  },
);
