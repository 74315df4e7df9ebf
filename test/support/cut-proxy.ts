import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { atTheEnd } from './temp-store.ts';

/** Where a connection is cut: before the server has what was sent, or after it has answered and before the answer is there. */
export type Cut = 'before-sent' | 'before-answered';

/** A network between a kiosk and its server that fails when told to. */
export interface CutProxy {
  /** The server's address, through the proxy. */
  readonly url: string;
  /** Packets that kiosks have sent since {@link CutProxy.cutAt} was last called. Small statements take one each. */
  sent(): number;
  /** Cuts the connection that sends the n-th packet from now (0 = the next); only once. Null: none. */
  cutAt(packet: number | null, cut?: Cut): void;
  /** From now on answers stay on the way, until {@link CutProxy.up}. */
  swallowAnswers(): void;
  /** Cuts every connection and refuses new ones. */
  down(): Promise<void>;
  /** Works again, at the same address. */
  up(): Promise<void>;
}

/** A proxy before the server of a database's address, ended by `removeTempStores`. */
export async function cutProxy(url: string): Promise<CutProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let sent = 0;
  let plan: { readonly packet: number; readonly cut: Cut } | null = null;
  let swallowing = false;

  const serve = (kiosk: Socket) => {
    const server = connect(Number(target.port || 5432), target.hostname);
    let answerIsCut = false;
    const end = () => {
      for (const socket of [kiosk, server]) {
        socket.destroy();
        sockets.delete(socket);
      }
    };
    for (const socket of [kiosk, server]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', end);
    }
    kiosk.on('data', (packet) => {
      const cut = plan?.packet === sent ? plan.cut : null;
      sent += 1;
      if (cut !== null) plan = null;
      if (cut === 'before-sent') return end();
      answerIsCut = cut === 'before-answered';
      server.write(packet);
    });
    server.on('data', (packet) => {
      if (answerIsCut) end();
      else if (!swallowing) kiosk.write(packet);
    });
  };

  let listener: Server | null = null;
  const listen = async (port: number) => {
    listener = createServer(serve).listen(port, '127.0.0.1');
    await once(listener, 'listening');
  };
  const down = async () => {
    const closing = listener;
    listener = null;
    for (const socket of sockets) socket.destroy();
    if (closing) await new Promise((resolve) => closing.close(resolve));
  };
  await listen(0);
  const address = (listener as Server | null)?.address();
  if (!address || typeof address !== 'object') throw new Error('The proxy has no port.');
  const { port } = address;
  atTheEnd(down);
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String(port);
  return {
    url: through.href,
    sent: () => sent,
    cutAt(packet, cut = 'before-sent') {
      sent = 0;
      plan = packet === null ? null : { packet, cut };
    },
    swallowAnswers() {
      swallowing = true;
    },
    down,
    async up() {
      swallowing = false;
      if (!listener) await listen(port);
    },
  };
}
