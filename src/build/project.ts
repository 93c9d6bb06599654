import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folders of a project: where content is read, where the site is written, and what a build remembers. */
export interface Project {
  /** Holds `content/`. */
  readonly root: string;
  /** Holds `src/`, `astro.config.mjs` and the lockfile: the same folder, but for sites that tests build. */
  readonly program: string;
  readonly dist: string;
  /** The next site while it is drawn: beside `dist`, since it is moved there. */
  readonly staging: string;
  /** The last site, in the moment between two moves. */
  readonly old: string;
  /** Everything remembered between two builds. Safe to delete. */
  readonly state: string;
  readonly lock: string;
  /** What was published, by path. */
  readonly manifest: string;
  /** The manifest of the site that is about to be published. */
  readonly nextManifest: string;
  /** Exists while a decided change of `dist` is not finished. */
  readonly commit: string;
  /** Digests of the content's files, as they were read last. */
  readonly digests: string;
  readonly registries: string;
  /** What is said of articles. */
  readonly findings: string;
  /** What lists need of articles. */
  readonly summaries: string;
  readonly issues: string;
  readonly records: string;
  /** What is known of addresses elsewhere. */
  readonly links: string;
  /** Data that several outputs are made of. */
  readonly memory: string;
  /** One folder for each compiled shell, named by its key. */
  readonly shells: string;
}

const PROGRAM = fileURLToPath(new URL('../..', import.meta.url));

/** The project whose content is below `root`; `out` names another folder for the site than `dist`. */
export function projectAt(root: string, { program = PROGRAM, out = 'dist' } = {}): Project {
  const state = resolve(root, '.tearsheet');
  const dist = resolve(root, out);
  return {
    root: resolve(root),
    program: resolve(program),
    dist,
    staging: `${dist}.next`,
    old: `${dist}.old`,
    state,
    lock: resolve(state, 'lock'),
    manifest: resolve(state, 'manifest.json'),
    nextManifest: resolve(state, 'manifest.next.json'),
    commit: resolve(state, 'commit.json'),
    digests: resolve(state, 'digests.json'),
    registries: resolve(state, 'registries'),
    findings: resolve(state, 'findings'),
    summaries: resolve(state, 'summaries'),
    issues: resolve(state, 'issues.json'),
    records: resolve(state, 'records.json'),
    links: resolve(state, 'links.json'),
    memory: resolve(state, 'memory'),
    shells: resolve(program, '.tearsheet/shells'),
  };
}

/** Whether one folder is the other, or lies above it. */
export function holds(folder: string, other: string): boolean {
  for (let at = other; ; at = dirname(at)) {
    if (at === folder) return true;
    if (dirname(at) === at) return false;
  }
}
