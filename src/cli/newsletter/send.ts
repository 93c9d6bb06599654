/** `npm run newsletter -- send ISSUE --to ADDRESS`: one mail, as a test. */
import { z } from 'zod';
import { Fault, UnusableCall } from '../../build/failure.ts';
import { drawMessage, mailHead } from '../../newsletter/mail.ts';
import { EXIT } from '../exit.ts';
import { liveSite, mailFile, soundSite, wantedIssue } from './call.ts';
import type { Call } from './call.ts';

export async function send(call: Call): Promise<number> {
  const { project, to, issue: name } = call;
  if (name === undefined) throw new UnusableCall('Say which issue is to be sent: `send ISSUE --to ADDRESS`.');
  if (to === undefined || !z.email().safeParse(to).success)
    throw new UnusableCall('Say who is to get the test, one address: `--to you@example.org`.');
  const server = serverFrom(process.env.TEARSHEET_SMTP_URL);
  const snapshot = await liveSite(call).read();
  const site = soundSite(snapshot, project);
  if (!site) return EXIT.content;
  const issue = wantedIssue(site, name);
  const html = await mailFile(snapshot, issue, 'email.html', project);
  const text = await mailFile(snapshot, issue, 'email.txt', project);
  if (html === undefined || text === undefined) return EXIT.content;
  const head = mailHead(issue, site.registries);
  const message = await drawMessage(head, { html, text }, { to, subject: `[Test] ${issue.subject}` });
  await deliver(message, { server, from: head.from, to });
  console.log(`${issue.path} was sent to ${to}.`);
  return EXIT.ok;
}

function serverFrom(address = ''): string {
  if (/^smtps?:\/\/[^/\s]+/.test(address) && URL.canParse(address)) return address;
  throw new UnusableCall(
    `${address === '' ? 'TEARSHEET_SMTP_URL is not set' : 'TEARSHEET_SMTP_URL is no address of a mail server'}. Write it as \`smtps://user:password@mail.example\`, or \`smtp://127.0.0.1:1025\` for a server of your own.`,
  );
}

/** Long enough for a slow server, short enough for somebody who waits. */
const PATIENCE = 20_000;

async function deliver(
  raw: Uint8Array,
  { server, from, to }: { server: string; from: string; to: string },
): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url: server,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  });
  try {
    await transport.sendMail({ envelope: { from, to: [to] }, raw: Buffer.from(raw) });
  } catch (error) {
    throw new Fault(`The mail server did not take the mail: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    transport.close();
  }
}
