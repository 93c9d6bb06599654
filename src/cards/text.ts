import { px } from '../charts/marks.ts';
import { attributes, svg } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Face } from './lettering.ts';

export interface Text {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly face?: Face;
  readonly bold?: boolean;
  readonly fill?: 'k-ink' | 'k-muted' | 'k-accent';
  readonly anchor?: 'end';
  readonly spacing?: number;
}

/** A line of text. */
export function text({ x, y, size, text: said, face = 'sans', bold, fill = 'k-ink', anchor, spacing }: Text): Markup {
  const place = attributes({
    class: face === 'serif' ? `k-serif ${fill}` : fill,
    x: px(x),
    y: px(y),
    'font-size': size,
    'font-weight': bold && 600,
    'text-anchor': anchor,
    'letter-spacing': spacing,
  });
  return svg`<text${place}>${said}</text>`;
}
