/** The components that a body may use: the closed set. */
import type { ComponentShapes } from '../../parse/shapes.ts';
import { placedBlocks } from './blocks.ts';
import { callout, figure, takeaways } from './boxes.ts';
import type { Component } from './component.ts';
import { faqs, question } from './faqs.ts';
import { cite, partner, value } from './inline.ts';
import { pick, picks } from './picks.ts';

export const components: ReadonlyMap<string, Component> = new Map(
  [...placedBlocks, picks, pick, takeaways, faqs, question, value, cite, partner, figure, callout].map((component) => [
    component.shape.name,
    component,
  ]),
);

/** Their shapes, for the rules of bodies. */
export const componentShapes: ComponentShapes = new Map([...components].map(([name, { shape }]) => [name, shape]));
