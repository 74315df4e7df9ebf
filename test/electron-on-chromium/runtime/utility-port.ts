import { EventEmitter } from 'node:events';

// Loaded into a utility process before its own script.

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

const port = new ParentPort();
const waiting: unknown[] = [];
process.on('message', (data) => {
  if (!port.emit('message', { data, ports: [] })) waiting.push(data);
});
// What came before anybody listened.
port.on('newListener', () =>
  setImmediate(() => {
    for (const data of waiting.splice(0)) port.emit('message', { data, ports: [] });
  }),
);
process.on('disconnect', () => process.exit());
Object.assign(process, { parentPort: port });
