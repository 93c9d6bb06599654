/**
 * What content is judged by. Workers of a check load this module by its address, and nothing of what plans a site; it
 * loads what reads registries, articles and issues where one of them, or what it is held against, has changed.
 */
import type { Judge } from '../build/program.ts';
import { judgeTogether } from '../check/together.ts';

const readRegistries: Judge['readRegistries'] = async (...content) =>
  (await import('../check/check-registries.ts')).checkRegistries(...content);

const reader: Judge['reader'] = async () => {
  const { checkArticle, traceArticle } = await import('../check/check-article.ts');
  const { readArticle } = await import('../articles/read.ts');
  return { readArticle, checkArticle, traceArticle };
};

const checkArchive: Judge['checkArchive'] = async (...archive) => {
  const together = judgeTogether(...archive);
  return together.unused.length === 0 ? together : (await import('../check/check-archive.ts')).withIdle(together);
};

const readIssues: Judge['readIssues'] = async (files, around) =>
  (await import('../newsletter/read.ts')).readIssues(files, around);

export const program = { readRegistries, reader, checkArchive, readIssues } satisfies Judge;
