import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHART_CLASSES } from '../../src/charts/chart.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const charts = readFileSync('src/styles/charts.css', 'utf8');

const COLOURS = new Map(
  Array.from(tokens.matchAll(/--([a-z-]+): light-dark\((#\w+), (#\w+)\)/g), ([, name = '', light = '', dark = '']) => [
    name,
    { light: long(light), dark: long(dark) },
  ]),
);

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test.each(['ink', 'muted', 'accent'])('--%s is text that can be read: 7:1 or more', (name) => {
    expect(contrast(colour(name, scheme), colour('paper', scheme))).toBeGreaterThanOrEqual(7);
  });

  test.each(['chart-bear', 'chart-base', 'chart-bull', 'code-keyword', 'code-string', 'code-number', 'code-name'])(
    '--%s colours words, at 4.5:1 or more',
    (name) => {
      expect(contrast(colour(name, scheme), colour('paper', scheme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['control', 'chart-bar', 'chart-bar-soft'])('--%s can be told from the paper: 3:1 or more', (name) => {
    expect(contrast(colour(name, scheme), colour('paper', scheme))).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(CHART_CLASSES) as (keyof typeof CHART_CLASSES)[])('charts of a page colour .%s', (name) => {
    const { property } = CHART_CLASSES[name];
    const token = new RegExp(`^\\.${name} \\{\\n  ${property}: var\\(--([a-z-]+)\\);`, 'm').exec(charts)?.[1];
    expect(contrast(colour(token ?? '', scheme), long(CHART_CLASSES[name][scheme]))).toBeLessThan(1.3);
  });
});

test('sizes of text and colours stand in tokens.css alone, but for paper in print', () => {
  const sheets = readdirSync('src/styles').filter((name) => name.endsWith('.css') && name !== 'tokens.css');
  const own = sheets.flatMap((name) => {
    const text = readFileSync(`src/styles/${name}`, 'utf8');
    return Array.from(
      text.matchAll(/font-size: [\d.]+(?:rem|px)|(?<!-paper): #\w{3,8}/g),
      ([found]) => `${name}: ${found}`,
    );
  });
  expect(sheets.length).toBeGreaterThan(20);
  expect(own).toEqual([]);
});

function colour(name: string, scheme: 'light' | 'dark'): string {
  const found = COLOURS.get(name);
  if (!found) throw new Error(`tokens.css has no colour --${name}`);
  return found[scheme];
}

/** `#fff` as `#ffffff`. */
function long(hex: string): string {
  return hex.length === 4 ? hex.replaceAll(/[^#]/g, '$&$&') : hex;
}

/** Contrast of two colours after WCAG 2.2: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
