/** The value of YAML that holds nothing out of the ordinary, which is nearly all that is read: in one pass. */
import {
  COLLECTION_STYLE,
  EVENT_ID,
  NOT_RESOLVED,
  SCALAR_STYLE,
  boolCoreTag,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  nullCoreTag,
} from 'js-yaml';
import type { Event, MappingEvent, ScalarEvent, ScalarTagDefinition, SequenceEvent } from 'js-yaml';

/**
 * The value that the parser's events make, or nothing where one of them may be refused or means more than it says:
 * anchors, tags, several documents, keys said twice, commas in numbers. What is nothing here is for `refusals` to judge.
 */
export function plainValue(events: readonly Event[], text: string): { readonly value: unknown } | undefined {
  if (events.length === 0) return { value: null };
  const composer = new Composer(events, text);
  const value = composer.document();
  return composer.isPlain ? { value } : undefined;
}

class Composer {
  /** Goes on where it has become false, since that is seldom and harmless. */
  isPlain = true;
  #at = 0;
  readonly #events: readonly Event[];
  readonly #text: string;

  constructor(events: readonly Event[], text: string) {
    this.#events = events;
    this.#text = text;
  }

  document(): unknown {
    const [first] = this.#events;
    if (first?.type !== EVENT_ID.DOCUMENT || first.directives.length > 0) this.isPlain = false;
    this.#at = 1;
    const value = this.#node(false);
    if (this.#at !== this.#events.length - 1) this.isPlain = false;
    return value;
  }

  #node(inFlow: boolean): unknown {
    const event = this.#events[this.#at];
    this.#at += 1;
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event, inFlow);
      case EVENT_ID.MAPPING:
        return this.#map(event);
      case EVENT_ID.SEQUENCE:
        return this.#list(event);
      default:
        this.isPlain = false;
        return undefined;
    }
  }

  #scalar(event: ScalarEvent, inFlow: boolean): unknown {
    const text = this.#textOf(event);
    if (event.style !== SCALAR_STYLE.PLAIN) return text;
    if (inFlow && hasComma(this.#text, event.valueEnd)) this.isPlain = false;
    return resolved(text);
  }

  #textOf(event: ScalarEvent): string {
    if (event.anchorStart !== -1 || event.tagStart !== -1) this.isPlain = false;
    return getScalarValue(this.#text, event);
  }

  #list(event: SequenceEvent): unknown[] {
    if (event.anchorStart !== -1 || event.tagStart !== -1) this.isPlain = false;
    const inFlow = event.style === COLLECTION_STYLE.FLOW;
    const items: unknown[] = [];
    while (this.#goesOn()) items.push(this.#node(inFlow));
    return items;
  }

  #map(event: MappingEvent): Record<string, unknown> {
    if (event.anchorStart !== -1 || event.tagStart !== -1) this.isPlain = false;
    const inFlow = event.style === COLLECTION_STYLE.FLOW;
    const map: Record<string, unknown> = {};
    let count = 0;
    while (this.#goesOn()) {
      const key = this.#key();
      if (inFlow && this.#isLeftOut()) this.isPlain = false;
      map[key] = this.#node(inFlow);
      count += 1;
    }
    // A key that is said twice is one.
    if (Object.keys(map).length !== count) this.isPlain = false;
    return map;
  }

  /** The text of a key, which is what it is called: not so of `1.0`, which is called `1`. */
  #key(): string {
    const event = this.#events[this.#at];
    if (event?.type !== EVENT_ID.SCALAR) {
      this.isPlain = false;
      this.#node(false);
      return '';
    }
    this.#at += 1;
    const text = this.#textOf(event);
    const isItself = event.style !== SCALAR_STYLE.PLAIN || String(resolved(text)) === text;
    if (isItself && text !== '<<' && text !== '__proto__') return text;
    this.isPlain = false;
    return '';
  }

  /** Whether a value is left out, as a comma in a text makes it. */
  #isLeftOut(): boolean {
    const event = this.#events[this.#at];
    return event?.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && event.valueStart === event.valueEnd;
  }

  /** Whether another node of a map or list follows; steps over its end. */
  #goesOn(): boolean {
    if (this.#at >= this.#events.length) return false;
    if (this.#events[this.#at]?.type !== EVENT_ID.POP) return true;
    this.#at += 1;
    return false;
  }
}

const COMMA = 44;

/** Whether a plain text ends at a comma with a digit behind: `75,000` is two values in brackets. */
function hasComma(text: string, end: number): boolean {
  const next = text.charCodeAt(end + 1);
  return text.charCodeAt(end) === COMMA && next >= 48 && next <= 57;
}

/** What a plain text may be beside a text, by its first sign. */
const TAGS = new Map<string, ScalarTagDefinition[]>();
for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag])
  for (const sign of tag.implicitFirstChars ?? []) TAGS.set(sign, [...(TAGS.get(sign) ?? []), tag]);

/** A plain text as YAML's core schema reads it. */
function resolved(text: string): unknown {
  const tags = TAGS.get(text.charAt(0));
  if (tags === undefined) return text;
  for (const tag of tags) {
    const value = tag.resolve(text, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return text;
}
