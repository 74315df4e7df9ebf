import { type Answer, answerReader } from './answers.ts';
import type { PrinterLine } from './channel.ts';
import { CLEAR, STATUS_QUESTIONS } from './commands.ts';
import { type Health, healthOf } from './status.ts';
import { within } from './timing.ts';

/** `silent`: nothing came in time; `nonsense`: what came is no status. */
export type Reply = Health | { readonly kind: 'silent' } | { readonly kind: 'nonsense' };

/** An open way to a printer, with questions and answers in the order in which they belong together. */
export interface Conversation {
  readonly gone: Promise<void>;
  send(bytes: Uint8Array): Promise<'sent' | 'lost'>;
  /** Tells of every answer from now on. Gives how to stop. */
  hear(listener: (answer: Answer) => void): () => void;
  /** Asks how it is. Joins a question that is still open, because answers do not say what they answer. */
  ask(ms: number): Promise<Reply>;
  /** Throws away what the printer still holds; false when it does not say that it did. */
  clear(ms: number): Promise<boolean>;
  close(): void;
}

export function conversationOn(line: PrinterLine): Conversation {
  const listeners = new Set<(answer: Answer) => void>();
  const read = answerReader();
  const stop = line.hear((bytes) => {
    for (const answer of read(bytes)) for (const listener of [...listeners]) listener(answer);
  });
  let open: Promise<Health> | null = null;

  function hear(listener: (answer: Answer) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  async function ask(ms: number): Promise<Reply> {
    let nonsense = false;
    const unhear = hear(({ kind }) => {
      if (kind === 'nonsense' || kind === 'fence') nonsense = true;
    });
    const reply = await within(ms, Promise.race([open ?? question(), line.gone]), undefined);
    unhear();
    return reply ?? { kind: nonsense ? 'nonsense' : 'silent' };
  }

  function question(): Promise<Health> {
    const { promise, resolve } = Promise.withResolvers<Health>();
    open = promise;
    const answers: number[] = [];
    const unhear = hear((answer) => {
      if (answer.kind !== 'status') return;
      answers.push(answer.byte);
      const [printer, offline, error, paper] = answers;
      if (printer === undefined || offline === undefined || error === undefined || paper === undefined) return;
      unhear();
      open = null;
      resolve(healthOf([printer, offline, error, paper]));
    });
    void line.send(STATUS_QUESTIONS);
    return promise;
  }

  async function clear(ms: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const unhear = hear(({ kind }) => {
      if (kind === 'cleared') resolve(true);
    });
    void line.send(CLEAR);
    const cleared = await within(ms, Promise.race([promise, line.gone.then(() => false)]), false);
    unhear();
    return cleared;
  }

  return {
    gone: line.gone,
    send: (bytes) => line.send(bytes),
    hear,
    ask,
    clear,
    close: () => {
      stop();
      line.close();
    },
  };
}
