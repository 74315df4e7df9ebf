import type { NoWay } from '../channel.ts';

/** What is asked of the process that holds a device file. */
export type ToDevice =
  | {
      readonly type: 'open';
      readonly path: string;
      readonly isPipe: boolean;
    }
  | { readonly type: 'send'; readonly number: number; readonly bytes: Uint8Array };

/** What it tells. It ends when the device is gone; nothing else is told of that. */
export type FromDevice =
  | { readonly type: 'open' }
  | { readonly type: 'no-way'; readonly error: NoWay }
  | { readonly type: 'sent'; readonly number: number }
  | { readonly type: 'heard'; readonly bytes: Uint8Array };

/** A process of its own that can be ended whatever the device does to it. */
export interface DeviceProcess {
  post(message: ToDevice): void;
  onMessage(listener: (message: FromDevice) => void): void;
  /** Also when it could not be started. */
  onEnd(listener: () => void): void;
  kill(): void;
}

/** Starts a script: as a child of plain Node, or as the host offers it. */
export type StartDeviceProcess = (script: string) => DeviceProcess;
