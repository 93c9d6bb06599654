/** Keys that open something, found by their form and, where they have one, by their checksum. */
import { sha256 } from '@noble/hashes/sha2.js';
import { createBase58check } from '@scure/base';
import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

export interface Secret {
  /** What it is: `a private key in PEM form`. */
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

interface Form {
  readonly what: string;
  readonly pattern: RegExp;
  /** What stands in every match: a quick look. */
  readonly mark?: string;
  /** A look at what the form alone leaves open. */
  readonly holds?: (found: string) => boolean;
}

const base58check = createBase58check(sha256);
const isChecked = (text: string): boolean => {
  try {
    return base58check.decode(text).length > 20;
  } catch {
    return false;
  }
};

/** Made up for a manual: few different letters, a run of one, or a word that says so. */
const isInvented = (text: string): boolean =>
  new Set(text).size < 10 ||
  /(.)\1{4}|example|sample|dummy|redacted|placeholder|your|xxxx|1234567890|abcdef(?:gh|01)/i.test(text);

const isReal = (text: string): boolean => !isInvented(text);

const FORMS: readonly Form[] = [
  {
    what: 'a private key in PEM form',
    mark: 'PRIVATE KEY',
    pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----\s+(?:[\w-]+: .*\s+)*[A-Za-z0-9+/=\s]{60,}/g,
    holds: (found) => isReal(found.replace(/-{5}[^-]*-{5}/, '')),
  },
  {
    what: 'an extended private key',
    mark: 'prv',
    pattern: /\b[xyzt]prv[1-9A-HJ-NP-Za-km-z]{100,112}\b/g,
    holds: isChecked,
  },
  {
    what: 'a private key in WIF form',
    pattern: /\b(?:5[1-9A-HJ-NP-Za-km-z]{50}|[KLc][1-9A-HJ-NP-Za-km-z]{51})\b/g,
    holds: isChecked,
  },
  {
    what: 'a private key',
    pattern: /\b(?:private|secret)[ _-]?key\b["'`]?\s*(?::|=|is)?\s*["'`]?(?:0x)?[0-9a-fA-F]{64}\b/gi,
    holds: isReal,
  },
  { what: 'an access key of AWS', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, holds: isReal },
  { what: 'a token of GitHub', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,})\b/g, holds: isReal },
  { what: 'a token of GitLab', mark: 'glpat-', pattern: /\bglpat-[\w-]{20,}\b/g, holds: isReal },
  { what: 'a token of Slack', mark: 'xox', pattern: /\bxox[abeoprs]-[\w-]{20,}\b/g, holds: isReal },
  { what: 'a key of Stripe', mark: 'k_live_', pattern: /\b[sr]k_live_[A-Za-z0-9]{20,}\b/g, holds: isReal },
  { what: 'a key of Google', mark: 'AIza', pattern: /\bAIza[\w-]{35}\b/g, holds: isReal },
  {
    what: 'a key of OpenAI or Anthropic',
    mark: 'sk-',
    pattern: /\bsk-(?:proj-|ant-(?:api\d\d-)?|svcacct-)?[\w-]{32,}\b/g,
    holds: isReal,
  },
  { what: 'a token of npm', mark: 'npm_', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g, holds: isReal },
  { what: 'a token of a Telegram bot', mark: ':AA', pattern: /\b\d{8,10}:AA[\w-]{32,34}\b/g, holds: isReal },
  { what: 'a key of SendGrid', mark: 'SG.', pattern: /\bSG\.[\w-]{22}\.[\w-]{43}\b/g, holds: isReal },
  {
    what: 'a secret key of AWS',
    pattern:
      /\baws[ _-]?secret[ _-]?access[ _-]?key\b["'`]?\s*(?:[:=]|is)?\s*["'`]?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/gi,
    holds: isReal,
  },
  {
    what: 'the address of a webhook of Slack',
    mark: 'hooks.slack.com',
    pattern: /\bhooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{24}\b/g,
    holds: isReal,
  },
  { what: 'a token of Shopify', mark: 'shp', pattern: /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b/g, holds: isReal },
  { what: 'a token of Docker', mark: 'dckr_pat_', pattern: /\bdckr_pat_[\w-]{27}\b/g, holds: isReal },
  { what: 'a token of Figma', mark: 'figd_', pattern: /\bfigd_[\w-]{40,}/g, holds: isReal },
  { what: 'a key of Linear', mark: 'lin_api_', pattern: /\blin_api_[A-Za-z0-9]{40}\b/g, holds: isReal },
  { what: 'a key of Groq', mark: 'gsk_', pattern: /\bgsk_[A-Za-z0-9]{52}\b/g, holds: isReal },
  { what: 'a token of Hugging Face', mark: 'hf_', pattern: /\bhf_[A-Za-z0-9]{34}\b/g, holds: isReal },
  {
    what: 'a password in an address',
    mark: '://',
    pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@<>"'`{}$]+:[^\s/:@<>"'`{}$]{8,}@[\w.-]+/gi,
    holds: isPassword,
  },
];

/** Whether an address holds a password that somebody could use: manuals show words, at machines that are none. */
function isPassword(address: string): boolean {
  const [, password = '', host = ''] = /:([^:@]+)@([^@]+)$/.exec(address) ?? [];
  const isMade = /pass(?:wor|phras)|secret|example|change|your|token|hunter2|xxxx|1234567/i.test(password);
  const isNowhere = /(?:^|\.)(?:example(?:\.\w+)?|test|invalid|localhost)$|^host|^127\./i.test(host);
  return /\d/.test(password) && /[a-z]/i.test(password) && !isMade && !isNowhere;
}

/** Every secret of a text. */
export function secretsIn(text: string): Secret[] {
  const keys = FORMS.filter(({ mark }) => mark === undefined || text.includes(mark)).flatMap(
    ({ what, pattern, holds }) =>
      Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
        found,
        what,
        from: index,
        to: index + found.length,
      }))
        .filter(({ found }) => holds?.(found) !== false)
        .map(({ found: _, ...secret }) => secret),
  );
  return [...keys, ...seedPhrases(text)].toSorted((one, other) => one.from - other.from);
}

/** A text in which every secret is struck out, so that it can be shown; places stay as they are. */
export function withoutSecrets(text: string): string {
  return secretsIn(text).reduce(
    (shown, { from, to }) => shown.slice(0, from) + shown.slice(from, to).replace(/[^\s]/g, '•') + shown.slice(to),
    text,
  );
}

const WORD = /[A-Za-z]+/g;
/** What stands between the words of a phrase: single spaces, commas, numbers, a line for each. */
const BETWEEN = /^[ \t]*[,;]?[ \t]*\r?\n?[ \t]*(?:[-*>][ \t]+|\d{1,2}[.):][ \t]*|[|`"']+[ \t]*)?$/;
const LENGTHS = [24, 21, 18, 15, 12];
const SHORTEST = 12;

interface Word {
  readonly word: string;
  readonly at: number;
}

/** Runs of twelve and more words of the list that wallets take them from, as far as a checksum holds. */
function seedPhrases(text: string): Secret[] {
  return shortWordRuns(text).flatMap(([from, to]) =>
    phrasesIn(text.slice(from, to)).map((phrase) => shifted(phrase, from)),
  );
}

const shifted = ({ what, from, to }: Secret, by: number): Secret => ({ what, from: from + by, to: to + by });

/** Where a word of the list may begin: its first three letters, as a number. */
const BEGINNINGS = new Uint8Array(32 * 32 * 32);
for (const word of wordlist) BEGINNINGS[beginningOf(word, 0)] = 1;

/** A number for three letters of any case. */
function beginningOf(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);
}

/** Stretches of twelve and more words in a row that begin as words of the list do, which prose hardly has: a quick look. */
function shortWordRuns(text: string): (readonly [from: number, to: number])[] {
  const runs: (readonly [number, number])[] = [];
  let [count, from, to, start] = [0, 0, 0, -1];
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at) | 32;
    if (code >= 97 && code <= 122) {
      if (start < 0) start = at;
      continue;
    }
    if (start < 0) continue;
    const length = at - start;
    if (length >= 3 && length <= 8 && BEGINNINGS[beginningOf(text, start)] === 1) {
      if (count === 0) from = start;
      count += 1;
      to = at;
    } else {
      if (count >= SHORTEST) runs.push([from, to]);
      count = 0;
    }
    start = -1;
  }
  return count >= SHORTEST ? [...runs, [from, to]] : runs;
}

function phrasesIn(text: string): Secret[] {
  const secrets: Secret[] = [];
  let run: Word[] = [];
  let end = 0;
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    // All of it: a phrase that is shifted by a word has a right checksum once in sixteen times.
    if (first && last && run.length >= SHORTEST && holdsPhrase(run.map(({ word }) => word)))
      secrets.push({ what: 'a seed phrase', from: first.at, to: last.at + last.word.length });
    run = [];
  };
  for (const { 0: typed, index } of text.matchAll(WORD)) {
    const word = typed.toLowerCase();
    if (!KNOWN.has(word) || !BETWEEN.test(text.slice(end, index))) close();
    if (KNOWN.has(word)) run.push({ word, at: index });
    end = index + word.length;
  }
  close();
  return secrets;
}

function holdsPhrase(words: readonly string[]): boolean {
  return LENGTHS.some((length) =>
    words.some((_, start) => {
      const part = words.slice(start, start + length);
      // The phrase of every manual opens nothing.
      return part.length === length && new Set(part).size > 3 && validateMnemonic(part.join(' '), wordlist);
    }),
  );
}

const KNOWN = new Set(wordlist);
