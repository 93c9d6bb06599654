/** What editors and sources write in place of our signs, in the order in which it is taken out. */
const MENDINGS: readonly (readonly [written: RegExp, meant: string])[] = [
  [/−/g, '-'],
  [/(\d)[,_'’](?=\d{3})/g, '$1'],
  [/^(?:about|around|approximately|approx\.?|circa|ca?\.|≈)\s*/i, '~'],
  [/^(?:under|below|less than|up to|≤)\s*/i, '<'],
  [/^(?:over|above|more than|at least|>|≥)\s*(.*)$/i, '$1+'],
  [/(?:US)?[$€£¥]\s*/i, ''],
  [/\s*(?<![A-Z])(?:USD|EUR|GBP|JPY|CHF)(?![A-Z])\s*/, ''],
  [/\s*(?<![a-z])thousand\b/i, 'K'],
  [/\s*(?<![a-z])(?:million|mn)\b/i, 'M'],
  [/\s*(?<![a-z])(?:billion|bn)\b/i, 'B'],
  [/\s*(?<![a-z])(?:trillion|tn)\b/i, 'T'],
  [/(\d)\s*k(?=[x%+]*$)/i, '$1K'],
  [/(\d)\s*m(?=[x%+]*$)/i, '$1M'],
  [/(\d)\s*b(?=[x%+]*$)/i, '$1B'],
  [/(\d)\s*t(?=[x%+]*$)/i, '$1T'],
  [/\s*(?:×|X|(?<![a-z])times)(?=\+?$)/, 'x'],
  [/\s*(?<![a-z])(?:percent|per cent)\b/i, '%'],
  [/^\+/, ''],
  [/(?<!\d)\.(?=\d)/, '0.'],
  [/\s+/g, ''],
];

/** The text of a quantity with what we do not write put into our signs: `about $55 million` is `~55M`. May still be none. */
export function mend(text: string): string {
  return MENDINGS.reduce((mended, [written, meant]) => mended.replace(written, meant), text);
}
