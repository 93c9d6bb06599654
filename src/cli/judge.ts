/** What content is judged by. Workers of a check load this module by its address, and nothing of what plans a site. */
import { readArticle } from '../articles/read.ts';
import type { Judge } from '../build/program.ts';
import { checkArchive } from '../check/check-archive.ts';
import { checkArticle, traceArticle } from '../check/check-article.ts';
import { checkRegistries } from '../check/check-registries.ts';

// Loaded when an issue, or what it is held against, has changed.
const readIssues: Judge['readIssues'] = async (files, around) =>
  (await import('../newsletter/read.ts')).readIssues(files, around);

export const program = {
  readRegistries: checkRegistries,
  readArticle,
  checkArticle,
  traceArticle,
  checkArchive,
  readIssues,
} satisfies Judge;
