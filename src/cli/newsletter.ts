/** `npm run newsletter`: drafts, shows and test-sends issues of the newsletter. */
import { UnusableCall } from '../build/failure.ts';
import { projectAt } from '../build/project.ts';
import { didYouMean } from '../parse/suggest.ts';
import { readCall, readCount, readDay } from './arguments.ts';
import { EXIT, ending } from './exit.ts';
import { draft } from './newsletter/draft.ts';
import { preview } from './newsletter/preview.ts';
import { send } from './newsletter/send.ts';
import type { Call } from './newsletter/call.ts';

const OPTIONS = {
  now: { type: 'string' },
  to: { type: 'string' },
  port: { type: 'string' },
  root: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const HELP = `npm run newsletter -- new [NAME] [options]       drafts an issue of what was published since the last
npm run newsletter -- preview [ISSUE] [options]  shows an issue as a mail: narrow, wide, light, dark, without pictures
npm run newsletter -- send ISSUE --to ADDRESS    sends an issue to one address, as a test

  NAME, ISSUE   the name of a file of content/newsletters/, without its ending; a new one is named by its day
  --to ADDRESS  who gets the test. The server is that of TEARSHEET_SMTP_URL, such as smtps://user:password@mail.example
  --port N      of the preview; by default 4500
  --now DATE    the day that counts as today; by default today's, in UTC
  --root DIR    the folder that holds content/; by default this one

Exit codes: 0 done; 1 errors in content; 2 unusable call; 3 a fault of the machine, or of the mail server.
No build sends anything. To send an issue to subscribers, give its email.html to the provider.`;

const COMMANDS: Readonly<Record<string, (call: Call) => Promise<number>>> = { new: draft, preview, send };

/** Runs the command with its arguments and resolves to its exit code. */
export const run = (args: string[]): Promise<number> =>
  ending(async () => {
    const { options, paths } = readCall(args, OPTIONS);
    if (options.help === true) {
      console.log(HELP);
      return EXIT.ok;
    }
    const [name = '', issue, ...others] = paths;
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new UnusableCall(`${unknown(name)}\n\n${HELP}`);
    if (others.length > 0)
      throw new UnusableCall(`One issue is expected, and \`${others.join(' ')}\` is one too many.`);
    return command({
      project: projectAt(options.root ?? '.'),
      now: options.now === undefined ? new Date().toISOString().slice(0, 10) : readDay(options.now),
      issue,
      to: options.to,
      port: options.port === undefined ? 4500 : readCount('port', options.port),
    });
  });

const unknown = (name: string): string =>
  name === ''
    ? 'Say what is to be done: `new`, `preview` or `send`.'
    : `There is no \`${name}\` here. ${didYouMean(name, Object.keys(COMMANDS))}`;
