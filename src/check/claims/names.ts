/** Tells numbers that are parts of names from numbers that say how many: RFC 9449, SHA-256, TLS 1.3, step 4, status 402. */

/** Words before digits that number a thing. */
const NUMBERING =
  'rfc fips sp iso eip erc bip version v section sections chapter figure fig table part page line step steps case test phase appendix note rule article row column number no nos class level layer tier port node day week minute hour question point item draft status code codes error errors chain block height epoch slot group room model web api http https tls ssl oauth soc type grade round series season volume vol issue'.split(
    ' ',
  );
const NUMBERED = new RegExp(`(?:^|[^\\p{L}])(?:${NUMBERING.join('|')})[ .]*$`, 'iu');
const NUMBERING_WORDS = new Set(NUMBERING);

/** Capitals before digits are a name that has a number in it, unless they only open a sentence. */
const CAPITALISED = /(?:^|[^\p{L}\p{N}])(?<word>\p{Lu}[\p{L}-]*)[ \u00A0]$/u;
const OPENERS = new Set(
  'A An The In On At By Of To From For With Over Under About Around Nearly Almost Some Only Just All Both Each Every Its Their Our Your His Her Between And Or But Than As Is Are Was Were Has Have Had It They We You If When Where While After Before Since Until Within Without Through Up Down Out Off Into Another Other These Those This That Here There Then Now Roughly Approximately Exactly Another Against Among Below Above Beyond Least Most More Less Fewer Not No None Pay Paid Costs Cost Add Adds Take Takes Make Makes Keep Read Set Use Used Wait Say Says Said Nor So Yet Still Even Once Twice Per Total Sum Average Median Minimum Maximum Market Price Cap Share Score Spot'.split(
    ' ',
  ),
);

/** Statuses of HTTP. */
const STATUS = /^(?:10[0-3]|20[0-8]|226|30[0-8]|40\d|41[0-8]|42[1-689]|431|451|50[0-8]|51[01])$/;
const OF_STATUS = /\b(?:status(?:es)?|HTTP|answers?|answered|respon\w+|codes?|refus\w+|errors?|class)\b/i;

/** A number that is joined to letters or to other numbers is no amount. */
const JOINED_BEFORE = /[\p{L}\p{N}_/@#.:^\u207B-]$|\d[,.–-]$/u;
const JOINED_AFTER = /^(?:[\p{L}_@^⁰¹²³⁴-⁹⁻]|[-–.:/]\d|\/|:\d)/u;

type Groups = Readonly<Record<string, string | undefined>>;

/** Why a number is part of a name; `undefined` where it stands for an amount. */
export function nameAround(text: string, from: number, to: number, groups: Groups): string | undefined {
  const before = text.slice(Math.max(0, from - 32), from);
  const after = text.slice(to, to + 12);
  const bare =
    groups.unit === undefined && groups.mark === undefined && groups.scale === undefined && groups.code === undefined;
  if (!before.endsWith(' ') && JOINED_BEFORE.test(before) && !/[\s(]-$|^-$/.test(before) && !isRange(before, groups))
    return 'joined';
  if (bare && JOINED_AFTER.test(after) && !/^[-–]\d/.test(after)) return 'joined';
  if (!bare) return undefined;
  const last = lastWordOf(before);
  if ((last === undefined || NUMBERING_WORDS.has(last.toLowerCase())) && NUMBERED.test(before)) return 'numbered';
  const word = last === undefined || /[A-Z]/.test(last) ? CAPITALISED.exec(before)?.groups?.word : undefined;
  if (word !== undefined && !OPENERS.has(word)) return 'name';
  const isCode = STATUS.test(groups.digits ?? '');
  return isCode && isOfStatus(text.slice(Math.max(0, from - 110), to + 32)) ? 'status' : undefined;
}

/**
 * The letters from a to z that a text ends with, spaces and points behind them left out; `undefined` where a hyphen or a
 * letter of another alphabet may belong to them. Most words are told by it to be no name, which patterns take longer to tell.
 */
function lastWordOf(text: string): string | undefined {
  let end = text.length;
  while (end > 0 && (text.charAt(end - 1) === ' ' || text.charAt(end - 1) === '.')) end -= 1;
  let from = end;
  while (from > 0 && isLetter(text.charCodeAt(from - 1))) from -= 1;
  const isWhole = from === 0 || (text.charCodeAt(from - 1) < 0x80 && text.charAt(from - 1) !== '-');
  return isWhole ? text.slice(from, end) : undefined;
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

const isRange = (before: string, { mark }: Groups): boolean => mark !== undefined || /[\d%MBK][–-]$/.test(before);

const isOfStatus = (around: string): boolean => OF_STATUS.test(around) || around.startsWith('On ');
