import { Resvg } from '@resvg/resvg-js';
import { fontsFor, serifFor } from './fonts.ts';
import { palettePng } from './png.ts';

/** The family that pictures are set in: the sans of the site's pages, whose figures all have one width. */
export const FAMILY = 'IBM Plex Sans';

export interface Raster {
  /** Pixels for each unit of the drawing; 2 by default. */
  readonly scale?: number;
}

/**
 * Draws an SVG file as a PNG, with the site's own fonts and no others, so that every machine draws the same bytes. Media
 * queries do not apply: a drawing with a dark scheme comes out light.
 *
 * @param svg a complete file, with `xmlns` and a size
 * @throws where `svg` is no drawing
 */
export function svgToPng(svg: string, { scale = 2 }: Raster = {}): Buffer {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontsFor(svg), ...serifFor(svg)],
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
    logLevel: 'off',
  });
  const drawn = drawing.render();
  return palettePng({ width: drawn.width, height: drawn.height, pixels: drawn.pixels }) ?? drawn.asPng();
}
