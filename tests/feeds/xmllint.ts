import { spawnSync } from 'node:child_process';

/** What xmllint finds wrong with a document. */
export function wellFormed(xml: string): string {
  return spawnSync('xmllint', ['--noout', '--nonet', '-'], { input: xml, encoding: 'utf8' }).stderr;
}

/** What a path of XPath gives as text. */
export function valueOf(xml: string, path: string): string {
  return spawnSync('xmllint', ['--nonet', '--xpath', path, '-'], { input: xml, encoding: 'utf8' }).stdout.replace(
    /\n$/,
    '',
  );
}
