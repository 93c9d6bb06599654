import { readFileSync } from 'node:fs';
import { acceptancesInBody, acceptancesInYaml } from '../../src/parse/acceptances.ts';
import { checkBody } from '../../src/parse/body-rules.ts';
import { parseBody } from '../../src/parse/body.ts';
import { splitArticle } from '../../src/parse/frontmatter.ts';
import type { Message } from '../../src/parse/problem.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { shapes } from './shapes.ts';

/** Every message that the parsing of an article's text gives, without what its values mean. */
export function messagesOf(text: string, path = 'article.mdx'): readonly Message[] {
  const split = splitArticle(text, path);
  if ('messages' in split) return split.messages;
  const yaml = { path, line: split.matterLine };
  const values = readYaml(split.matter, yaml);
  return [
    ...('messages' in values ? values.messages : []),
    ...acceptancesInYaml(split.matter, yaml).messages,
    ...bodyMessages(split.body, split.bodyLine, path),
  ];
}

export function bodyMessages(body: string, line = 1, path = 'article.mdx'): readonly Message[] {
  const parsed = parseBody(body, { path, line });
  if ('messages' in parsed) return parsed.messages;
  return [
    ...checkBody(parsed.tree, shapes, { path, line, text: body }),
    ...acceptancesInBody(parsed.tree, path).messages,
  ];
}

/** `3:1-3:9 rule: reason | hint`, one line a message. */
export function shown(messages: readonly Message[]): string {
  return messages
    .map(({ place: { start, end }, ruleId, reason, hint }) => {
      const till = end ? `-${String(end.line)}:${String(end.column)}` : '';
      return `${String(start.line)}:${String(start.column)}${till} ${ruleId}: ${reason}${hint === undefined ? '' : ` | ${hint}`}`;
    })
    .join('\n');
}

export const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/broken/${name}`, import.meta.url), 'utf8');
