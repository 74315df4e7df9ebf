import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { tcpChannel } from '../../electron/printer/tcp-channel.ts';

/** A server that says what a test makes it say. */
async function aServer() {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { port: address.port, server, close };
}

async function opened(port: number) {
  const line = await tcpChannel('127.0.0.1', port).open();
  if (!line.ok) throw new Error(line.error.type);
  return line.value;
}

describe('B2 the way over the network', () => {
  it('B2 a machine without a printer refuses', async () => {
    const { port, close } = await aServer();
    await close();
    expect(await tcpChannel('127.0.0.1', port).open()).toEqual({ ok: false, error: { type: 'refused' } });
  });

  it('B2 a name that nobody has is told as that', async () => {
    // Longer than a name may be: no name server is asked.
    const name = `${'drukarka'.repeat(10)}.invalid`;
    expect(await tcpChannel(name, 9100).open()).toEqual({ ok: false, error: { type: 'no-such-name' } });
  });

  it('B2 bytes go and come, until the other end hangs up', async () => {
    const { port, server, close } = await aServer();
    const [line, [socket]] = await Promise.all([opened(port), once(server, 'connection') as Promise<[Socket]>]);
    const { promise: heard, resolve } = Promise.withResolvers<Uint8Array>();
    line.hear(resolve);
    const came = once(socket, 'data');
    expect(await line.send(Uint8Array.of(0x10, 0x04, 0x01))).toBe('sent');
    expect([...(await came)[0]]).toEqual([0x10, 0x04, 0x01]);
    socket.write(Uint8Array.of(0x12));
    expect([...(await heard)]).toEqual([0x12]);
    socket.end();
    await line.gone;
    expect(await line.send(Uint8Array.of(0x41))).toBe('lost');
    await close();
  });

  it.each([
    { name: 'what was never answered does not leave later', answers: false },
    { name: 'what was answered ends as usual', answers: true },
  ])('B2 $name', async ({ answers }) => {
    const { port, server, close } = await aServer();
    const [line, [socket]] = await Promise.all([opened(port), once(server, 'connection') as Promise<[Socket]>]);
    const { promise: heard, resolve } = Promise.withResolvers<void>();
    line.hear(() => resolve());
    const came = once(socket, 'data');
    await line.send(Uint8Array.of(0x41));
    await came;
    if (answers) {
      socket.write(Uint8Array.of(0x12));
      await heard;
    }
    const reset = new Promise((done) => {
      socket.once('error', () => done(true));
      socket.once('end', () => done(false));
    });
    line.close();
    expect(await reset).toBe(!answers);
    await line.gone;
    await close();
  });
});
