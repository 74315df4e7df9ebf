import { connect, type Socket } from 'node:net';
import { err, ok } from '../../shared/basics/result.ts';
import type { NoWay, PrinterChannel, PrinterLine } from './channel.ts';

const CONNECT_MS = 3000;

/** A printer that takes raw bytes at a port of the network. */
export function tcpChannel(host: string, port: number): PrinterChannel {
  return {
    open: () =>
      new Promise((resolve) => {
        const socket = connect({ host, port, noDelay: true });
        const fail = (why: NoWay) => {
          clearTimeout(limit);
          socket.destroy();
          resolve(err(why));
        };
        const limit = setTimeout(() => fail({ type: 'nobody-there' }), CONNECT_MS);
        const refused = (error: NodeJS.ErrnoException) => fail(noWay(error.code));
        socket.once('error', refused);
        socket.once('connect', () => {
          clearTimeout(limit);
          socket.off('error', refused);
          resolve(ok(lineOn(socket)));
        });
      }),
  };
}

function noWay(code: string | undefined): NoWay {
  switch (code) {
    case 'ECONNREFUSED':
      return { type: 'refused' };
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
    case 'EAI_NODATA':
      return { type: 'no-such-name' };
    default:
      return { type: 'nobody-there' };
  }
}

function lineOn(socket: Socket): PrinterLine {
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  let answered = true;
  // Every error ends in `close`.
  socket.on('error', () => undefined);
  socket.on('end', () => socket.destroy());
  socket.on('close', () => resolve());
  return {
    send: (bytes) =>
      new Promise((done) => {
        answered = false;
        socket.write(bytes, (error) => done(error ? 'lost' : 'sent'));
      }),
    hear: (listener) => {
      const heard = (bytes: Uint8Array) => {
        answered = true;
        listener(bytes);
      };
      socket.on('data', heard);
      return () => socket.off('data', heard);
    },
    gone,
    close: () => {
      // What the printer did not answer may still lie in a buffer of this machine: it must not leave later.
      if (answered) socket.destroy();
      else socket.resetAndDestroy();
    },
  };
}
