/** `npm run dev`: the site as it would be with today's content, drawn as it is looked at. */
import { fileURLToPath } from 'node:url';
import { dev } from 'astro';
import { preview } from '../build/dev/integration.ts';
import { projectAt } from '../build/project.ts';
import { pretty } from '../check/reporters/pretty.ts';
import { readCount, readDay, readOptions } from './arguments.ts';
import { EXIT, ending } from './exit.ts';
import { sourcesIn } from './sources.ts';

const OPTIONS = {
  now: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'boolean' },
  root: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const HELP = `npm run dev -- [options]

  --port N      by default 4321, or the next that is free
  --host        let other machines look, too
  --now DATE    the day that counts as today; by default today's, in UTC
  --root DIR    the folder that holds content/; by default this one

Drafts and scheduled articles are shown. The search index is that of the last build.`;

/** Runs until it is ended. */
export const run = (args: string[]): Promise<number> =>
  ending(async () => {
    const options = readOptions(args, OPTIONS);
    if (options.help === true) {
      console.log(HELP);
      return EXIT.ok;
    }
    const project = projectAt(options.root ?? '.');
    const sourceOf = sourcesIn(project.root);
    await dev({
      root: project.program,
      server: {
        ...(options.port !== undefined && { port: readCount('port', options.port) }),
        host: options.host ?? false,
      },
      integrations: [
        preview({
          project,
          program: fileURLToPath(new URL('./program.ts', import.meta.url)),
          now: options.now === undefined ? new Date().toISOString().slice(0, 10) : readDay(options.now),
          describe: (messages) => pretty(messages, sourceOf, { colour: false }),
        }),
      ],
    });
    return EXIT.ok;
  });
