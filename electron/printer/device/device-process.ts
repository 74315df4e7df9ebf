import { type OpenDevice, openDevice, readAll, writeAll } from './device-file.ts';
import type { FromDevice, ToDevice } from './device-messages.ts';

// A process of its own, which is ended when the device hangs: blocked calls for one file would block those for every other.

let device: OpenDevice | null = null;
let turn: Promise<void> = Promise.resolve();

const end = () => process.exit();

async function open({ path, isPipe }: ToDevice & { type: 'open' }): Promise<void> {
  const opened = await openDevice(path, isPipe);
  if (!opened.ok) return tell({ type: 'no-way', error: opened.error });
  device = opened.value;
  tell({ type: 'open' });
  if ((await readAll(device, (bytes) => tell({ type: 'heard', bytes }))) === 'gone') end();
}

/** One after another, in the order in which they were asked for. */
function send({ number, bytes }: ToDevice & { type: 'send' }): void {
  turn = turn.then(async () => {
    if (device === null) return end();
    await writeAll(device, bytes).catch(end);
    tell({ type: 'sent', number });
  });
}

function take(message: ToDevice): void {
  if (message.type === 'open') void open(message);
  else send(message);
}

// Under Electron a utility process, under plain Node a child with a channel.
const host = process.parentPort as Electron.ParentPort | undefined;
const tell = (message: FromDevice) => {
  if (host === undefined) process.send?.(message);
  else host.postMessage(message);
};
if (host === undefined) process.on('message', take).on('disconnect', end);
else host.on('message', ({ data }) => take(data as ToDevice));
