import { drawFaqs } from '../../faqs/draw.ts';
import { faqIds } from '../../faqs/faq.ts';
import type { Faq } from '../../faqs/faq.ts';
import { html } from '../../markup.ts';
import { readAmount } from '../../quantities/quantity.ts';
import { answerMultiple, answerRange, answerReach } from '../../scenarios/answers.ts';
import type { Answer } from '../../scenarios/answers.ts';
import type { Scenarios } from '../../scenarios/scenarios.ts';
import { plainText } from '../plain.ts';
import { alike, attribute, required } from './component.ts';
import type { Component, Drawing, JsxElement, Node } from './component.ts';

/** `<Faqs>`: questions answered from the data, and typed ones: a `###` with the answer below it. */
export const faqs: Component = {
  shape: { name: 'Faqs', attributes: {}, flow: 'block', holds: 'prose' },
  draw: alike((node, drawing) => drawFaqs(questionsOf(node, drawing), { mode: drawing.mode, level: 3 })),
};

/** `<Question of="grid" reach="1000" />`: its parent draws it. */
export const question: Component = {
  shape: {
    name: 'Question',
    attributes: { of: { required: true }, reach: {}, multiple: {}, range: {} },
    oneOf: [['reach', 'multiple', 'range']],
    flow: 'block',
    holds: 'nothing',
    within: ['Faqs'],
  },
  draw: alike((node, drawing) => html`<p>${answered(node, drawing).answer}</p>`),
};

/** The questions in the order of the body. Text before the first question belongs to none, and is refused by the body's rules. */
export function questionsOf(node: JsxElement, drawing: Drawing): Faq[] {
  const groups: { question: string; nodes: Node[]; computed?: Answer }[] = [];
  for (const child of node.children) {
    if (child.type === 'mdxJsxFlowElement' && child.name === 'Question') {
      const computed = answered(child, drawing);
      groups.push({ question: computed.question, nodes: [], computed });
    } else if (child.type === 'element' && child.tagName === 'h3')
      groups.push({ question: plainText(child, drawing.values), nodes: [] });
    else groups.at(-1)?.nodes.push(child);
  }
  for (const [index, id] of faqIds(groups).entries()) drawing.heading(groups[index]?.question ?? '', 3, id);
  return groups.map(({ question: text, nodes, computed }) => ({
    question: text,
    answer: computed ? html`<p>${computed.answer}</p>` : drawing.prose(nodes),
    plain: computed?.answer ?? nodes.map((answer) => plainText(answer, drawing.values)).join(' '),
    computed: computed !== undefined,
  }));
}

function answered(node: JsxElement, { article }: Drawing): Answer {
  const of = required(node, 'of');
  const scenarios = article.figures.find((block): block is Scenarios => block.kind === 'scenarios' && block.id === of);
  if (!scenarios) throw new Error(`there are no scenarios \`${of}\`, which the check of references requires`);
  const [reach, multiple] = [attribute(node, 'reach'), attribute(node, 'multiple')].map(amountOf);
  const range = attribute(node, 'range');
  const which = range === 'bear' || range === 'base' || range === 'bull' ? range : 'all';
  const answer =
    reach !== undefined
      ? answerReach(scenarios, reach)
      : multiple !== undefined
        ? answerMultiple(scenarios, multiple)
        : answerRange(scenarios, which);
  if (!answer) throw new Error(`\`${of}\` does not answer this question, which the check of references requires`);
  return answer;
}

function amountOf(text: string | undefined): number | undefined {
  const amount = text === undefined ? undefined : readAmount(text);
  return amount && 'value' in amount ? amount.value : undefined;
}
