import { describe, expect, test } from 'vitest';
import { sequenceSchema } from '../../src/sequences/schema.ts';
import { findings } from '../blocks/context.ts';
import { made } from './model.ts';

const withSteps = (steps: string): string => `{ title: T, parties: { client: Client, api: API }, steps: [${steps}] }`;
const withParties = (parties: string): string => `{ title: T, parties: ${parties}, steps: [{ at: a, does: sits }] }`;
const first = (yaml: string): string => findings(sequenceSchema, yaml).join('\n');

describe('what is wrong with a sequence', () => {
  test('a party that is not among its parties', () => {
    const yaml = withSteps('{ from: clent, to: api, says: hello }, { at: server, does: sits }');
    expect(made(yaml).made).toBeUndefined();
    expect(made(yaml).problems).toMatchInlineSnapshot(`
      "error sequence-party sequences.retry.steps.0.from
        There is no party \`clent\`.
        Did you mean \`client\`?
      error sequence-party sequences.retry.steps.1.at
        There is no party \`server\`.
        Known: \`api\`, \`client\`."
    `);
  });

  test('a party that has a name which every object has', () => {
    expect(made(withSteps('{ from: constructor, to: api, says: hello }')).problems).toContain('no party `constructor`');
  });

  test('a party that speaks to itself', () => {
    expect(made(withSteps('{ from: api, to: api, says: "reads: all" }')).problems).toMatchInlineSnapshot(`
      "error sequence-self sequences.retry.steps.0
        In this step \`api\` speaks to itself.
        Write \`{ at: api, does: "reads: all" }\` for what a party does by itself."
    `);
  });

  test('a party without a step is only a warning', () => {
    const { made: found, problems } = made(withSteps('{ at: api, does: sits }'));
    expect(found).toBeDefined();
    expect(problems).toMatchInlineSnapshot(`
      "warning sequence-idle sequences.retry.parties.client
        Client takes part in no step.
        Give it a step, or remove it."
    `);
  });

  test('a step of both forms, of neither, or of half of one', () => {
    expect(first(withSteps('{ from: client, to: api, says: hello, does: sits }'))).toMatchInlineSnapshot(`
      "steps.0: This step has \`does\` and \`from\`: a party does something by itself, or says something to another.
      Make it two steps: \`{ from: client, to: api, says: "hello" }\` and \`{ at: …, does: "sits" }\`."
    `);
    expect(first(withSteps('{}'))).toMatchInlineSnapshot(`
      "steps.0: This step is empty.
      Write \`{ from: …, to: …, says: … }\`, or \`{ at: …, does: … }\` for what a party does by itself."
    `);
    expect(first(withSteps('{ from: client, reply: true }'))).toMatchInlineSnapshot(`
      "steps.0: This step lacks \`to\` and \`says\`.
      Write \`{ from: client, to: …, says: … }\`."
    `);
    expect(first(withSteps('{ at: api }'))).toMatchInlineSnapshot(`
      "steps.0: This step lacks \`does\`.
      Write \`{ at: api, does: … }\`."
    `);
    expect(first(withSteps('{ from: client, to: api, say: hello }'))).toMatchInlineSnapshot(`
      "steps.0: \`say\` is not a key here.
      Did you mean \`says\`?"
    `);
  });

  test('fewer than two parties, or more than five', () => {
    expect(first(withParties('{ a: Ann }'))).toMatchInlineSnapshot(`
      "parties: A sequence runs between two parties at least.
      Add another below \`parties\`; what one does alone is a list in the text."
    `);
    expect(first(withParties('{ a: A, b: B, c: C, d: D, e: E, f: F }'))).toMatchInlineSnapshot(`
      "parties: 6 parties do not fit a phone; 5 are the most.
      Join some of them, or make it two sequences."
    `);
  });

  test('an id that would lose its place in the order', () => {
    expect(first(withParties('{ a: A, 1: One }'))).toMatchInlineSnapshot(`
      "parties.1: \`1\` cannot be the id of a party.
      Begin with a letter; use letters, digits and \`-\`."
    `);
  });

  test('texts that are empty, or too long to be drawn', () => {
    expect(first(withSteps(`{ at: api, does: ${'x'.repeat(141)} }`))).toMatchInlineSnapshot(`
      "steps.0.does: The text of a step has 141 characters; 140 are the most in a drawing.
      Shorten it, or make it two steps."
    `);
    expect(first(withSteps('{ at: api, does: " " }'))).toMatchInlineSnapshot(`
      "steps.0.does: The text of a step is empty.
      Write what readers will see."
    `);
    expect(first(withParties(`{ a: ${'x'.repeat(33)}, b: B }`))).toMatchInlineSnapshot(`
      "parties.a: The name of a party has 33 characters; 32 are the most in a drawing.
      Shorten it; the text around the block can say it in full."
    `);
  });

  test('no title and no steps', () => {
    expect(first('{ parties: { a: A, b: B }, steps: [] }')).toMatchInlineSnapshot(`
      "title: A sequence has a title.
      Say what happens in it: \`title: A retry with the same key\`.
      steps: There are no steps here.
      Add \`- { from: client, to: api, says: … }\` below \`steps\`."
    `);
  });
});
