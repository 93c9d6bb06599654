/** The fake program without what a check has no use for. */
import type { Judge } from '../../../src/build/program.ts';
import { program as whole } from './program.ts';

const { readRegistries, reader, checkArchive, readIssues } = whole;

export const program: Judge = { readRegistries, reader, checkArchive, readIssues };
