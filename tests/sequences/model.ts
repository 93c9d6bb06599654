/** The model sequence of the tests. */
import { sequenceSchema } from '../../src/sequences/schema.ts';
import { toSequence } from '../../src/sequences/sequence.ts';
import type { Sequence } from '../../src/sequences/sequence.ts';
import { contextAt, read, told } from '../blocks/context.ts';

export const RETRY = `
title: A retry with the same key
parties: { client: Client, api: API, store: Key store }
steps:
  - { from: client, to: api, says: POST /orders with Idempotency-Key }
  - { at: api, does: looks the key up }
  - { from: api, to: store, says: GET 7f9c }
  - { from: store, to: api, says: nothing known, reply: true }
  - { from: api, to: client, says: 201 Created, reply: true }
  - { from: client, to: store, says: a message that passes the party between and is long enough for three lines of text in all }
  - { at: store, does: forgets the key after a day }
`;

export const PAYMENT = `
title: Paying for a call
parties: { buyer: Buyer, wallet: Wallet, server: Resource server, facilitator: Facilitator, chain: Blockchain }
steps:
  - { from: server, to: buyer, says: "402 Payment Required with accepts[]", reply: true }
  - { from: buyer, to: wallet, says: asks for a signature }
  - { from: server, to: facilitator, says: POST https://facilitator.example/a/rather/long/address/of-it/settle?network=base }
  - { from: facilitator, to: chain, says: transferWithAuthorization }
  - { at: chain, does: mines a block }
`;

export interface Made {
  readonly made: Sequence | undefined;
  /** Problems as an editor would read them. */
  readonly problems: string;
}

export function made(yaml: string): Made {
  const context = contextAt('sequences', 'retry');
  const sequence = toSequence(read(sequenceSchema, yaml), context);
  return { made: sequence, problems: told(context.problems) };
}

export function sequence(yaml: string): Sequence {
  const { made: found, problems } = made(yaml);
  if (!found) throw new Error(problems);
  return found;
}
