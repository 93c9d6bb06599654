import { expect, test } from 'vitest';
import { bibtex, citation } from '../../src/datasets/citation.ts';
import type { Cited } from '../../src/datasets/citation.ts';

const CITED: Cited = {
  id: 'awards--votes',
  title: 'Share of the vote',
  publisher: 'Example Research',
  date: '2026-11-04',
  url: 'https://example.org/data/awards--votes/',
  provenance: { source: { id: 'survey', title: 'Reader survey', publisher: 'Metrics' }, asOf: { date: '2024' } },
};

test('a citation names who published what when, and whose figures they are', () => {
  expect(citation(CITED)).toBe(
    'Example Research, “Share of the vote”, data set, 4 November 2026. Figures of Reader survey (Metrics), as of 2024. https://example.org/data/awards--votes/',
  );
});

test('a citation of undated figures says why they have no date', () => {
  const provenance = { source: { id: 'paper', title: 'A paper' }, asOf: { unstated: 'It was printed twice.' } };
  expect(citation({ ...CITED, provenance })).toContain(
    'Figures of A paper; date not stated: it was printed twice. https',
  );
});

test('a citation is an entry of BibTeX', () => {
  expect(bibtex(CITED)).toBe(`@misc{awards--votes,
  author       = {{Example Research}},
  title        = {{Share of the vote}},
  year         = {2026},
  month        = nov,
  day          = {4},
  note         = {Source: Reader survey (Metrics), as of 2024},
  howpublished = {\\url{https://example.org/data/awards--votes/}}
}`);
});

test('what TeX would take for a command is text in it', () => {
  const title = String.raw`50% of $5 & a_b {c} #1 ~x ^y \input`;
  expect(bibtex({ ...CITED, title })).toContain(
    String.raw`{{50\% of \$5 \& a\_b \{c\} \#1 \textasciitilde{}x \textasciicircum{}y \textbackslash{}input}}`,
  );
});
