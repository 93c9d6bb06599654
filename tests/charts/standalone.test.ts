import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHART_CLASSES } from '../../src/charts/chart.ts';
import { TEXT } from '../../src/charts/labels.ts';
import { WIDTHS, frame } from '../../src/charts/frame.ts';
import { bar, dot, label, ring, rule, valued } from '../../src/charts/marks.ts';
import { fileSize, standalone } from '../../src/charts/standalone.ts';

const HOSTILE = `</text><script>alert("1 & 2")</script>`;
const marks = [
  label({ x: 1.005, y: 2, text: HOSTILE, anchor: 'end', bold: true }),
  bar({ x: 1 / 3, y: -0.001, width: -5, height: 10, fill: 'c-bar', radius: 2 }),
  rule({ from: [0, 1], to: [2, 3], stroke: 'c-rule' }),
  dot({ x: 10, y: 10, radius: 5, fill: 'c-bull' }),
];
const named = { id: 'votes', title: HOSTILE, subtitle: 'What is measured', description: 'What is drawn.' };
const chart = frame(named, () => ({ marks, height: 100 }));

describe('a chart', () => {
  test('is drawn twice for a page, with a name and one description, whose id begins with that of its block', () => {
    const [narrow = '', wide = ''] = chart.svg.text.split(/\n(?=<svg )/);
    for (const drawing of [narrow, wide]) {
      expect(drawing).toContain('role="img" aria-label="&lt;/text&gt;');
      expect(drawing).toContain('aria-describedby="votes-chart-desc"');
    }
    expect(narrow).toMatch(/^<svg class="chart chart-narrow"/);
    expect(wide).toMatch(/^<svg class="chart chart-wide"/);
    expect(chart.svg.text.match(/<desc id="votes-chart-desc">What is drawn.<\/desc>/g)).toHaveLength(1);
  });

  test('has no size of its own, no style, no script, and no title that browsers would show over its marks', () => {
    expect(chart.svg.text).toContain('viewBox="0 0 390 100" font-size="15"');
    expect(chart.svg.text).toContain('viewBox="0 0 820 100" font-size="15"');
    expect(chart.svg.text).not.toMatch(/style|<script|<title|\swidth="(?:390|820)"/);
  });

  test('says on a page what its marks stand for, and in a file does not', () => {
    const canvas = (size: keyof typeof WIDTHS) => ({ size, width: WIDTHS[size] });
    expect(valued('"A": 2', [marks[3]], canvas('narrow')).text).toBe(
      `<g class="c-mark" data-v="&quot;A&quot;: 2">${marks[3]!.text}</g>`,
    );
    expect(valued('"A": 2', [marks[3]], canvas('file')).text).toBe(marks[3]!.text);
  });

  test('escapes what editors wrote', () => {
    expect(chart.svg.text).toContain('&lt;/text&gt;&lt;script&gt;alert(&quot;1 &amp; 2&quot;)');
  });

  test('has labels of eleven pixels on a phone of 320, less its margins, and where the wide drawing begins', () => {
    expect((TEXT / WIDTHS.narrow) * 288).toBeGreaterThanOrEqual(11);
    const begins = /@container \(width >= ([\d.]+)rem\)/.exec(readFileSync('src/styles/charts.css', 'utf8'))![1];
    expect((TEXT / WIDTHS.wide) * Number(begins) * 16).toBeGreaterThanOrEqual(11);
  });

  test('is made of marks with lengths of two digits', () => {
    expect(marks.slice(1).map(({ text }) => text)).toEqual([
      '<rect class="c-bar" x="0.33" y="0" width="0" height="10" rx="2"/>',
      '<line class="c-rule" x1="0" y1="1" x2="2" y2="3"/>',
      '<circle class="c-bull" cx="10" cy="10" r="5"/>',
    ]);
    expect(ring({ x: 1, y: 2, radius: 6, fill: 'c-bear' }).text).toBe(
      '<circle class="c-bear" cx="1" cy="2" r="6"/><circle class="c-paper" cx="1" cy="2" r="3.75"/>',
    );
  });
});

describe('a chart as a file', () => {
  const file = standalone(chart, 'Source: a source & another');

  test('says its namespace and size, which is that of pictures in mail', () => {
    expect(file).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="600" height="(\d+)" viewBox="0 0 600 \1"/,
    );
    expect(fileSize(chart, 'Source: a source & another')).toEqual({
      width: 600,
      height: Number(/ height="(\d+)"/.exec(file)![1]),
    });
  });

  test('has a background of its own, and says in words what it shows', () => {
    expect(file).toContain('<rect class="c-paper" width="600"');
    expect(file).toContain('<desc>What is drawn.</desc>');
    expect(file).toContain('>What is measured</text>');
  });

  test('leaves out a subtitle that its title begins with', () => {
    const same = frame({ ...named, title: 'Grade is 8 of 10', subtitle: 'Grade' }, () => ({ marks: [], height: 9 }));
    expect(standalone(same)).not.toContain('>Grade</text>');
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
      /c-paper\{fill:(#\w+)/.exec(standalone(chart))![1]!,
      /dark\)\{\.c-paper\{fill:(#\w+)/.exec(standalone(chart))![1]!,
    ];
    expect(contrast(CHART_CLASSES[name].light, light)).toBeGreaterThan(4.5);
    expect(contrast(CHART_CLASSES[name].dark, dark)).toBeGreaterThan(4.5);
  },
);
