import { utilityProcess } from 'electron';
import type { StartDeviceProcess } from '../app.ts';

/** A process that Electron starts for a script of ours: the program itself cannot be started as Node (its fuse is off). */
export const startDeviceProcess: StartDeviceProcess = (script) => {
  const child = utilityProcess.fork(script, [], {
    serviceName: 'drukarka',
    stdio: 'ignore',
    // Neither the addresses nor the switches of this program.
    env: { PATH: '/usr/bin:/bin' },
    execArgv: [],
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  };
};
