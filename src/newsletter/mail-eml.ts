/** An issue as `email.eml`: a whole message, to be handed to any program that sends mail. */
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail, MailHead } from './mail.ts';

/** Both texts never hold this. */
const BOUNDARY = 'tearsheet-6d61696c';

/**
 * The message in bytes: the same for the same issue, whatever the day and the machine.
 *
 * @param to whom it is sent to; a message for many names nobody
 */
export async function mailEml(
  head: MailHead,
  { html, text }: Mail,
  { to, subject = head.subject }: { to?: string; subject?: string } = {},
): Promise<Uint8Array> {
  const host = new URL(head.url).hostname;
  const composer = new MailComposer({
    from: { name: head.site, address: head.from },
    ...(to !== undefined && { to }),
    subject,
    text,
    html,
    textEncoding: 'quoted-printable',
    date: new Date(`${head.published}T00:00:00Z`),
    messageId: `<newsletter.${head.id}@${host}>`,
    baseBoundary: BOUNDARY,
    headers: {
      'List-ID': { prepared: true, value: `<newsletter.${host}>` },
      'List-Unsubscribe': { prepared: true, value: `<${head.placeholders.unsubscribe}>` },
      'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
    },
  });
  return composer.compile().build();
}
