import { EVENT_ID, COLLECTION_STYLE, SCALAR_STYLE, getScalarValue } from 'js-yaml';
import type { Event } from 'js-yaml';
import { message, placeAt, pointAt } from './lines.ts';
import type { Origin } from './lines.ts';
import type { Message } from './problem.ts';

type Scalar = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;
type Node = Exclude<Event, { type: typeof EVENT_ID.POP | typeof EVENT_ID.DOCUMENT }>;
type Report = (ruleId: string, start: number, end: number, reason: string, hint: string) => void;

/** A collection that is open, and for a map the offsets of its keys. */
interface Open {
  readonly kind: 'document' | 'sequence' | 'mapping';
  readonly flow: boolean;
  readonly keys: Map<string, number>;
  key?: Scalar | undefined;
  /** Whether the last value was left out, as a comma in a text makes it. */
  lone: boolean;
  count: number;
}

/** What YAML allows and an article does not, found in the parser's events. */
export function refusals(events: readonly Event[], text: string, origin: Origin): Message[] {
  const messages: Message[] = [];
  const report: Report = (ruleId, start, end, reason, hint) =>
    messages.push(message(ruleId, 'error', placeAt(text, origin, start, end), reason, hint));
  const open: Open[] = [];
  let documents = 0;
  for (const event of events) {
    const parent = open.at(-1);
    if (event.type === EVENT_ID.POP) open.pop();
    else if (event.type === EVENT_ID.DOCUMENT) {
      documents += 1;
      if (documents === 2)
        report(
          'yaml-document',
          secondDocument(text),
          0,
          'A second document begins here.',
          'Remove the line `---` or `...`: a file holds one document.',
        );
      if (event.directives.length > 0)
        report('yaml-directive', 0, 0, 'A line that begins with `%` speaks to the YAML parser.', 'Remove the line.');
      open.push(opened('document', false));
    } else {
      refuseProperties(event, text, report);
      if (parent) refuseInParent(event, parent, text, origin, report);
      if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
        open.push(
          opened(event.type === EVENT_ID.MAPPING ? 'mapping' : 'sequence', event.style === COLLECTION_STYLE.FLOW),
        );
      }
    }
  }
  return messages;
}

const opened = (kind: Open['kind'], flow: boolean): Open => ({ kind, flow, keys: new Map(), lone: false, count: 0 });

function secondDocument(text: string): number {
  const marks = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)].map((match) => match.index);
  return marks.find((index) => text.slice(0, index).trim() !== '') ?? 0;
}

function refuseProperties(event: Node, text: string, report: Report): void {
  if (event.type === EVENT_ID.ALIAS) {
    const name = text.slice(event.anchorStart, event.anchorEnd).replace(/^\*/, '');
    report(
      'yaml-alias',
      event.anchorStart,
      event.anchorEnd,
      `\`*${name}\` is an alias, which articles do not use.`,
      `Write the value out, or quote the text: \`"*${name}"\`.`,
    );
    return;
  }
  if (event.anchorStart !== -1) {
    const name = text.slice(event.anchorStart, event.anchorEnd).replace(/^&/, '');
    report(
      'yaml-anchor',
      event.anchorStart,
      event.anchorEnd,
      `\`&${name}\` is an anchor, which articles do not use.`,
      `Remove it, or quote the text: \`"&${name}"\`.`,
    );
  }
  if (event.tagStart !== -1) {
    const tag = text.slice(event.tagStart, event.tagEnd);
    report(
      'yaml-tag',
      event.tagStart,
      event.tagEnd,
      `\`${tag}\` is a tag, which articles do not use.`,
      `Remove it, or quote the text: \`"${tag}"\`.`,
    );
  }
}

function refuseInParent(event: Node, parent: Open, text: string, origin: Origin, report: Report): void {
  if (parent.kind === 'mapping') refuseInMapping(event, parent, text, origin, report);
  else if (parent.kind === 'sequence' && event.type === EVENT_ID.SCALAR && parent.flow)
    refuseComma(event, text, report);
  parent.count += 1;
}

function refuseInMapping(event: Node, parent: Open, text: string, origin: Origin, report: Report): void {
  const isKey = parent.count % 2 === 0;
  if (isKey) {
    parent.key = event.type === EVENT_ID.SCALAR ? event : undefined;
    refuseKey(event, parent, text, origin, report);
    return;
  }
  if (!parent.flow || event.type !== EVENT_ID.SCALAR) return;
  const lone = isEmpty(event) && parent.key !== undefined && !/^\s*:/.test(text.slice(parent.key.valueEnd));
  if (!lone) refuseComma(event, text, report);
  else if (!parent.lone && parent.key) refuseLoneKey(parent.key, text, report);
  parent.lone = lone;
}

function refuseKey(event: Node, parent: Open, text: string, origin: Origin, report: Report): void {
  if (event.type === EVENT_ID.ALIAS) return;
  if (event.type !== EVENT_ID.SCALAR) {
    report(
      'yaml-key',
      event.start,
      event.start + 1,
      'A list or map stands where a key is expected.',
      'Write a name before the colon.',
    );
    return;
  }
  const name = getScalarValue(text, event);
  const first = parent.keys.get(name);
  if (name === '<<' && event.style === SCALAR_STYLE.PLAIN) {
    report(
      'yaml-merge',
      event.valueStart,
      event.valueEnd,
      '`<<` merges another map, which articles do not use.',
      'Write the keys out.',
    );
  } else if (first !== undefined) {
    const { line } = pointAt(text, first, origin.line);
    report(
      'yaml-duplicate',
      event.valueStart,
      event.valueEnd,
      `\`${name}\` is said twice.`,
      `It stands in line ${line} already: keep one of the two.`,
    );
  } else parent.keys.set(name, event.valueStart);
}

const isEmpty = (event: Scalar): boolean => event.style === SCALAR_STYLE.PLAIN && event.valueStart === event.valueEnd;

const GROUPED = /^[~<$€£¥]?-?\d{1,3}(?:,\d{3})+(?:\.\d+)?[KMBT]?[x%]?\+?(?=\s*[,\]}\r\n])/;

/** `{ cap: 75,000 }` is `{ cap: 75, 000: null }` to YAML, and `[1,000]` two numbers. */
function refuseComma(event: Scalar, text: string, report: Report): void {
  if (
    event.style !== SCALAR_STYLE.PLAIN ||
    /\d,$/.test(text.slice(Math.max(0, event.valueStart - 2), event.valueStart))
  )
    return;
  const number = GROUPED.exec(text.slice(event.valueStart, event.valueStart + 60))?.[0];
  if (number === undefined) return;
  report(
    'yaml-comma',
    event.valueStart,
    event.valueStart + number.length,
    `\`${number}\` is read as several values: a comma separates inside brackets.`,
    `Write \`${number.replaceAll(',', '')}\`, or a space after each comma where several values are meant.`,
  );
}

/** `{ label: Bread, butter }` is a key `butter` without a value to YAML. */
function refuseLoneKey(key: Scalar, text: string, report: Report): void {
  const name = getScalarValue(text, key);
  if (/^\d{3}[KMBTx%+]*$/.test(name)) return;
  const before = /(?<=[{,]\s*[^{},:]+:\s*)[^\s{},:"'[\]][^{},:"'[\]]*,\s*$/.exec(text.slice(0, key.valueStart))?.[0];
  const after = /^[^{}:"'[\]]*?(?=\s*(?:,[^,:{}]+:\s|[}\r\n]))/.exec(text.slice(key.valueStart))?.[0] ?? name;
  const hint =
    before === undefined
      ? `Write \`${name}: …\`, or quote the text it belongs to.`
      : `Quote the text: \`"${before}${after}"\`.`;
  report(
    'yaml-comma',
    key.valueStart,
    key.valueEnd,
    `\`${name}\` stands after a comma and is read as a key without a value.`,
    hint,
  );
}
