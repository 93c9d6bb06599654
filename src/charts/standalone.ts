import { join, svg, trusted } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { CHART_CLASSES } from './chart.ts';
import type { Chart } from './chart.ts';
import { WIDTHS } from './frame.ts';
import { LINE, TEXT, balanced } from './labels.ts';
import { label, px, rule } from './marks.ts';
import type { Label } from './marks.ts';

/** As wide as mails show pictures. */
const WIDTH = 600;
const MARGIN = 20;
const INNER = WIDTH - 2 * MARGIN;
const TITLE = { size: 20, line: 25 };

/**
 * A chart as an SVG file that needs nothing around it: with its size, its colours (dark ones where the reader prefers
 * them), a background, its title and subtitle as text, and below it where the figures came from.
 *
 * @param source a line such as `Source: Moon Awards 2024, as of 2024`; absent, none is drawn
 */
export function standalone(chart: Chart, source?: string): string {
  const { texts, top, scale, drawing, height } = layOut(chart, source);
  const [width, tall] = [px(drawing.width * scale), px(drawing.height * scale)];
  const marks: Piece[] = [
    svg`<title>${chart.title}</title><desc>${chart.description}</desc>`,
    svg`<style>${style()}</style>`,
    svg`<rect class="c-paper" width="${WIDTH}" height="${height}"/>`,
    rule({ from: [MARGIN, 12], to: [WIDTH - MARGIN, 12], stroke: 'c-axis', width: 2 }),
    ...texts.map(label),
    svg`<svg x="${MARGIN}" y="${px(top)}" width="${width}" height="${tall}">${drawing.svg}</svg>`,
  ];
  const size = svg`width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`;
  return svg`<svg xmlns="http://www.w3.org/2000/svg" ${size} font-size="${TEXT}">
${join(marks, '\n')}
</svg>
`.text;
}

/** Width and height of the file, without writing it. */
export function fileSize(chart: Chart, source?: string): { readonly width: number; readonly height: number } {
  return { width: WIDTH, height: layOut(chart, source).height };
}

interface Layout {
  readonly texts: readonly Label[];
  /** Where the chart begins. */
  readonly top: number;
  readonly scale: number;
  readonly drawing: Chart['file'];
  readonly height: number;
}

function layOut(chart: Chart, source: string | undefined): Layout {
  const drawing = chart.file;
  const { title, subtitle = '' } = chart;
  const heading = balanced(title, INNER, TITLE.size);
  const below = title.startsWith(subtitle) ? [] : balanced(subtitle, INNER);
  const footer = source === undefined ? [] : balanced(source, INNER);
  const under = 14 + heading.length * TITLE.line;
  const top = under + below.length * LINE + 18;
  const scale = INNER / drawing.width;
  const foot = top + drawing.height * scale + 8;
  const texts = [
    ...heading.map((text, index) => {
      return { x: MARGIN, y: 10 + (index + 1) * TITLE.line, text, bold: true, size: TITLE.size };
    }),
    ...below.map((text, index) => ({ x: MARGIN, y: under + (index + 1) * LINE, text, fill: 'c-muted' as const })),
    ...footer.map((text, index) => ({ x: MARGIN, y: foot + (index + 1) * LINE, text, fill: 'c-muted' as const })),
  ];
  return { texts, top, scale, drawing, height: Math.ceil(foot + footer.length * LINE + MARGIN - 6) };
}

function style(): Markup {
  const rules = (scheme: 'light' | 'dark'): string =>
    [
      ...Object.entries(CHART_CLASSES).map(([name, colours]) => `.${name}{${colours.property}:${colours[scheme]}}`),
      `svg svg text{stroke:${CHART_CLASSES['c-paper'][scheme]}}`,
    ].join('');
  const font = `text{font-family:'IBM Plex Sans',system-ui,sans-serif}`;
  // Text cuts a gap into the lines behind it.
  const gap = 'svg svg text{paint-order:stroke;stroke-width:4;stroke-linejoin:round}';
  // Edges on whole pixels, of which a line is two wide in a picture: sharper, and a smaller file.
  const thin = px(WIDTHS.file / INNER);
  const crisp = `line,rect{shape-rendering:crispEdges}svg svg{stroke-width:${String(thin)}}`;
  // A nested drawing is cut off at its edges otherwise, which costs renderers as much as all the rest.
  const uncut = 'svg{overflow:visible}';
  return trusted(`${font}${gap}${crisp}${uncut}${rules('light')}@media (prefers-color-scheme:dark){${rules('dark')}}`);
}
