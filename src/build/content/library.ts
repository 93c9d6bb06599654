import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defectMessage, defectText } from '../defect.ts';
import type { Message } from '../../parse/problem.ts';
import type { Article, ArticleSource, Judge, Reader, Registries } from '../program.ts';
import type { ArticleFile } from './files.ts';
import { readingOf, unjudgedReading, type ReadJob, type Reading } from './readings.ts';
import { readText } from './text.ts';

/** Articles that stay in memory while lists and feeds want the same ones again. */
const REMEMBERED = 16;

/** The articles of a project, read when they are asked for. */
export class Library {
  readonly #root: string;
  readonly #reader: Reader;
  readonly #summarise: Judge['summarise'];
  readonly #registries: Registries;
  readonly #articles = new Map<string, Article>();

  constructor(root: string, reader: Reader, registries: Registries, summarise?: Judge['summarise']) {
    this.#root = root;
    this.#reader = reader;
    this.#summarise = summarise;
    this.#registries = registries;
  }

  /**
   * All that is wrong with an article, and what lists and the plan need of it, where the program makes lists; of one that
   * nobody asks for, what others are judged by.
   */
  read({ file, judged }: ReadJob): Reading {
    try {
      const traced = judged ? undefined : this.#parse(file, this.#reader.traceArticle);
      return traced && !('messages' in traced) ? unjudgedReading(file, traced) : this.#judge(file);
    } catch (error) {
      const message = defectMessage(file.path, `This article could not be read: ${defectText(error)}`);
      return readingOf(file, { messages: [message] });
    }
  }

  #judge(file: ArticleFile): Reading {
    const { article, asRead, ...said } = this.#parse(file, this.#reader.checkArticle);
    const summary = article && this.#summarise?.(article);
    return readingOf(file, said, { ...(asRead && { asRead }), summary });
  }

  /** A whole article that has no errors. */
  article(file: ArticleFile): Article {
    const known = this.#articles.get(file.slug);
    const article = known ?? this.#parse(file, this.#reader.readArticle).article;
    if (article === undefined) throw new Error(`\`${file.path}\` has errors.`);
    this.#articles.delete(file.slug);
    this.#articles.set(file.slug, article);
    if (this.#articles.size > REMEMBERED) this.#articles.delete(this.#articles.keys().next().value ?? '');
    return article;
  }

  #parse<Parsed>(
    file: ArticleFile,
    parse: (source: ArticleSource, registries: Registries) => Parsed,
  ): Parsed | { readonly article?: undefined; readonly asRead?: undefined; readonly messages: readonly Message[] } {
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
