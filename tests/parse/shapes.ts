import type { ComponentShape, ComponentShapes } from '../../src/parse/shapes.ts';

const SHAPES: readonly ComponentShape[] = [
  { name: 'Ranking', attributes: { of: { required: true } }, flow: 'block', holds: 'nothing' },
  { name: 'Scenarios', attributes: { of: { required: true } }, flow: 'block', holds: 'nothing' },
  { name: 'Grades', attributes: { of: { required: true } }, flow: 'block', holds: 'nothing' },
  { name: 'Comparison', attributes: { of: { required: true } }, flow: 'block', holds: 'nothing' },
  { name: 'Facts', attributes: { of: { required: true } }, flow: 'block', holds: 'nothing' },
  { name: 'Sequence', attributes: { of: { required: true } }, flow: 'block', holds: 'nothing' },
  { name: 'Picks', attributes: { of: { required: true } }, flow: 'block', holds: ['Pick'] },
  { name: 'Pick', attributes: { of: { required: true } }, flow: 'block', holds: 'prose', within: ['Picks'] },
  { name: 'Takeaways', attributes: {}, flow: 'block', holds: 'prose' },
  { name: 'Faqs', attributes: {}, flow: 'block', holds: 'prose' },
  {
    name: 'Question',
    attributes: { of: { required: true }, reach: {}, multiple: {}, range: {} },
    oneOf: [['reach', 'multiple', 'range']],
    flow: 'block',
    holds: 'nothing',
    within: ['Faqs'],
  },
  { name: 'Value', attributes: { of: { required: true } }, flow: 'inline', holds: 'nothing' },
  { name: 'Cite', attributes: { source: { required: true } }, flow: 'inline', holds: 'nothing' },
  { name: 'Partner', attributes: { id: { required: true } }, flow: 'inline', holds: 'inline' },
  {
    name: 'Figure',
    attributes: { src: { required: true }, alt: { required: true }, credit: {}, caption: {} },
    flow: 'block',
    holds: 'nothing',
  },
  {
    name: 'Callout',
    attributes: { kind: { required: true, values: ['note', 'warning'] }, title: {} },
    flow: 'block',
    holds: 'prose',
  },
];

/** The components of an article, as a table of components would say them. */
export const shapes: ComponentShapes = new Map(SHAPES.map((shape) => [shape.name, shape]));
