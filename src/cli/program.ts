/** What a build is made of: reading, the plan and its families, the search. Workers load this module by its address. */
import { summarise } from '../articles/derive.ts';
import type { Program } from '../build/program.ts';
import { family, planOutputs, prepare } from '../site/plan.ts';
import { searchRecord, searchScope } from '../site/search.ts';
import { makeSite } from '../site/site.ts';
import { program as judge } from './judge.ts';

// Loaded when an index is made, which most builds of an edit under way do not: it brings a process of its own.
const buildIndex: Program['buildIndex'] = async (records) =>
  (await import('../search/build-index.ts')).buildIndex(records);

export const program: Program = {
  ...judge,
  summarise,
  makeSite,
  planOutputs,
  family,
  prepare,
  searchRecord,
  searchScope,
  buildIndex,
};
