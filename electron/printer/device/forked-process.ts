import { fork } from 'node:child_process';
import type { DeviceProcess } from './device-messages.ts';

/** Under plain Node. It gets neither the addresses nor the switches of the process that starts it. */
export function forkedProcess(script: string): DeviceProcess {
  const child = fork(script, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { PATH: '/usr/bin:/bin' },
    execArgv: [],
  });
  // What it has not taken any more is told by its end.
  child.on('error', () => undefined);
  return {
    post: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => child.once('error', listener).once('exit', listener),
    kill: () => child.kill('SIGKILL'),
  };
}
