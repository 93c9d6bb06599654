import { placeAt } from '../lines.ts';
import type { Origin } from '../lines.ts';
import type { Place } from '../problem.ts';
import type { ComponentShapes } from '../shapes.ts';
import { attributePlaces } from '../tags.ts';
import type { Component, Node } from '../tree.ts';

/** A body and where it stands in its file. */
export interface BodyFile extends Origin {
  readonly text: string;
}

/** What a rule knows of the node it looks at. */
export interface Context {
  readonly shapes: ComponentShapes;
  readonly file: BodyFile;
  /** From the root down to the node's parent, while the node is looked at. */
  readonly ancestors: readonly Node[];
  readonly report: (ruleId: string, place: Place, reason: string, hint?: string) => void;
}

/** Looks at one node and reports what is wrong with it. */
export type BodyRule = (node: Node, context: Context) => void;

/** The place of a node; of one that the parser made up, that of the nearest node above it. */
export function placeOf(node: Node, { file, ancestors }: Context): Place {
  const position = [...ancestors, node].findLast((one) => one.position)?.position;
  if (!position) return { path: file.path, start: { line: file.line, column: 1 } };
  const { start, end } = position;
  return {
    path: file.path,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}

/** The place of a component's attribute by its index, name and value. */
export function attributePlace(component: Component, index: number, context: Context): Place {
  const { file } = context;
  const offset = (component.position?.start.offset ?? 0) - (file.line - 1);
  const found = attributePlaces(file.text, offset)[index];
  return found ? placeAt(file.text, file, found.start, found.end) : placeOf(component, context);
}
