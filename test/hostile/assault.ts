import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Connection, createApp, type KioskApp } from '../../electron/app.ts';
import { journalLog } from '../../electron/system/log.ts';
import { contract } from '../../shared/contract/contract.ts';
import { instant } from '../support/builders.ts';
import { randomFrom } from '../support/random.ts';
import { dumpOf } from './dump.ts';
import { type HostileMessage, hostileMessage } from './messages.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface AssaultReport {
  readonly messages: number;
  /** What cloning itself refused: it never reaches the program. */
  readonly uncloneable: number;
  /** Answers that a message of this kind should never have had, with what was asked; the first few of them. */
  readonly wrong: readonly string[];
  /** Answered with what was asked for: only ever what everybody may look at. */
  readonly answered: number;
  /** Promises that nobody waited for. */
  readonly loose: readonly string[];
  readonly prototypesTouched: boolean;
  /** What changed in the database. */
  readonly effects: readonly string[];
  readonly worstLagMs: number;
}

/** A window that asks more is turned away, so each asks this much. */
const PER_WINDOW = 250;
const AT_ONCE = 25;

/** Sends a whole program on a folder of its own messages that a page which was taken over could send. */
export async function assault(options: {
  readonly home: string;
  readonly messages: number;
  readonly seed: number;
  /** Who asks; left out, residents' windows and displays in turn. */
  readonly connect?: (app: KioskApp, number: number) => Pick<Connection, 'dispatch' | 'close'>;
}): Promise<AssaultReport> {
  const { connect = residents } = options;
  const random = randomFrom(options.seed);
  // A first start has its own things to write.
  await (await start(options.home)).close();
  const app = await start(options.home);
  const loose: string[] = [];
  const note = (thrown: unknown) => loose.push(String(thrown));
  process.on('unhandledRejection', note);
  const prototypes = namesOfPrototypes();
  const before = dumpOf(options.home);
  const wrong: string[] = [];
  let [uncloneable, answered] = [0, 0];
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();

  const ask = async (connection: Pick<Connection, 'dispatch'>, message: HostileMessage) => {
    const arrived = arriving(message);
    if (arrived === null) {
      uncloneable += 1;
      return;
    }
    try {
      const answer = await connection.dispatch(arrived.method, arrived.input, arrived.session);
      if (answer.ok) answered += 1;
      const fault = faultOf(message.method, answer);
      if (fault !== null && wrong.length < 20) wrong.push(`${String(message.method)}: ${fault}`);
    } catch (thrown) {
      wrong.push(`${String(message.method)}: threw ${String(thrown)}`);
    }
  };

  for (let sent = 0; sent < options.messages; ) {
    const connection = connect(app, sent / PER_WINDOW);
    for (let inWindow = 0; inWindow < PER_WINDOW; inWindow += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => ask(connection, hostileMessage(random))));
      sent += AT_ONCE;
      await nextTurn();
    }
    connection.close();
  }

  lag.disable();
  const after = dumpOf(options.home);
  await app.close();
  process.off('unhandledRejection', note);
  return {
    messages: options.messages,
    uncloneable,
    wrong,
    answered,
    loose,
    prototypesTouched: namesOfPrototypes() !== prototypes || 'polluted' in {} || 'isAdmin' in {},
    effects: [...after].filter(([table, rows]) => before.get(table) !== rows).map(([table]) => table),
    worstLagMs: lag.max / 1e6,
  };
}

const residents = (app: KioskApp, number: number) => app.connect(number % 2 === 0 ? {} : { isDisplay: true });

function start(home: string): Promise<KioskApp> {
  return createApp({
    userData: home,
    assets: path.join(root, 'assets'),
    environment: {},
    version: '0.0.0',
    clock: { now: () => instant('2026-11-23 09:41') },
    log: journalLog('silent'),
    pinCost: { logN: 1, r: 1, p: 1 },
  });
}

const LARGE_ENOUGH = 100_000;

/** What comes out at the other end: structured cloning, as between processes. The largest texts are not copied once more. */
function arriving(message: HostileMessage): HostileMessage | null {
  if (hasLargeText(message.input)) return message;
  try {
    return structuredClone(message);
  } catch {
    return null;
  }
}

function hasLargeText(input: unknown): boolean {
  const text = typeof input === 'object' && input !== null ? (input as { text?: unknown }).text : input;
  return typeof text === 'string' && text.length > LARGE_ENOUGH;
}

/** What is wrong with an answer, if anything: something a resident may not know or do, or a call that broke inside. */
function faultOf(method: unknown, answer: { readonly ok: boolean; readonly error?: unknown }): string | null {
  const type = (answer.error as { type?: unknown } | undefined)?.type;
  if (type === 'unexpected') return 'broke inside';
  const known = typeof method === 'string' && Object.hasOwn(contract, method);
  const definition = known ? contract[method as keyof typeof contract] : undefined;
  if (!answer.ok) {
    return definition?.access === 'resident' || type === 'not-authorised' || type === 'bad-call'
      ? null
      : `answered ${String(type)}`;
  }
  if (definition === undefined) return 'answered a method that there is not';
  if (definition.access !== 'resident') return `did what a ${definition.access} may do`;
  return definition.kind === 'command' ? 'did something' : null;
}

function namesOfPrototypes(): string {
  const kinds = [Object, Array, String, Number, Function, Promise, Map];
  return kinds.map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join()).join('\n');
}
