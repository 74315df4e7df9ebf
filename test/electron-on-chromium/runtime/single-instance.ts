import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';

export type SecondStart = { argv: string[]; workingDirectory: string; additionalData: unknown };

/**
 * Electron's single-instance lock: one per userData folder. An abstract Unix socket is the lock, because taking it is atomic and the
 * kernel gives it back when the process dies, so a crash leaves nothing stale behind.
 */
export class SingleInstance {
  private server: Server | undefined;

  /** Takes the lock at once; when another process has it, hands over what this one was started with and answers false. */
  request(userData: string, mine: SecondStart, onSecond: (second: SecondStart) => void): boolean {
    if (this.server) return true;
    mkdirSync(userData, { recursive: true });
    const key = createHash('sha256').update(realpathSync(userData)).digest('hex').slice(0, 40);
    const address = `\0electron-on-chromium-${process.getuid?.() ?? 0}-${key}`;
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      const chunks: Buffer[] = [];
      socket.on('error', () => {});
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('end', () => {
        socket.end('taken');
        onSecond(JSON.parse(Buffer.concat(chunks).toString('utf8')) as SecondStart);
      });
    });
    server.on('error', () => {});
    // Listening on a socket address binds before the call returns, so the answer is known now.
    server.listen(address);
    if (server.listening) {
      server.unref();
      this.server = server;
      return true;
    }
    handOver(address, mine);
    return false;
  }

  has(): boolean {
    return this.server !== undefined;
  }

  release(): void {
    this.server?.close();
    this.server = undefined;
  }
}

/** The caller usually ends right after, so the message is delivered before this returns: by a process of its own. */
function handOver(address: string, mine: SecondStart): void {
  const script =
    "const socket = require('node:net').connect(JSON.parse(process.argv[1]), () => socket.end(process.argv[2])); socket.resume(); socket.on('error', () => process.exit(1));";
  spawnSync(process.execPath, ['-e', script, JSON.stringify(address), JSON.stringify(mine)], {
    timeout: 5000,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
}
