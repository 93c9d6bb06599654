/** Puts every rule to an article, and every finding to its place. */
import { isInYaml, placeJoined } from '../articles/block-data.ts';
import type { Reviewed } from '../articles/review.ts';
import type { Values } from '../articles/values.ts';
import type { Fix, Message, Problem, Severity } from '../parse/problem.ts';
import { placeQuickly } from '../parse/quick-place.ts';
import type { BodyFile } from '../parse/rules/rule.ts';
import { fieldsOf, passagesOf } from './passage.ts';
import { placeOfNode, placeOfStretch, stretchOf } from './place.ts';
import type { Stretch } from './place.ts';
import { RULES } from './rules/index.ts';
import type { ArticleSubject, Finding, Rule, Spot, Tally, TextSubject } from './rules/rule.ts';
import { severityOf } from './severity.ts';
import { nodesBelow } from './walk.ts';
import { Words } from './words.ts';

/** What the rules say of an article, and what they counted in it. */
export interface Judgement {
  readonly messages: readonly Message[];
  readonly tallies: Readonly<Record<string, number>>;
}

/** What every rule that is asked of one article says of it. */
export function judge(subject: TextSubject | ArticleSubject, reviewed: Reviewed, rules = RULES): Judgement {
  const { registries, body } = subject;
  const messages: Message[] = [];
  const problems: Problem[] = [];
  const tallies: Record<string, number> = {};
  const tally: Tally = (name, count = 1) => {
    tallies[name] = (tallies[name] ?? 0) + count;
  };
  for (const rule of rules) {
    const severity = severityOf(rule, registries);
    if (severity === 'off') continue;
    ask(rule, subject, tally, (finding) => {
      const field = fieldIn(finding.at);
      if (field === undefined) messages.push(messageOf(finding, rule.id, severity, { body, bodyAt: bodyAt(reviewed) }));
      else problems.push({ ...told(finding, rule.id, severity), ...field });
    });
  }
  return { messages: [...messages, ...placeFound(problems, reviewed)], tallies };
}

/** Messages for problems, those of shared data in YAML in their own file: there they can be accepted, as in CSV they cannot. */
function placeFound(problems: readonly Problem[], { parts, file, joined }: Reviewed): Message[] {
  const origin = { path: file.path, line: parts.matterLine };
  if (!joined || joined.blocks.length === 0) return placeQuickly(parts.matter, origin, problems);
  const shared = problems.filter((problem) => isInYaml(problem, joined));
  const own = problems.filter((problem) => !shared.includes(problem));
  return [...placeQuickly(parts.matter, origin, own), ...placeJoined(parts.matter, origin, joined, shared)];
}

function ask(
  rule: Rule,
  subject: TextSubject | ArticleSubject,
  tally: Tally,
  report: (finding: Finding) => void,
): void {
  if (rule.on === 'text') rule.check(subject, report);
  if (rule.on === 'article' && 'article' in subject) rule.check(subject, report, tally);
}

/** What rules look at; `undefined` where the article is no text yet, which has been reported. */
export function subjectOf(reviewed: Reviewed): TextSubject | ArticleSubject | undefined {
  const { file, parts, tree, matter, article, values = NO_VALUES, frontmatter, registries } = reviewed;
  if (tree === undefined || matter === undefined) return undefined;
  const text: TextSubject = {
    path: file.path,
    registries,
    body: { path: file.path, line: parts.bodyLine, text: parts.body },
    tree,
    nodes: nodesBelow(tree),
    matter,
    words: new Words([...fieldsOf(matter), ...passagesOf(tree, values)]),
    values,
  };
  return article && frontmatter ? { ...text, article, frontmatter } : text;
}

const NO_VALUES: Values = new Map();

/** Offset of the body in its file: it is all that follows the frontmatter. */
const bodyAt = ({ file, parts }: Reviewed): number => file.text.length - parts.body.length;

type Told = Pick<Message, 'ruleId' | 'severity' | 'reason' | 'hint' | 'since'>;

/** What is said of a finding; what it leaves open is left out. */
function told({ reason, hint, since }: Finding, ruleId: string, severity: Severity): Told {
  const said: { -readonly [Key in keyof Told]: Told[Key] } = { ruleId, severity, reason };
  if (hint !== undefined) said.hint = hint;
  if (since !== undefined) said.since = since;
  return said;
}

function fieldIn(spot: Spot): Pick<Problem, 'path' | 'at'> | undefined {
  if ('field' in spot) return { path: spot.field, ...(spot.at && { at: spot.at }) };
  if ('passage' in spot && spot.passage.field) return { path: spot.passage.field };
  return undefined;
}

interface Typed {
  readonly body: BodyFile;
  readonly bodyAt: number;
}

function messageOf(finding: Finding, ruleId: string, severity: Severity, { body, bodyAt }: Typed): Message {
  const { at, fix } = finding;
  const [first] = 'passage' in at ? at.passage.segments : [];
  const node = 'node' in at ? at.node : first?.node;
  const stretch =
    'passage' in at ? stretchOf(at.passage, at.from ?? 0, at.to ?? at.passage.text.length, body) : undefined;
  const whole = node ? placeOfNode(node, body) : { path: body.path, start: { line: body.line, column: 1 } };
  const mend =
    stretch && fix !== undefined && isTyped(finding, stretch, body) ? mended(stretch, bodyAt, fix) : undefined;
  const place = stretch ? placeOfStretch(stretch, body) : whole;
  const message = { ...told(finding, ruleId, severity), place };
  return mend === undefined ? message : { ...message, fix: mend };
}

const mended = ({ from, to }: Stretch, bodyAt: number, text: string): Fix => ({
  from: bodyAt + from,
  to: bodyAt + to,
  text,
});

/** Whether a stretch was typed as it is read: what stands in marks or is made up is nobody's to replace. */
function isTyped({ at }: Finding, { from, to }: Stretch, body: BodyFile): boolean {
  return 'passage' in at && body.text.slice(from, to) === at.passage.text.slice(at.from ?? 0, at.to);
}
