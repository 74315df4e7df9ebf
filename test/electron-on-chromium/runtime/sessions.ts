import { pagesOf } from './registry.ts';
import { Session } from './session.ts';
import { unsupported } from './strict.ts';

const partitions = new Map<string, Session>();
let ready = false;

/** Sessions exist from app's ready event on, as in Electron. */
export function allowSessions(): void {
  ready = true;
}

function partition(name: string): Session {
  if (!ready) throw new Error('Session can only be received when app is ready');
  if (name.startsWith('persist:')) throw unsupported(`session.fromPartition('${name}'): a session kept on disk`);
  let session = partitions.get(name);
  if (!session) {
    const made: Session = new Session(name !== '', () => pagesOf(made));
    partitions.set(name, made);
    session = made;
  }
  return session;
}

/** Finds the session behind what the program holds (which refuses unknown properties). */
export function sessionFor(given: { session?: Session | undefined; partition?: string | undefined }): Session {
  return given.session ?? partition(given.partition ?? '');
}

export const sessionModule = {
  get defaultSession(): Session {
    return partition('').api;
  },
  fromPartition: (name: string, _options?: { cache?: boolean }): Session => partition(name).api,
};
