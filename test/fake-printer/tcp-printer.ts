import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { type FakePrinter, fakePrinter, type Wire } from './fake-printer.ts';
import type { Faults } from './faults.ts';

export interface TcpPrinter extends AsyncDisposable {
  readonly port: number;
  readonly printer: FakePrinter;
}

/** The printer at a port of this machine; any free one unless told. */
export async function tcpPrinter(faults: Partial<Faults> = {}, port = 0): Promise<TcpPrinter> {
  const printer = fakePrinter(faults);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    plug(printer, socket);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    printer,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function plug(printer: FakePrinter, socket: Socket): void {
  const wire: Wire = {
    say: (bytes) => void socket.write(bytes),
    reset: () => void socket.resetAndDestroy(),
    end: () => void socket.end(),
  };
  const end = printer.plugIn(wire);
  if (end === null) {
    socket.resetAndDestroy();
    return;
  }
  socket.on('data', (bytes) => end.take(bytes));
  socket.on('close', () => end.left());
}
