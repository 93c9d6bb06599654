/** Where the attributes of an opening tag stand: the parser gives the tag's place only. */

/** Offsets of an attribute into the text: its name begins at `start`, its value (with quotes) ends at `end`. */
export interface AttributePlace {
  readonly start: number;
  readonly nameEnd: number;
  readonly end: number;
}

const NAME = /[^\s=/>{}"'<]+/y;

/**
 * The places of the attributes of the tag that begins at `offset`, in the order in which they are written. Spreads
 * (`{...x}`) count as attributes.
 */
export function attributePlaces(text: string, offset: number): AttributePlace[] {
  const places: AttributePlace[] = [];
  let at = offset + (/^<\s*[^\s/>{]*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 1);
  while (at < text.length && text[at] !== '>') {
    const end = attributeEnd(text, at);
    if (end === undefined) at += 1;
    else {
      places.push(end);
      at = end.end;
    }
  }
  return places;
}

function attributeEnd(text: string, start: number): AttributePlace | undefined {
  if (text[start] === '{') return { start, nameEnd: braceEnd(text, start), end: braceEnd(text, start) };
  NAME.lastIndex = start;
  if (!NAME.test(text)) return undefined;
  const nameEnd = NAME.lastIndex;
  const equals = /\s*=\s*/y;
  equals.lastIndex = nameEnd;
  if (!equals.test(text)) return { start, nameEnd, end: nameEnd };
  return { start, nameEnd, end: valueEnd(text, equals.lastIndex) };
}

function valueEnd(text: string, start: number): number {
  const sign = text[start];
  if (sign === '{') return braceEnd(text, start);
  if (sign !== '"' && sign !== "'") return start;
  const end = text.indexOf(sign, start + 1);
  return end === -1 ? text.length : end + 1;
}

function braceEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
