import type { Client } from 'pg';
import { STORE_CHANGES, type StoreChange } from './changes.ts';
import { clientConfig, GOODBYE_MS } from './postgres-client.ts';

/** What the triggers of migration 0030 call. */
const CHANNEL = 'kiosk_changed';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;
/** A network that swallows everything ends no connection: somebody has to ask. */
const HEARTBEAT_MS = 10_000;

export interface Listener {
  close(): Promise<void>;
}

export interface ListenerOptions {
  readonly url: string;
  readonly tell: (change: StoreChange) => void;
  /** Called when the connection was lost, which the other one may not have noticed. */
  readonly onLost: () => void;
}

/**
 * Hears what any kiosk or desk commits on the database. Connects again by itself, and then tells every change once:
 * something may have been missed. Resolves after the first attempt, whatever became of it.
 */
export async function listenForChanges({ url, tell, onLost }: ListenerOptions): Promise<Listener> {
  let closed = false;
  let pause = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;
  let end: () => Promise<void> = async () => undefined;

  const connect = async (again: boolean) => {
    const ended = () => {
      if (closed) return;
      clearTimeout(timer);
      timer = setTimeout(() => void connect(true), pause).unref();
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    };
    const opened = await openClient(url, tell, ended);
    if (!opened) return ended();
    end = opened.end;
    if (closed) return end();
    pause = FIRST_PAUSE_MS;
    opened.client.once('end', onLost);
    timer = setTimeout(() => beat(opened), HEARTBEAT_MS).unref();
    if (again) for (const change of STORE_CHANGES) tell(change);
  };
  const beat = ({ client, cut }: Opened) => {
    client.query('SELECT 1').then(() => {
      if (!closed) timer = setTimeout(() => beat({ client, cut, end }), HEARTBEAT_MS).unref();
    }, cut);
  };

  await connect(false);
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await end();
    },
  };
}

interface Opened {
  readonly client: Client;
  readonly cut: () => void;
  readonly end: () => Promise<void>;
}

/** A client that listens; null where it cannot be had now. `ended` is called once when it ends. */
async function openClient(url: string, tell: (change: StoreChange) => void, ended: () => void): Promise<Opened | null> {
  const [{ default: pg }, { config, cut }] = await Promise.all([import('pg'), clientConfig(url)]);
  const client = new pg.Client(config);
  // What it says is said again by its end.
  client.on('error', () => undefined);
  client.on('notification', ({ payload }) => {
    const change = STORE_CHANGES.find((one) => one === payload);
    if (change) tell(change);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
  } catch {
    cut();
    return null;
  }
  const gone = new Promise<void>((resolve) => client.once('end', resolve));
  client.once('end', ended);
  const end = async () => {
    void client.end().catch(() => undefined);
    const impatient = setTimeout(cut, GOODBYE_MS);
    await gone;
    clearTimeout(impatient);
  };
  return { client, cut, end };
}
