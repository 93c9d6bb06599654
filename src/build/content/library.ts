import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defectMessage, defectText } from '../defect.ts';
import type { Message } from '../../parse/problem.ts';
import type { Article, ArticleSource, Program, Registries } from '../program.ts';
import type { ArticleFile } from './files.ts';
import type { Reading } from './readings.ts';
import { readText } from './text.ts';

/** Articles that stay in memory while lists and feeds want the same ones again. */
const REMEMBERED = 16;

/** The articles of a project, read when they are asked for. */
export class Library {
  readonly #root: string;
  readonly #program: Program;
  readonly #registries: Registries;
  readonly #articles = new Map<string, Article>();

  constructor(root: string, program: Program, registries: Registries) {
    this.#root = root;
    this.#program = program;
    this.#registries = registries;
  }

  /** What lists and the plan need of an article, and all that is wrong with it. */
  read(file: ArticleFile): Reading {
    const { path, digest } = file;
    try {
      const { article, ...said } = this.#parse(file, this.#program.checkArticle);
      return { path, digest, ...(article && { summary: this.#program.summarise(article) }), ...said };
    } catch (error) {
      return { path, digest, messages: [defectMessage(path, `This article could not be read: ${defectText(error)}`)] };
    }
  }

  /** A whole article that has no errors. */
  article(file: ArticleFile): Article {
    const known = this.#articles.get(file.slug);
    const article = known ?? this.#parse(file, this.#program.readArticle).article;
    if (article === undefined) throw new Error(`\`${file.path}\` has errors.`);
    this.#articles.delete(file.slug);
    this.#articles.set(file.slug, article);
    if (this.#articles.size > REMEMBERED) this.#articles.delete(this.#articles.keys().next().value ?? '');
    return article;
  }

  #parse<Parsed>(
    file: ArticleFile,
    parse: (source: ArticleSource, registries: Registries) => Parsed,
  ): Parsed | { readonly article?: undefined; readonly messages: readonly Message[] } {
    const read = readText(this.#root, file);
    if ('message' in read) return { messages: [read.message] };
    const { path, slug } = file;
    return parse({ path, slug, text: read.text, pictures: this.#pictures(file) }, this.#registries);
  }

  #pictures({ path, beside }: ArticleFile): ReadonlyMap<string, () => Uint8Array> {
    const folder = join(this.#root, dirname(path));
    return new Map(beside.map((name) => [name, () => readFileSync(join(folder, name))]));
  }
}
