/** Whether everything that a body names exists: blocks, picks, values, sources, partners; and stands there once. */
import { readAmount } from '../quantities/quantity.ts';
import type { Message } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import { isComponent, isElement, isSilent } from '../parse/tree.ts';
import type { Component as JsxElement, Node } from '../parse/tree.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { ArticleBlock } from './article.ts';
import { attribute } from './components/component.ts';
import { BLOCK_MAPS } from './schema.ts';
import type { BlockMap } from './schema.ts';
import type { Registries } from './registries.ts';
import type { Survey } from './survey.ts';
import { isInBrokenBlock, unknownValue } from './values.ts';
import type { Values } from './values.ts';

/** What the references of a body are held against. */
export interface Named {
  readonly path: string;
  /** Ids of the blocks as they were typed, those with errors among them. */
  readonly blockIds: Readonly<Record<BlockMap, readonly string[]>>;
  readonly blocks: readonly ArticleBlock[];
  readonly values: Values;
  readonly registries: Registries;
}

const MAP_OF: Readonly<Record<string, BlockMap>> = {
  Ranking: 'rankings',
  Picks: 'rankings',
  Scenarios: 'scenarios',
  Question: 'scenarios',
  Grades: 'grades',
  Comparison: 'comparisons',
  Facts: 'facts',
  Sequence: 'sequences',
};

type Check = (node: JsxElement, named: Named, parent: JsxElement | undefined) => Message[];

/** Every reference of a body that leads nowhere, at its place. */
export function checkReferences({ components }: Survey, named: Named): Message[] {
  const found: Message[] = [];
  for (const { name, node, parent } of components) {
    const unknown = unknownBlock(name, node, named);
    if (unknown) found.push(unknown);
    else found.push(...(CHECKS[name]?.(node, named, parent) ?? []));
  }
  return [...found, ...repeated(components, named)];
}

function unknownBlock(name: string, node: JsxElement, { path, blockIds }: Named): Message | undefined {
  const map = MAP_OF[name];
  const of = map && attribute(node, 'of');
  if (map === undefined || of === undefined || blockIds[map].includes(of)) return undefined;
  const elsewhere = BLOCK_MAPS.find((other) => blockIds[other].includes(of));
  const hint = elsewhere === undefined ? didYouMean(of, blockIds[map]) : placedBy(of, elsewhere);
  const reason = `\`<${name}>\` names \`${of}\`, and there is no such block under \`${map}\`.`;
  return atNode(node, path, 'reference-block', reason, hint);
}

function placedBy(of: string, map: BlockMap): string {
  const component = Object.entries(MAP_OF).find(([, value]) => value === map)?.[0] ?? '';
  return `\`${of}\` stands under \`${map}\`: place it with \`<${component} of="${of}" />\`.`;
}

const checkPick: Check = (node, { path, blocks }, parent) => {
  const asset = attribute(node, 'of');
  const of = parent && attribute(parent, 'of');
  const ranking = blocks.find((block) => block.kind === 'ranking' && block.id === of);
  if (asset === undefined || ranking === undefined || ranking.assets.includes(asset)) return [];
  const reason = `\`<Pick>\` names \`${asset}\`, which the ranking \`${ranking.id}\` does not hold.`;
  return [atNode(node, path, 'reference-pick', reason, didYouMean(asset, ranking.assets))];
};

const checkValue: Check = (node, { path, values, blocks, blockIds }) => {
  const of = attribute(node, 'of');
  if (of === undefined || values.has(of)) return [];
  if (isInBrokenBlock(of, { blocks, typed: BLOCK_MAPS.flatMap((map) => blockIds[map]) })) return [];
  const { reason, hint } = unknownValue(of, values, blocks);
  return [atNode(node, path, 'value-unknown', reason, hint)];
};

const checkQuestion: Check = (node, { path, blocks }) => {
  const of = attribute(node, 'of');
  const block = blocks.find((candidate) => candidate.kind === 'scenarios' && candidate.id === of);
  const found = wrongAmount(node) ?? (block?.kind === 'scenarios' ? unanswerable(node, block) : undefined);
  return found ? [atNode(node, path, 'component-attribute', found.reason, found.hint)] : [];
};

interface Finding {
  readonly reason: string;
  readonly hint: string;
}

function wrongAmount(node: JsxElement): Finding | undefined {
  for (const key of ['reach', 'multiple']) {
    const raw = attribute(node, key);
    if (raw === undefined) continue;
    const amount = readAmount(raw);
    const asked = `\`${key}\` of \`<Question>\``;
    if (!('value' in amount)) return { reason: `${asked}: ${amount.reason}`, hint: amount.hint };
    if (amount.value > 0) continue;
    return { reason: `${asked} is ${raw}, and a price or multiple is above nought.`, hint: `Write \`${key}="1000"\`.` };
  }
  return undefined;
}

function unanswerable(node: JsxElement, { id, spot, cases }: Scenarios): Finding | undefined {
  if (attribute(node, 'multiple') !== undefined && !spot) {
    const hint = 'Add `spot: 228.16` to the block or the article, or ask with `reach`.';
    return { reason: `\`${id}\` has no spot price, so no multiple can be computed.`, hint };
  }
  const range = attribute(node, 'range');
  const known: readonly string[] = [...cases.map((one) => one.id), 'all'];
  if (range === undefined || known.includes(range)) return undefined;
  return { reason: `\`range="${range}"\` names no case of \`${id}\`.`, hint: didYouMean(range, known) };
}

/** Text in `<Faqs>` that would be drawn with no question: before the first, or below one that is answered from data. */
const checkFaqs: Check = ({ children }, { path }) => {
  const spoken = (children as readonly Node[]).filter((child) => !isSilent(child));
  const strays = spoken.filter((child, index) => {
    const before = spoken[index - 1];
    const begins = isComponent(child, 'Question') || isElement(child, 'h3');
    return !begins && (before === undefined || isComponent(before, 'Question'));
  });
  const reason = 'This text in `<Faqs>` belongs to no question.';
  return strays.map((child) => atNode(child, path, 'component-content', reason, STRAY_HINT));
};

const STRAY_HINT = 'Write a question above it, `### …?`, or move it out of `<Faqs>`.';

function entry(what: string, registry: 'sources' | 'partners', key: string): Check {
  return (node, { path, registries }) => {
    const id = attribute(node, key);
    if (id === undefined || Object.hasOwn(registries[registry], id)) return [];
    const reason = `There is no ${what} \`${id}\` in ${registry}.yaml.`;
    return [atNode(node, path, `reference-${what}`, reason, didYouMean(id, Object.keys(registries[registry])))];
  };
}

const CHECKS: Readonly<Record<string, Check>> = {
  Pick: checkPick,
  Value: checkValue,
  Question: checkQuestion,
  Faqs: checkFaqs,
  Cite: entry('source', 'sources', 'source'),
  Partner: entry('partner', 'partners', 'id'),
};

const ONCE = new Set([
  'Ranking',
  'Scenarios',
  'Grades',
  'Comparison',
  'Facts',
  'Sequence',
  'Picks',
  'Pick',
  'Takeaways',
  'Faqs',
]);

/** A pick or block that is placed twice: its id would stand twice on the page. */
function repeated(components: Survey['components'], { path }: Named): Message[] {
  const seen = new Set<string>();
  const again = components.filter(({ name, node, parent }) => {
    if (!ONCE.has(name)) return false;
    const key = `${name} ${quoted(parent && attribute(parent, 'of'))} ${quoted(attribute(node, 'of'))}`;
    return seen.has(key) || !seen.add(key);
  });
  return again.map(({ name, node }) => {
    const of = attribute(node, 'of');
    const reason = `\`<${name}${of === undefined ? '' : ` of="${of}"`}>\` stands here for the second time.`;
    const hint = 'Keep one of them; to quote a figure again, use `<Value of="…" />`.';
    return atNode(node, path, 'component-repeated', reason, hint);
  });
}

/** A text that is told from any other, and from none, among others. */
const quoted = (text: string | undefined): string => (text === undefined ? '' : JSON.stringify(text));

/** An error at a node of the body. */
export function atNode(node: Node, path: string, ruleId: string, reason: string, hint: string): Message {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { ruleId, severity: 'error', place: { path, start: { line, column } }, reason, hint };
}
