import type { PrinterChannel } from './channel.ts';
import { FLUSH } from './commands.ts';
import { type Conversation, conversationOn, type Reply } from './conversation.ts';
import { type PrinterTiming, within } from './timing.ts';

/** What of an earlier job may still lie in the printer; `half-a-command`: it may wait for the rest of one. */
type Remains = 'nothing' | 'perhaps' | 'half-a-command';

export interface Greeting {
  readonly to: Conversation;
  readonly reply: Reply;
}

/** The way to one printer, kept open between questions: many printers take one connection only. */
export interface KeptWay {
  /** What is open already. */
  kept(): Conversation | null;
  /** Opens the way where none is kept, clears up after an earlier job, asks the printer how it is. Null: there is no way. */
  greet(): Promise<Greeting | null>;
  /** As `greet`, but a kept way on which nobody answers is tried anew: it may have died without a word. */
  greetAnew(): Promise<Greeting | null>;
  /** A job ended without proof: nothing of it may come out for the next person. */
  leave(remains: Exclude<Remains, 'nothing'>): Promise<void>;
  /** It was told to throw away what remained, and cannot say whether it did. */
  trust(): void;
  hangUp(): void;
  /** For good. */
  close(): void;
}

export function keptWay(channel: PrinterChannel, timing: PrinterTiming): KeptWay {
  let talk: Conversation | null = null;
  // The program may have ended in the middle of a receipt, and the printer kept it.
  let remains: Remains = 'half-a-command';
  let closed = false;

  function hangUp(): void {
    talk?.close();
    talk = null;
  }

  async function reach(): Promise<Conversation | null> {
    if (talk !== null) return talk;
    const opened = await channel.open();
    if (!opened.ok) return null;
    if (closed) {
      opened.value.close();
      return null;
    }
    const fresh = conversationOn(opened.value);
    talk = fresh;
    void fresh.gone.then(() => {
      if (talk === fresh) hangUp();
    });
    return fresh;
  }

  async function clearUp(to: Conversation): Promise<boolean> {
    if (remains === 'half-a-command') {
      // A printer that takes nothing does not take this either: it must not hold up what comes behind.
      await within(timing.answerMs, to.send(FLUSH), undefined);
      remains = 'perhaps';
    }
    const cleared = remains === 'nothing' || (await to.clear(timing.answerMs));
    if (cleared) remains = 'nothing';
    return cleared;
  }

  async function greet(): Promise<Greeting | null> {
    const to = await reach();
    if (to === null) return null;
    await clearUp(to);
    const reply = await to.ask(timing.answerMs);
    // Not every printer knows how to clear: by now whatever was left has come out.
    if (reply.kind === 'ready') remains = 'nothing';
    return { to, reply };
  }

  return {
    kept: () => talk,
    greet,
    async greetAnew() {
      const kept = talk !== null;
      const greeting = await greet();
      if (!kept || (greeting !== null && greeting.reply.kind !== 'silent')) return greeting;
      hangUp();
      return await greet();
    },
    async leave(what) {
      remains = what;
      // Behind half a command the printer would not hear it. On a new way it is told, after the rest of that command.
      const cleared = what === 'perhaps' && talk !== null && (await clearUp(talk));
      if (!cleared) hangUp();
    },
    trust() {
      remains = 'nothing';
    },
    hangUp,
    close() {
      closed = true;
      hangUp();
    },
  };
}
