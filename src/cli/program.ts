/** What a build is made of: reading, the plan and its families, the search. Workers load this module by its address. */
import { summarise } from '../articles/derive.ts';
import { readArticle } from '../articles/read.ts';
import { checkArchive } from '../check/check-archive.ts';
import { checkArticle } from '../check/check-article.ts';
import { checkRegistries } from '../check/check-registries.ts';
import type { Program } from '../build/program.ts';
import { family, planOutputs, prepare } from '../site/plan.ts';
import { searchRecord, searchScope } from '../site/search.ts';
import { makeSite } from '../site/site.ts';

// Loaded when an index is made, which most builds of an edit under way do not: it brings a process of its own.
const buildIndex: Program['buildIndex'] = async (records) =>
  (await import('../search/build-index.ts')).buildIndex(records);

// Loaded when an issue, or what it is held against, has changed.
const readIssues: Program['readIssues'] = async (files, around) =>
  (await import('../newsletter/read.ts')).readIssues(files, around);

export const program: Program = {
  readRegistries: checkRegistries,
  readArticle,
  checkArticle,
  checkArchive,
  readIssues,
  summarise,
  makeSite,
  planOutputs,
  family,
  prepare,
  searchRecord,
  searchScope,
  buildIndex,
};
