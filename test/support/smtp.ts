import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { SMTP_CERTIFICATE, SMTP_KEY } from './smtp-certificate.ts';

/** What the server does with the next e-mails. A number is its answer at that step. */
export type SmtpBehaviour =
  | { readonly kind: 'accept' }
  | {
      readonly kind: 'refuse';
      readonly at: 'sender' | 'recipient' | 'data';
      readonly code: number;
      readonly text?: string;
    }
  /** Cuts the line in the middle of the message. */
  | { readonly kind: 'drop' }
  /** Takes the message and never says so. */
  | { readonly kind: 'silent' };

export interface TestSmtp {
  readonly port: number;
  /** Whole messages as they came over the line, of attempts that were answered well. */
  readonly messages: readonly string[];
  /** Recipients, one for each attempt that got so far. */
  readonly attempts: readonly string[];
  behave(behaviour: SmtpBehaviour): void;
  /** Resolves once there have been so many messages, or attempts. */
  has(what: 'messages' | 'attempts', count: number): Promise<void>;
  close(): Promise<void>;
}

const ACCEPT: SmtpBehaviour = { kind: 'accept' };

/** A real mail server on 127.0.0.1 that keeps what it gets. */
export async function startSmtp(
  options: {
    readonly tls?: 'none' | 'starttls' | 'tls';
    /** The only login it takes; left out, it asks for none. */
    readonly login?: { readonly user: string; readonly password: string };
    readonly port?: number;
  } = {},
): Promise<TestSmtp> {
  const { tls = 'none', login, port = 0 } = options;
  const messages: string[] = [];
  const attempts: string[] = [];
  let behaviour = ACCEPT;
  let waiting: { readonly done: () => boolean; readonly tell: () => void }[] = [];
  const look = () => {
    waiting = waiting.filter(({ done, tell }) => !done() || tell());
  };
  const answer = (at: 'sender' | 'recipient' | 'data'): Error | null => {
    if (behaviour.kind !== 'refuse' || behaviour.at !== at) return null;
    return Object.assign(new Error(behaviour.text ?? 'no'), { responseCode: behaviour.code });
  };
  const server = new SMTPServer({
    logger: false,
    secure: tls === 'tls',
    key: SMTP_KEY,
    cert: SMTP_CERTIFICATE,
    authOptional: login === undefined,
    disabledCommands: [...(tls === 'none' ? ['STARTTLS'] : []), ...(login === undefined ? ['AUTH'] : [])],
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.password
        ? done(null, { user: 'kiosk' })
        : done(Object.assign(new Error('no'), { responseCode: 535 })),
    onMailFrom: (_address, _session, done) => done(answer('sender')),
    onRcptTo: ({ address }, _session, done) => {
      attempts.push(address);
      look();
      done(answer('recipient'));
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      if (behaviour.kind === 'drop') for (const socket of sockets) socket.destroy();
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (behaviour.kind === 'silent') return;
        const refused = answer('data');
        if (refused === null) messages.push(Buffer.concat(chunks).toString('latin1'));
        done(refused);
        look();
      });
    },
  });
  // A line that is cut is what some tests are about.
  server.on('error', () => undefined);
  const sockets = new Set<Socket>();
  const listening = server.listen(port, '127.0.0.1');
  listening.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => listening.once('listening', () => resolve()));
  return {
    port: (listening.address() as AddressInfo).port,
    messages,
    attempts,
    behave: (next) => {
      behaviour = next;
    },
    has: (what, count) =>
      new Promise((resolve) => {
        waiting.push({ done: () => ({ messages, attempts })[what].length >= count, tell: resolve });
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
