import { acceptancesInBody, acceptancesInYaml } from '../parse/acceptances.ts';
import type { Acceptances } from '../parse/acceptances.ts';
import { checkBody } from '../parse/body-rules.ts';
import { clean } from '../parse/clean.ts';
import { parseBody } from '../parse/body.ts';
import { splitArticle } from '../parse/frontmatter.ts';
import type { Split } from '../parse/frontmatter.ts';
import type { Message, Problem } from '../parse/problem.ts';
import { readYaml } from '../parse/yaml.ts';
import type { Root } from '../parse/tree.ts';
import { readShape } from '../parse/zod-problems.ts';
import { accept } from './accept.ts';
import type { Told } from './accept.ts';
import type { Article } from './article.ts';
import { acceptancesOfData, joinData, placeJoined } from './block-data.ts';
import type { JoinedMatter } from './block-data.ts';
import { componentShapes } from './components/index.ts';
import { derive } from './derive.ts';
import type { Parts } from './derive.ts';
import { checkLinkCells, checkPartnerLinks } from './partner-links.ts';
import { picturesOf } from './pictures.ts';
import { checkReferences } from './references.ts';
import { unknownEntries } from './registry-references.ts';
import type { Registries } from './registries.ts';
import { requirements } from './requirements.ts';
import type { Review, Reviewed } from './review.ts';
import { articleSchema } from './schema.ts';
import type { BlockMap, Frontmatter } from './schema.ts';
import { survey } from './survey.ts';
import { mentionsOf } from './terms.ts';
import type { Values } from './values.ts';

/** A file of `content/articles/`. */
export interface ArticleFile {
  /** Below the project's root, with forward slashes. */
  readonly path: string;
  readonly slug: string;
  readonly text: string;
  /** Files that lie beside the article, by name; each is read when its bytes are asked for. */
  readonly pictures?: ReadonlyMap<string, () => Uint8Array>;
}

/** What reading an article gave; `article` is absent where there is an error. */
export interface Reading extends Told {
  readonly article?: Article;
}

/**
 * Reads one article: parsed once, validated once, everything derived.
 *
 * Every error of frontmatter and body is in `messages` (of syntax, one each), in the order of their places.
 *
 * @param review what else is said of the article; anything of that can be accepted, errors too
 */
export function readArticle(file: ArticleFile, registries: Registries, review: Review = () => []): Reading {
  const parts = splitArticle(file.text, file.path);
  if ('messages' in parts) return { ...parts, accepted: [], unused: [] };
  const origin = { path: file.path, line: parts.matterLine };
  const body = readBody(parts, file.path);
  const matter = readYaml(parts.matter, origin);
  const around = { file, parts, tree: body.tree, registries };
  const read: Judged = 'messages' in matter ? matter : readMatter(matter.value, around);
  const written = [body.accepted, acceptancesInYaml(parts.matter, origin)];
  const found = [...body.messages, ...read.messages, ...written.flatMap(({ messages }) => messages)];
  const { frontmatter, article, values } = isSound(found) ? read : {};
  const reviewed = review(
    clean<Reviewed>({
      ...around,
      matter: 'value' in matter ? matter.value : undefined,
      joined: read.joined,
      frontmatter,
      article,
      values: article && values,
    }),
  );
  const accepted = [
    ...written.flatMap(({ acceptances }) => acceptances),
    ...(read.joined ? acceptancesOfData(read.joined) : []),
  ];
  const { unused, ...told } = accept(found, reviewed, accepted);
  // Another article may be the one of which shared data accept something.
  const own = unused.filter(({ path }) => path === file.path);
  return { ...(article && isSound(told.messages) && { article }), ...told, unused: own };
}

const isSound = (messages: readonly Message[]): boolean => messages.every(({ severity }) => severity !== 'error');

interface Body {
  /** Absent where the body has an error of syntax. */
  readonly tree?: Root;
  readonly accepted: Acceptances;
  readonly messages: readonly Message[];
}

const NOTHING_ACCEPTED: Acceptances = { acceptances: [], messages: [] };

function readBody({ body, bodyLine }: Split, path: string): Body {
  const parsed = parseBody(body, { path, line: bodyLine });
  if ('messages' in parsed) return { ...parsed, accepted: NOTHING_ACCEPTED };
  const messages = checkBody(parsed.tree, componentShapes, { path, line: bodyLine, text: body });
  const accepted = body.includes('check-ok') ? acceptancesInBody(parsed.tree, path) : NOTHING_ACCEPTED;
  return { tree: parsed.tree, accepted, messages };
}

interface Around {
  readonly file: ArticleFile;
  readonly parts: Split;
  /** Absent where the body has an error of syntax: then the frontmatter is judged alone. */
  readonly tree: Root | undefined;
  readonly registries: Registries;
}

/** What the frontmatter gave; `frontmatter` is absent where its form is wrong. */
interface Judged {
  readonly frontmatter?: Frontmatter;
  readonly article?: Article;
  readonly values?: Values;
  /** Blocks that name shared data. */
  readonly joined?: JoinedMatter;
  readonly messages: readonly Message[];
}

function readMatter(value: unknown, { file, parts, tree, registries }: Around): Judged {
  const problems: Problem[] = [];
  const joined = joinData(value, registries.data);
  const shared = new Map(joined.blocks.map(({ id, name }) => [id, name]));
  const report = (problem: Problem): unknown => problems.push(problem);
  const read = judge(joined.value, { file, tree, body: parts.body, shared, registries, report });
  const placed = placeJoined(parts.matter, { path: file.path, line: parts.matterLine }, joined, problems);
  return { ...read, joined, messages: [...read.messages, ...placed] };
}

type Judging = Omit<Around, 'parts'> & Pick<Parts, 'body' | 'shared' | 'report'>;

function judge(value: unknown, { file, tree, body, shared, registries, report }: Judging): Judged {
  const shape = readShape(articleSchema, value);
  const problems =
    'problems' in shape ? shape.problems : [...requirements(shape.data), ...unknownEntries(shape.data, registries)];
  problems.forEach(report);
  if ('problems' in shape || !tree) return { messages: [] };
  const found = survey(tree);
  const mentions = mentionsOf(tree, shape.data, registries.glossary);
  const blockIds = idsOf(shape.data);
  const { pictures, messages: ofPictures } = picturesOf(found, file, Object.values(blockIds).flat());
  const derived = derive({
    file,
    frontmatter: shape.data,
    tree,
    body,
    shared,
    survey: found,
    mentions,
    pictures,
    registries,
    report,
  });
  const named = { path: file.path, blockIds, registries, ...derived };
  checkLinkCells(derived.blocks, registries).forEach(report);
  const messages = [...checkReferences(found, named), ...checkPartnerLinks(found, named), ...ofPictures];
  const { article, values } = derived;
  return { messages, frontmatter: shape.data, values, ...(article && { article }) };
}

const idsOf = (frontmatter: Frontmatter): Record<BlockMap, string[]> => ({
  rankings: Object.keys(frontmatter.rankings),
  scenarios: Object.keys(frontmatter.scenarios),
  grades: Object.keys(frontmatter.grades),
  comparisons: Object.keys(frontmatter.comparisons),
  facts: Object.keys(frontmatter.facts),
  sequences: Object.keys(frontmatter.sequences),
});
