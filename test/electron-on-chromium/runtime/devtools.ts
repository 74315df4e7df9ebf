import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from '@playwright/test';

/** Playwright's types describe every command and event of the DevTools protocol; only the types are used here. */
type Send = CDPSession['send'];
type On = CDPSession['on'];

type Incoming = {
  id?: number;
  sessionId?: string;
  method: string;
  params: object;
  result: object;
  error?: { message: string };
};
type Waiting = { resolve(result: object): void; reject(error: Error): void; method: string };

/** For a command whose target may be gone by the time it arrives: a failure is then of no consequence. */
export function unheeded(command: Promise<unknown>): void {
  command.catch(() => {});
}

/** Commands to, and events of, one page or (without an id) the browser as a whole. */
export class DevToolsSession {
  readonly send: Send;
  readonly on: On;
  private readonly events = new EventEmitter();

  constructor(command: (method: string, params: object) => Promise<object>) {
    this.events.setMaxListeners(0);
    this.send = ((method: string, params: object = {}) => command(method, params)) as Send;
    this.on = ((event: string, listener: (payload: object) => void) =>
      this.events.on(event, listener)) as unknown as On;
  }

  receive(event: string, params: object): void {
    this.events.emit(event, params);
  }
}

/**
 * The DevTools protocol over Chromium's pipe (`--remote-debugging-pipe`: messages end with a zero byte).
 * The pipe also ties the two lives together: when this process dies, however it dies, Chromium sees the pipe close and ends.
 */
export class DevTools {
  readonly browser: DevToolsSession;
  private nextId = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly sessions = new Map<string, DevToolsSession>();
  private pending: Buffer[] = [];
  private closed = false;
  private readonly output: Writable;

  constructor(output: Writable, input: Readable) {
    this.output = output;
    this.browser = new DevToolsSession((method, params) => this.command(undefined, method, params));
    input.on('data', (chunk: Buffer) => this.read(chunk));
    input.on('close', () => this.disconnect());
    input.on('error', () => this.disconnect());
    output.on('error', () => this.disconnect());
  }

  /** The session that Target.attachToTarget has opened under this id. */
  session(id: string): DevToolsSession {
    const session = new DevToolsSession((method, params) => this.command(id, method, params));
    this.sessions.set(id, session);
    return session;
  }

  forget(id: string): void {
    this.sessions.delete(id);
  }

  private command(sessionId: string | undefined, method: string, params: object): Promise<object> {
    if (this.closed) return Promise.reject(new Error(`${method}: Chromium has ended`));
    this.nextId += 1;
    const id = this.nextId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, method });
      this.output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  private read(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const whole = Buffer.concat([...this.pending, chunk.subarray(start, end)]);
      this.pending = [];
      start = end + 1;
      this.receive(JSON.parse(whole.toString('utf8')) as Incoming);
    }
    if (start < chunk.length) this.pending.push(chunk.subarray(start));
  }

  private receive(message: Incoming): void {
    if (message.id === undefined) {
      const session = message.sessionId === undefined ? this.browser : this.sessions.get(message.sessionId);
      session?.receive(message.method, message.params);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }

  private disconnect(): void {
    this.closed = true;
    for (const { reject, method } of this.waiting.values()) reject(new Error(`${method}: Chromium has ended`));
    this.waiting.clear();
  }
}
