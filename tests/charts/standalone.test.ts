import { describe, expect, test } from 'vitest';
import { CHART_CLASSES } from '../../src/charts/chart.ts';
import { TEXT } from '../../src/charts/labels.ts';
import { WIDTH, frame } from '../../src/charts/frame.ts';
import { bar, dot, label, rule } from '../../src/charts/marks.ts';
import { standalone } from '../../src/charts/standalone.ts';

const HOSTILE = `</text><script>alert("1 & 2")</script>`;
const marks = [
  label({ x: 1.005, y: 2, text: HOSTILE, anchor: 'end', bold: true }),
  bar({ x: 1 / 3, y: -0.001, width: -5, height: 10, fill: 'c-bar', radius: 2 }),
  rule({ from: [0, 1], to: [2, 3], stroke: 'c-rule' }),
  dot({ x: 10, y: 10, radius: 5, fill: 'c-bull' }),
];
const chart = frame({ id: 'votes', title: HOSTILE, description: 'What is drawn.', height: 100 }, marks);

describe('a chart', () => {
  test('has a name and a description whose ids begin with that of its block', () => {
    expect(chart.svg.text).toContain('role="img" aria-labelledby="votes-chart-title votes-chart-desc"');
    expect(chart.svg.text).toContain('<desc id="votes-chart-desc">What is drawn.</desc>');
  });

  test('has no size of its own, no style and no script', () => {
    expect(chart.svg.text).toMatch(/^<svg class="chart" viewBox="0 0 440 100" font-size="15" role/);
    expect(chart.svg.text).not.toMatch(/style|<script|\swidth="440"/);
  });

  test('escapes what editors wrote', () => {
    expect(chart.svg.text).toContain('&lt;/text&gt;&lt;script&gt;alert(&quot;1 &amp; 2&quot;)');
  });

  test('has labels of eleven pixels on a phone of 360, less its margins', () => {
    expect((TEXT / WIDTH) * 324).toBeGreaterThanOrEqual(11);
  });

  test('is made of marks with lengths of two digits', () => {
    expect(marks.slice(1).map(({ text }) => text)).toEqual([
      '<rect class="c-bar" x="0.33" y="0" width="0" height="10" rx="2"/>',
      '<line class="c-rule" x1="0" y1="1" x2="2" y2="3"/>',
      '<circle class="c-bull" cx="10" cy="10" r="5"/>',
    ]);
  });
});

describe('a chart as a file', () => {
  const file = standalone(chart, 'Source: a source & another');

  test('says its namespace and size', () => {
    expect(file).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="480" height="\d+" viewBox="0 0 480 \d+"/,
    );
  });

  test('colours every class, in light and dark', () => {
    for (const [name, { property, light, dark }] of Object.entries(CHART_CLASSES)) {
      const [inLight = '', inDark = ''] = file.split('@media (prefers-color-scheme:dark)');
      expect(inLight).toContain(`.${name}{${property}:${light}}`);
      expect(inDark).toContain(`.${name}{${property}:${dark}}`);
    }
  });

  test('shows its title, and its source only where it is given one', () => {
    expect(file).toContain('>Source: a source &amp; another</text>');
    expect(standalone(chart)).not.toContain('Source');
  });

  test('refers to nothing outside itself', () => {
    expect(file.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import|@font-face|href/);
  });
});

/** WCAG 2 contrast ratio of two colours written `#rrggbb`. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = channels.map((value) =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each(['c-ink', 'c-muted', 'c-bear', 'c-base', 'c-bull'] as const)(
  'text in %s can be read on the background of a file',
  (name) => {
    const [light, dark] = [
      /c-background\{fill:(#\w+)/.exec(standalone(chart))![1]!,
      /dark\)\{\.c-background\{fill:(#\w+)/.exec(standalone(chart))![1]!,
    ];
    expect(contrast(CHART_CLASSES[name].light, light)).toBeGreaterThan(4.5);
    expect(contrast(CHART_CLASSES[name].dark, dark)).toBeGreaterThan(4.5);
  },
);
