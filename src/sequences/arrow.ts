import { px } from '../charts/marks.ts';
import { svg } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { BRACKET } from './layout.ts';
import type { Arrow, Bracket } from './layout.ts';

const HEAD = { length: 9, half: 4.5 };
const STROKE = 1.5;

/** From one lifeline to another: with a full head, or dashed with an open one where it is a reply. */
export function drawArrow({ from, to, y, reply }: Arrow): Markup {
  const back = px(to + (from < to ? -HEAD.length : HEAD.length));
  const [tip, upper, lower] = [px(to), px(y - HEAD.half), px(y + HEAD.half)];
  const dashes = reply && svg` stroke-dasharray="5 4"`;
  const line = svg`<line class="c-axis" x1="${px(from)}" y1="${px(y)}" x2="${tip}" y2="${px(y)}" stroke-width="${STROKE}"${dashes}/>`;
  const outline = svg`M${back} ${upper}L${tip} ${px(y)}L${back} ${lower}`;
  return reply
    ? svg`${line}<path class="c-axis" fill="none" stroke-width="${STROKE}" d="${outline}"/>`
    : svg`${line}<path class="c-ink" d="${outline}Z"/>`;
}

/** Beside a lifeline, as high as the text that it belongs to. */
export function drawBracket({ at, side, text }: Bracket): Markup {
  const [edge, top, bottom] = [px(at + side * BRACKET), px(text.top + 2), px(text.bottom - 1)];
  const outline = svg`M${px(at)} ${top}H${edge}V${bottom}H${px(at)}`;
  return svg`<path class="c-axis" fill="none" stroke-width="${STROKE}" d="${outline}"/>`;
}
