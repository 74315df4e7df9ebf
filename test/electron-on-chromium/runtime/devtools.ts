import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

// biome-ignore lint/suspicious/noExplicitAny: the protocol has hundreds of message shapes; each caller names the fields it reads
export type Message = Record<string, any>;

type Waiting = { resolve(result: Message): void; reject(error: Error): void; method: string };

/** Session id under which events of the browser itself (no page) are announced. */
export const browserSession = '';

/**
 * The DevTools protocol over Chromium's pipe (`--remote-debugging-pipe`: messages end with a zero byte).
 * The pipe also ties the two lives together: when this process dies, however it dies, Chromium sees the pipe close and ends.
 */
export class DevTools {
  private nextId = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly events = new EventEmitter();
  private pending: Buffer[] = [];
  private closed = false;
  private readonly output: Writable;

  constructor(output: Writable, input: Readable) {
    this.output = output;
    this.events.setMaxListeners(0);
    input.on('data', (chunk: Buffer) => this.read(chunk));
    input.on('close', () => this.disconnect());
    output.on('error', () => this.disconnect());
    input.on('error', () => this.disconnect());
  }

  /** Sends one command to the browser or, with a session, to one page; rejects with Chromium's own words. */
  send(method: string, params: Message = {}, session = browserSession): Promise<Message> {
    if (this.closed) return Promise.reject(new Error(`${method}: Chromium has ended`));
    this.nextId += 1;
    const id = this.nextId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, method });
      this.output.write(
        `${JSON.stringify({ id, method, params, ...(session === browserSession ? {} : { sessionId: session }) })}\0`,
      );
    });
  }

  /** Sends a command whose target may be gone by the time it arrives; a failure is then of no consequence. */
  tell(method: string, params: Message = {}, session = browserSession): void {
    this.send(method, params, session).catch(() => {});
  }

  /** Calls the listener for every event of one session, in the order of arrival. */
  listen(session: string, listener: (method: string, params: Message) => void): void {
    this.events.on(`session:${session}`, listener);
  }

  forget(session: string): void {
    this.events.removeAllListeners(`session:${session}`);
  }

  private read(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const whole = Buffer.concat([...this.pending, chunk.subarray(start, end)]);
      this.pending = [];
      start = end + 1;
      this.receive(JSON.parse(whole.toString('utf8')) as Message);
    }
    if (start < chunk.length) this.pending.push(chunk.subarray(start));
  }

  private receive(message: Message): void {
    if (message.id === undefined) {
      this.events.emit(`session:${message.sessionId ?? browserSession}`, message.method, message.params);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result as Message);
  }

  private disconnect(): void {
    this.closed = true;
    for (const { reject, method } of this.waiting.values()) reject(new Error(`${method}: Chromium has ended`));
    this.waiting.clear();
  }
}
