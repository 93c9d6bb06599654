/** A whole message of mail: its parts, decoded, as those who read one of them see it. */
import { linksIn, type Address } from './address.ts';
import { readHtml } from './html.ts';
import { squeezed, type Reading } from './reading.ts';

/** Reads a message; what it shows, it shows in each of its parts, since a mail program shows one of them. */
export function readMessage(source: string, here: Address): Reading {
  const parts = partsOf(source);
  const readings = parts.map(({ isHtml, text }): Reading =>
    isHtml ? readHtml(text, here) : { shown: [squeezed(text)], links: linksIn(text, here) },
  );
  return {
    shown: [readings.flatMap(({ shown }) => shown).join('\n')],
    everywhere: readings.map(({ shown }) => shown),
    links: readings.flatMap(({ links }) => [...links]),
    findings: readings.flatMap(({ findings = [] }) => findings),
  };
}

interface Part {
  readonly isHtml: boolean;
  readonly text: string;
}

function partsOf(source: string): Part[] {
  const boundary = /boundary="([^"]+)"/.exec(source)?.[1];
  if (boundary === undefined) return [{ isHtml: false, text: source }];
  return source
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const end = part.indexOf('\r\n\r\n');
      const [head, body] = [part.slice(0, end), part.slice(end + 4)];
      const isQuoted = /^content-transfer-encoding:\s*quoted-printable/im.test(head);
      return { isHtml: /^content-type:\s*text\/html/im.test(head), text: isQuoted ? unquoted(body) : body };
    });
}

/** Text without the escapes of quoted-printable (RFC 2045, section 6.7). */
function unquoted(body: string): string {
  return body
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (escapes) => Buffer.from(escapes.replaceAll('=', ''), 'hex').toString());
}
