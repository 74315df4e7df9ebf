import { EventEmitter } from 'node:events';

/** Where the parts tell the application of what happens to them, without knowing it. */
export const appEvents = new EventEmitter();
appEvents.setMaxListeners(0);
