/** A mail server that keeps what it is sent, on a free port of this machine. */
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly message: string;
}

export interface SmtpServer extends AsyncDisposable {
  /** `smtp://127.0.0.1:<port>` */
  readonly url: string;
  readonly received: readonly Received[];
}

/** @param refuses whether it takes no mail */
export async function startSmtpServer({ refuses = false } = {}): Promise<SmtpServer> {
  const received: Received[] = [];
  const server = createServer((socket) => converse(socket, refuses, received));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    received,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function converse(socket: Socket, refuses: boolean, received: Received[]): void {
  let [buffer, from] = ['', ''];
  let to: string[] = [];
  let inData = false;
  const say = (line: string): boolean => socket.write(`${line}\r\n`);
  const command = (line: string): void => {
    if (/^(?:EHLO|HELO)/i.test(line)) say('250 test');
    else if (/^MAIL FROM:/i.test(line)) {
      from = /<([^>]*)>/.exec(line)?.[1] ?? '';
      to = [];
      say(refuses ? '550 No mail is taken here' : '250 ok');
    } else if (/^RCPT TO:/i.test(line)) {
      to.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
      say('250 ok');
    } else if (/^DATA/i.test(line)) {
      inData = true;
      say('354 go on');
    } else if (/^QUIT/i.test(line)) {
      say('221 bye');
      socket.end();
    } else say('250 ok');
  };
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    buffer += chunk.toString('utf8');
    for (;;) {
      const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const text = buffer.slice(0, end);
      buffer = buffer.slice(end + (inData ? 5 : 2));
      if (inData) {
        inData = false;
        received.push({ from, to, message: text.replace(/^\./gm, '') });
        say('250 taken');
      } else command(text);
    }
  });
  say('220 test ESMTP');
}
