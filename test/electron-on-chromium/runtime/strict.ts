import { EventEmitter } from 'node:events';

/** What is said when the program reaches for something this stand-in does not cover. */
export function unsupported(what: string): Error {
  return new Error(`electron-on-chromium: ${what} is not supported`);
}

/** Names that JavaScript itself, consoles and module loaders look up on any object; they are answered with undefined. */
const askedByTheLanguage = new Set([
  'then',
  'toJSON',
  'inspect',
  '__esModule',
  'default',
  'domain',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  '$$typeof',
]);

/** Wraps an object so that reading a property it does not have throws by name instead of giving undefined. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (key in object || typeof key === 'symbol' || askedByTheLanguage.has(key))
        return Reflect.get(object, key, receiver);
      throw unsupported(`${name}.${key}`);
    },
  });
}

type Listener = (...values: never[]) => unknown;

/** An event emitter that only lets itself be listened to for events it knows; a listener that could never run would be a lie. */
export class StrictEmitter extends EventEmitter {
  readonly emitterName: string;
  private readonly known: ReadonlySet<string>;

  constructor(emitterName: string, known: readonly string[]) {
    super();
    this.emitterName = emitterName;
    this.known = new Set([...known, 'error', 'newListener', 'removeListener']);
    this.setMaxListeners(50);
  }

  private check(event: string | symbol): void {
    if (typeof event === 'string' && !this.known.has(event))
      throw unsupported(`event '${event}' of ${this.emitterName}`);
  }

  override on(event: string | symbol, listener: Listener): this {
    this.check(event);
    return super.on(event, listener as (...values: unknown[]) => void);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  override once(event: string | symbol, listener: Listener): this {
    this.check(event);
    return super.once(event, listener as (...values: unknown[]) => void);
  }

  override prependListener(event: string | symbol, listener: Listener): this {
    this.check(event);
    return super.prependListener(event, listener as (...values: unknown[]) => void);
  }

  override prependOnceListener(event: string | symbol, listener: Listener): this {
    this.check(event);
    return super.prependOnceListener(event, listener as (...values: unknown[]) => void);
  }
}

export type PreventableEvent<T extends object = object> = T & { defaultPrevented: boolean; preventDefault(): void };

/** The first argument of Electron's events: a listener may call preventDefault() while it runs. */
export function preventable<T extends object>(details: T): PreventableEvent<T> {
  const event = Object.create(details) as PreventableEvent<T>;
  Object.assign(event, details);
  event.defaultPrevented = false;
  event.preventDefault = () => {
    event.defaultPrevented = true;
  };
  return event;
}
