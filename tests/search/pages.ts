/** A small site of made pages, for the index and its queries. */
import type { Searchable } from '../../src/search/record.ts';

const page = (slug: string, title: string, more: Partial<Searchable> = {}): Searchable => ({
  url: `/articles/${slug}/`,
  title,
  description: `What there is to know of it, in one sentence, for readers of ${title}.`,
  kind: 'Explainer',
  category: 'Research',
  year: '2026',
  date: '2026-11-21',
  assets: [],
  aliases: [],
  sections: [],
  ...more,
});

const LOWCAPS = ['Astra DAO', 'GameSwift', 'Connext', 'SuiPad', 'Velas', 'Iron Fish', 'Nexa'];

export const PAGES: readonly Searchable[] = [
  page('aave-2027', 'Aave in 2027: twelve scenarios', {
    kind: 'Forecast',
    assets: ['aave'],
    aliases: ['Aave', 'AAVE', 'ETHLend'],
    sections: [
      { text: 'Aave lends crypto assets against collateral.' },
      {
        id: 'the-grid',
        heading: 'The grid',
        text: 'Prices run from $293.45 to $2,175.85, that is 1.29× to 9.54× the spot price of $228.16.',
      },
      {
        id: 'graded',
        heading: 'How the protocol is graded',
        text: 'The weakest part is its venture backing. Tokenomics 100, Exchange 100.',
      },
    ],
  }),
  page('moon-awards', 'Moon Awards 2024: sixteen low-cap altcoins', {
    kind: 'Awards',
    category: 'Crypto basics',
    year: '2024',
    date: '2024-06-30',
    assets: ['astra-dao'],
    aliases: LOWCAPS,
    sections: LOWCAPS.map((name) => ({
      id: `votes-${name.toLowerCase().replace(' ', '-')}`,
      heading: name,
      text: `${name} took part in the vote of readers.`,
    })),
  }),
  page('tmai', 'The token of Token Metrics', {
    aliases: ['Token Metrics AI', 'TMAI'],
    sections: [
      {
        id: 'ticker',
        heading: 'Its ticker',
        text: 'Trading under $TMAI, it reached a market cap of $6M in one month.',
      },
    ],
  }),
  page('x402', 'x402 and HTTP 402 explained', {
    date: '2026-11-20',
    sections: [
      {
        id: 'status',
        heading: 'A status nobody used',
        text: 'HTTP reserved 402 in 1997 for payments <script>alert(1)</script> & left it.',
      },
    ],
  }),
  page('api-keys', 'API keys from creation to retirement', {
    kind: 'Guide',
    category: 'Security',
    date: '2026-11-19',
    sections: [{ id: 'rotate', heading: 'Rotation', text: 'Rotate a key before it leaks, and revoke it after.' }],
  }),
  page('bitcoin-wallets', 'Wallets for bitcoin', {
    kind: 'List',
    category: 'Crypto basics',
    date: '2026-11-18',
    assets: ['bitcoin'],
    aliases: ['Bitcoin', 'BTC'],
    sections: [{ id: 'hardware', heading: 'Hardware', text: 'A wallet signs; the coins stay on the chain.' }],
  }),
  page('ethereum', 'Ethereum after its upgrades', {
    date: '2026-11-17',
    aliases: ['Ethereum', 'ETH'],
    sections: [{ id: 'fees', heading: 'Fees', text: 'Fees fell by 75% within a year.' }],
  }),
  page('pump-fun', 'Livestream tokens of Pump.fun', {
    kind: 'Leaderboard',
    date: '2026-11-16',
    sections: [{ id: 'fees', heading: 'Fees earned', text: 'Ten tokens, ordered by fees that the source captured.' }],
  }),
  page('hmac', 'HMAC in five languages', {
    kind: 'Guide',
    category: 'Security',
    date: '2026-11-15',
    sections: [{ id: 'vectors', heading: 'Test vectors', text: 'RFC 4231 gives seven cases.' }],
  }),
  page('launch', 'Launch of an API and SDK', {
    kind: 'Announcement',
    category: 'Announcements',
    date: '2026-11-14',
    sections: [{ id: 'price', heading: 'What it costs', text: 'Plans begin at $0.017 a call.' }],
  }),
  page('zero-knowledge', 'Zero-knowledge proofs', {
    date: '2026-11-13',
    sections: [{ id: 'use', heading: 'Where they are used', text: 'Iron Fish hides amounts with them.' }],
  }),
  page('upcoming', 'Fourteen upcoming coins', {
    kind: 'List',
    year: '2024',
    date: '2024-01-15',
    sections: [{ id: 'zk', heading: 'zkSync', text: 'An airdrop was expected from April.' }],
  }),
];
