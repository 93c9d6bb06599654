/** Real articles with one error put in, for tests that every error is found where it was made. */

export interface Damage {
  readonly text: string;
  readonly expected: {
    /** Line of the damaged text that a message must name. */
    readonly line: number;
    /** Rule of that message, where parsing alone finds it. */
    readonly ruleId?: string;
    /** The kind of damage. */
    readonly what: string;
  };
}

type Random = () => number;
type Harm = (
  article: Article,
  random: Random,
) => (Omit<Damage['expected'], 'what'> & { readonly lines: readonly string[] }) | undefined;

/** An article's lines; `fence` is the index of the line that closes the frontmatter. */
interface Article {
  readonly lines: readonly string[];
  readonly fence: number;
}

/** The kinds of damage there are. */
export const kinds = (): readonly string[] => Object.keys(HARMS);

/**
 * The article with one error. The kind follows from the seed, and is the next that fits where one cannot be put in.
 *
 * @param text an article without errors, lines ending in LF
 */
export function damage(text: string, seed: number): Damage {
  const names = kinds();
  const random = mulberry32(seed);
  const first = Math.floor(random() * names.length);
  for (let step = 0; step < names.length; step += 1) {
    const done = damageBy(text, names[(first + step) % names.length] ?? '', random);
    if (done) return done;
  }
  throw new Error('No kind of damage fits this article.');
}

/** The article with an error of one kind, or `undefined` where it cannot be put in. */
export function damageBy(text: string, what: string, random: Random = mulberry32(1)): Damage | undefined {
  const lines = text.split('\n');
  const done = HARMS[what]?.({ lines, fence: lines.indexOf('---', 1) }, random);
  if (!done) return undefined;
  const { lines: harmed, line, ruleId } = done;
  return { text: harmed.join('\n'), expected: { line, ...(ruleId !== undefined && { ruleId }), what } };
}

/** A small generator of random numbers in [0, 1): the same seed, the same numbers. */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const HARMS: Readonly<Record<string, Harm>> = {
  'misspelt key': inMatter(/^(?:reviewBy|category|description|authors):/, 'frontmatter-key', (line, random) => {
    const at = 2 + Math.floor(random() * 4);
    return line.slice(0, at) + line.slice(at + 1);
  }),
  'day that does not exist': inMatter(/^published:/, 'frontmatter-value', () => 'published: 2026-02-30'),
  'missing published': ({ lines }) => {
    const at = lines.findIndex((line) => line.startsWith('published:'));
    return at === -1 ? undefined : { lines: lines.toSpliced(at, 1), line: 2, ruleId: 'frontmatter-missing' };
  },
  'key said twice': (article, random) => {
    const at = choose(indices(article, /^(?:category|published|title):/, 'matter'), random);
    return at === undefined
      ? undefined
      : { lines: article.lines.toSpliced(at + 1, 0, article.lines[at] ?? ''), line: at + 2, ruleId: 'yaml-duplicate' };
  },
  alias: inMatter(/^category:/, 'yaml-alias', () => 'category: *research'),
  anchor: inMatter(/^category:/, 'yaml-anchor', (line) => line.replace(': ', ': &here ')),
  tag: inMatter(/^category:/, 'yaml-tag', (line) => line.replace(': ', ': !!str ')),
  tab: inMatter(/^ {2}[\w-]+:/, 'yaml-tab', (line) => line.replace(/^ {2}/, '\t')),
  'thousands comma': inMatter(/\{[^"'}]*: \d{4,6}(?=[ ,}])/, 'yaml-comma', (line) =>
    line.replace(/(\{[^"'}]*: \d{1,3})(\d{3})(?=[ ,}])/, '$1,$2'),
  ),
  'colon in a text': inMatter(/^description: [^"']/, 'yaml-syntax', (line) =>
    line.replace(/^description: /, 'description: Note: '),
  ),
  'no closing quote': ({ lines, fence }) => {
    const at = lines.findIndex((line, index) => index < fence && /^title: "[^"]*"$/.test(line));
    const rest = lines.slice(at + 1, fence);
    if (at === -1 || rest.some((line) => line.includes('"'))) return undefined;
    return { lines: lines.with(at, (lines[at] ?? '').slice(0, -1)), line: at + 1, ruleId: 'yaml-syntax' };
  },
  'no closing fence': ({ lines, fence }) => {
    if (lines.slice(fence + 1).some((line) => line.startsWith('---'))) return undefined;
    return { lines: lines.toSpliced(fence, 1), line: 1, ruleId: 'frontmatter-fence' };
  },
  'word after the fence': ({ lines }) => ({ lines: lines.with(0, '---js'), line: 1, ruleId: 'frontmatter-fence' }),
  'asset that is not registered': (article, random) => {
    const start = article.lines.findIndex((line) => /^ {4}picks:/.test(line));
    const end = article.lines.findIndex((line, index) => index > start && !/^ {6}/.test(line));
    const at = choose(
      start === -1
        ? []
        : indices(article, /^ {6}[a-z][\w-]*:/, 'matter').filter((index) => index > start && index < end),
      random,
    );
    return at === undefined
      ? undefined
      : { lines: article.lines.with(at, (article.lines[at] ?? '').replace(/:/, '-qqq:')), line: at + 1 };
  },
  'unknown component': inBody(/^<(?:Ranking|Scenarios|Grades|Facts|Comparison) /, 'component-unknown', (line) =>
    line.replace(/^<(\w)(\w+)/, '<$1x$2'),
  ),
  'unknown attribute': inBody(/^<(?:Ranking|Scenarios|Grades|Facts|Comparison) /, 'attribute-unknown', (line) =>
    line.replace(' />', ' colour="red" />'),
  ),
  'attribute said twice': inBody(/^<(?:Ranking|Scenarios|Grades|Facts|Comparison) /, 'attribute-duplicate', (line) =>
    line.replace(' />', ' of="again" />'),
  ),
  'event attribute': inBody(/^<(?:Ranking|Scenarios|Grades|Facts|Comparison) /, 'html-event', (line) =>
    line.replace(' />', ' onclick="alert(1)" />'),
  ),
  'component that is not closed': (article, random) => {
    const at = choose(indices(article, /^<\/(?:Takeaways|Faqs|Picks)>$/, 'body'), random);
    if (at === undefined) return undefined;
    const opening = (article.lines[at] ?? '').slice(2, -1);
    const line = article.lines.findLastIndex((one, index) => index < at && one.startsWith(`<${opening}`)) + 1;
    return { lines: article.lines.toSpliced(at, 1), line, ruleId: 'body-syntax' };
  },
  'javascript link': inParagraph('link-scheme', ' Follow [this](java&#115;cript:alert(1)).'),
  'link to a source file': inParagraph('link-relative', ' See [that](../other/index.mdx).'),
  expression: inParagraph('body-code', ' That is {1 + 1}.'),
  'stray sign': inParagraph('body-syntax', ' It was <60M.'),
  script: inParagraph('html-active', ' <script>alert(1)</script>'),
  'acceptance without a reason': inParagraph('acceptance-reason', ' {/* check-ok stale-word */}'),
  import: afterFence('body-code', "import Chart from './chart.jsx'"),
  'heading of the first level': afterFence('heading-first', '# Title'),
};

/** The indices of lines that match, in one part of the article; of the body, those outside of code samples. */
function indices({ lines, fence }: Article, pattern: RegExp, part: 'matter' | 'body'): number[] {
  let sample = false;
  return lines.flatMap((line, index) => {
    if (part === 'body' && index > fence && /^(?:```|~~~)/.test(line)) sample = !sample;
    const inside = part === 'matter' ? index > 0 && index < fence : index > fence && !sample;
    return inside && pattern.test(line) ? [index] : [];
  });
}

const choose = <T>(from: readonly T[], random: Random): T | undefined => from[Math.floor(random() * from.length)];

function replaced(
  pattern: RegExp,
  part: 'matter' | 'body',
  ruleId: string,
  harm: (line: string, random: Random) => string,
): Harm {
  return (article, random) => {
    const at = choose(indices(article, pattern, part), random);
    return at === undefined
      ? undefined
      : { lines: article.lines.with(at, harm(article.lines[at] ?? '', random)), line: at + 1, ruleId };
  };
}

function inMatter(pattern: RegExp, ruleId: string, harm: (line: string, random: Random) => string): Harm {
  return replaced(pattern, 'matter', ruleId, harm);
}

function inBody(pattern: RegExp, ruleId: string, harm: (line: string, random: Random) => string): Harm {
  return replaced(pattern, 'body', ruleId, harm);
}

function inParagraph(ruleId: string, words: string): Harm {
  return replaced(/^[A-Z].{60,}[.)]$/, 'body', ruleId, (line) => line + words);
}

function afterFence(ruleId: string, line: string): Harm {
  return ({ lines, fence }) => ({ lines: lines.toSpliced(fence + 1, 0, '', line, ''), line: fence + 3, ruleId });
}
