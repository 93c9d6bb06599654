/** `npm run preview`: serves `dist/` with the headers and redirects that it has in production. */
import { existsSync } from 'node:fs';
import { Fault, UnusableCall } from '../build/failure.ts';
import { takeLock } from '../build/lock.ts';
import { projectAt, type Project } from '../build/project.ts';
import { recover } from '../build/publish/commit.ts';
import { serve } from '../build/serve.ts';
import { readCount, readOptions } from './arguments.ts';
import { EXIT, ending } from './exit.ts';

const OPTIONS = {
  port: { type: 'string' },
  out: { type: 'string' },
  root: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const HELP = `npm run preview -- [options]

  --port N      by default 4400
  --out DIR     the folder that is served; by default dist
  --root DIR    the folder that holds content/; by default this one`;

/** Runs until it is ended. */
export const run = (args: string[]): Promise<number> =>
  ending(async () => {
    const options = readOptions(args, OPTIONS);
    if (options.help === true) {
      console.log(HELP);
      return EXIT.ok;
    }
    const project = projectAt(options.root ?? '.', options.out === undefined ? {} : { out: options.out });
    completeBuild(project);
    if (!existsSync(project.dist))
      throw new UnusableCall(`There is no site at ${project.dist}. Run \`npm run build\` first.`);
    const { url } = await serve(project.dist, {
      port: options.port === undefined ? 4400 : readCount('port', options.port),
    });
    console.log(`${url}/`);
    return EXIT.ok;
  });

/** An interrupted build is completed first; one that is running does so itself. */
function completeBuild(project: Project): void {
  try {
    const release = takeLock(project.lock);
    recover(project);
    release();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
}
