import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawFaqs } from '../../src/faqs/draw.ts';
import { computedFaq, faqIds, typedFaq } from '../../src/faqs/faq.ts';
import { html } from '../../src/markup.ts';

const FAQS = [
  computedFaq({ question: 'Can AAVE reach $1,000 in 2027?', answer: 'In none of the twelve scenarios & so on.' }),
  typedFaq('Is it worth buying?', html`<p>No. <em>They score the project.</em></p>`, 'No. They score the project.'),
];

describe('questions on a page', () => {
  test('are sections named by their headings, and say which answers were computed', () => {
    expect(drawFaqs(FAQS, { mode: 'page', level: 3 }).text).toMatchInlineSnapshot(`
      "<section class="faq" aria-labelledby="question-can-aave-reach-1000-in-2027"><h3 id="question-can-aave-reach-1000-in-2027">Can AAVE reach $1,000 in 2027?</h3><p>In none of the twelve scenarios &amp; so on.</p><p class="faq-computed">Answered from the table above.</p></section>
      <section class="faq" aria-labelledby="question-is-it-worth-buying"><h3 id="question-is-it-worth-buying">Is it worth buying?</h3><p>No. <em>They score the project.</em></p></section>"
    `);
  });

  test('are drawn without ids and classes elsewhere', () => {
    expect(drawFaqs(FAQS, { mode: 'portable', level: 4 }).text).toMatchInlineSnapshot(`
      "<h4>Can AAVE reach $1,000 in 2027?</h4><p>In none of the twelve scenarios &amp; so on.</p><p><small>Answered from the table above.</small></p>
      <h4>Is it worth buying?</h4><p>No. <em>They score the project.</em></p>"
    `);
  });

  test('are nothing where there are none', () => {
    expect(drawFaqs([], { mode: 'page', level: 3 }).text).toBe('');
  });
});

describe('ids of questions', () => {
  test('keep letters of any script, and drop accents', () => {
    expect(faqIds([{ question: 'Qué es Ética?' }, { question: 'なぜ？' }, { question: '?!' }])).toEqual([
      'question-que-es-etica',
      'question-なせ',
      'question-untitled',
    ]);
  });

  test('differ whatever the questions are, and can stand in an address', () => {
    const questions = fc.array(
      fc.record({
        question: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Why?', 'why', 'Why 2', 'why-2-2')),
      }),
    );
    fc.assert(
      fc.property(questions, (faqs) => {
        const ids = faqIds(faqs);
        expect(new Set(ids).size).toBe(faqs.length);
        for (const id of ids) expect(id).toMatch(/^question-[\p{L}\p{N}-]+$/u);
      }),
    );
  });
});
