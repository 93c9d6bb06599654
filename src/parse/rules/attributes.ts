import type { AttributeShape, ComponentShape } from '../shapes.ts';
import { didYouMean } from '../suggest.ts';
import { isComponent } from '../tree.ts';
import type { Component } from '../tree.ts';
import { ELEMENTS, isTypedElement } from './html.ts';
import { attributePlace, placeOf } from './rule.ts';
import type { BodyRule, Context } from './rule.ts';

type Shape = Pick<ComponentShape, 'name' | 'attributes' | 'oneOf'>;
type Attribute = Component['attributes'][number];

/** Attributes are those of the shape, each a text in quotes, each once. */
export const attributes: BodyRule = (node, context) => {
  if (!isComponent(node)) return;
  const shape = isTypedElement(node) ? elementShape(node) : context.shapes.get(node.name ?? '');
  const seen: string[] = [];
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : undefined;
    const finding = codeIn(attribute) ?? activeIn(name) ?? (shape && wrong(attribute, shape, seen));
    if (finding) {
      const place = attributePlace(node, node.attributes.indexOf(attribute), context);
      context.report(finding.ruleId, place, finding.reason, finding.hint);
    }
    if (name !== undefined) seen.push(name);
  }
  if (shape) absent(node, shape, seen, context);
};

interface Finding {
  readonly ruleId: string;
  readonly reason: string;
  readonly hint: string;
}

const elementShape = (node: Component): Shape | undefined => {
  const attributesOfElement = ELEMENTS.get(node.name ?? '');
  return attributesOfElement && { name: node.name ?? '', attributes: attributesOfElement };
};

function codeIn(attribute: Attribute): Finding | undefined {
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    return {
      ruleId: 'body-code',
      reason: `\`{${attribute.value}}\` is code; an attribute is a text.`,
      hint: 'Write each attribute as `name="text"`.',
    };
  }
  if (typeof attribute.value !== 'object' || attribute.value === null) return undefined;
  const value = attribute.value.value.trim();
  const text = /^(["'`]?)([^"'`{}()<>]*)\1$/.exec(value)?.[2] ?? '…';
  return {
    ruleId: 'body-code',
    reason: `The value of \`${attribute.name}\` is code; an attribute is a text.`,
    hint: `Write \`${attribute.name}="${text === '' ? '…' : text}"\`.`,
  };
}

function activeIn(name: string | undefined): Finding | undefined {
  if (name === undefined) return undefined;
  if (/^on/i.test(name))
    return { ruleId: 'html-event', reason: `\`${name}\` would run code in the reader's browser.`, hint: 'Remove it.' };
  if (/^style$/i.test(name))
    return { ruleId: 'html-style', reason: "`style` is not kept: looks are the site's.", hint: 'Remove it.' };
  return undefined;
}

function wrong(attribute: Attribute, shape: Shape, seen: readonly string[]): Finding | undefined {
  if (attribute.type !== 'mdxJsxAttribute') return undefined;
  const { name, value } = attribute;
  const known: AttributeShape | undefined = Object.hasOwn(shape.attributes, name) ? shape.attributes[name] : undefined;
  if (!known)
    return {
      ruleId: 'attribute-unknown',
      reason: `\`${name}\` is not an attribute of \`<${shape.name}>\`.`,
      hint:
        Object.keys(shape.attributes).length === 0
          ? 'Remove it: the tag has none.'
          : didYouMean(name, Object.keys(shape.attributes)),
    };
  if (seen.includes(name))
    return { ruleId: 'attribute-duplicate', reason: `\`${name}\` is said twice.`, hint: 'Keep one of the two.' };
  if (typeof value !== 'string')
    return {
      ruleId: 'attribute-value',
      reason: `\`${name}\` has no value.`,
      hint: `Write \`${name}="${known.values?.[0] ?? '…'}"\`.`,
    };
  if (known.values && !known.values.includes(value))
    return {
      ruleId: 'attribute-value',
      reason: `\`${value}\` is not a value of \`${name}\`.`,
      hint: didYouMean(value, known.values),
    };
  return undefined;
}

function absent(node: Component, shape: Shape, seen: readonly string[], context: Context): void {
  for (const name of Object.keys(shape.attributes)) {
    const { required, values } = shape.attributes[name] ?? {};
    if (required !== true || seen.includes(name)) continue;
    context.report(
      'attribute-missing',
      placeOf(node, context),
      `\`<${shape.name}>\` has no \`${name}\`.`,
      `Add \`${name}="${values?.[0] ?? '…'}"\`.`,
    );
  }
  for (const group of shape.oneOf ?? []) {
    const given = group.filter((name) => seen.includes(name));
    if (given.length === 1) continue;
    const place = placeOf(node, context);
    const names = group.map((name) => `\`${name}\``).join(', ');
    if (given.length === 0)
      context.report('attribute-missing', place, `\`<${shape.name}>\` says none of ${names}.`, 'Give one of them.');
    if (given.length > 1)
      context.report(
        'attribute-duplicate',
        place,
        `\`<${shape.name}>\` says ${given.map((name) => `\`${name}\``).join(' and ')}, of which only one can be answered.`,
        'Keep one of them.',
      );
  }
}
