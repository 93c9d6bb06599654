// Prints `N passed, N failed` from vitest's JSON results. A file that could not be run counts as one failure.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} Results */

const path = process.argv[2] ?? '';
/** @type {Results} */
const results = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { testResults: [] };
const tests = results.testResults.flatMap((file) => file.assertionResults);
const broken = results.testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
);
/** @param {string} status */
const count = (status) => tests.filter((test) => test.status === status).length;

console.log(`${count('passed')} passed, ${count('failed') + broken.length} failed`);
