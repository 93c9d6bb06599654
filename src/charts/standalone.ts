import { join, svg, trusted } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { CHART_CLASSES } from './chart.ts';
import type { Chart } from './chart.ts';
import { LINE, TEXT, wrap } from './labels.ts';
import { label, px } from './marks.ts';

const MARGIN = 20;
const BACKGROUND = { light: '#ffffff', dark: '#1b1a18' };

/**
 * A chart as an SVG file that needs nothing around it: with its size, its colours (dark ones where the reader prefers
 * them), a background, its title as text, and below it where the figures came from.
 *
 * @param source a line such as `Source: Moon Awards 2024, as of 2024`; absent, none is drawn
 */
export function standalone(chart: Chart, source?: string): string {
  const { heading, footer, top, below, width, height } = layOut(chart, source);
  const marks: Piece[] = [
    svg`<style>${style()}</style>`,
    svg`<rect class="c-background" width="${width}" height="${height}"/>`,
    ...heading.map((text, index) => label({ x: MARGIN, y: MARGIN + TEXT + index * LINE, text, bold: true })),
    svg`<svg x="${MARGIN}" y="${px(top)}" width="${px(chart.width)}" height="${px(chart.height)}">${chart.svg}</svg>`,
    ...footer.map((text, index) => label({ x: MARGIN, y: below + (index + 1) * LINE, text, fill: 'c-muted' })),
  ];
  const size = svg`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return svg`<svg xmlns="http://www.w3.org/2000/svg" ${size} font-size="${TEXT}">
${join(marks, '\n')}
</svg>
`.text;
}

/** Width and height of the file, without drawing it. */
export function fileSize(chart: Chart, source?: string): { readonly width: number; readonly height: number } {
  const { width, height } = layOut(chart, source);
  return { width, height };
}

interface Layout {
  readonly heading: readonly string[];
  readonly footer: readonly string[];
  /** Where the chart begins and ends. */
  readonly top: number;
  readonly below: number;
  readonly width: number;
  readonly height: number;
}

function layOut(chart: Chart, source: string | undefined): Layout {
  const heading = wrap(chart.title, chart.width);
  const footer = source === undefined ? [] : wrap(source, chart.width);
  const top = MARGIN + heading.length * LINE + 8;
  const below = top + chart.height;
  const [width, height] = [chart.width + 2 * MARGIN, below + footer.length * LINE + MARGIN];
  return { heading, footer, top, below, width: Math.ceil(width), height: Math.ceil(height) };
}

function style(): Markup {
  const classes = [['c-background', { property: 'fill', ...BACKGROUND }] as const, ...Object.entries(CHART_CLASSES)];
  const rules = (scheme: 'light' | 'dark'): string =>
    classes.map(([name, colours]) => `.${name}{${colours.property}:${colours[scheme]}}`).join('');
  const font = `text{font-family:'IBM Plex Sans',system-ui,sans-serif}`;
  // A nested drawing is cut off at its edges otherwise, which costs renderers as much as all the rest.
  const uncut = 'svg{overflow:visible}';
  return trusted(`${font}${uncut}${rules('light')}@media (prefers-color-scheme:dark){${rules('dark')}}`);
}
