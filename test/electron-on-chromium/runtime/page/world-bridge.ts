/** A value on its way between the page's world and the preload's: 'v' plain, 'f' function, 'p' promise, 'a' array, 'o' object. */
export type Packed = ['v', unknown] | ['f', number] | ['p', number] | ['a', Packed[]] | ['o', [string, Packed][]];

export type WorldBridge = {
  pack(value: unknown): Packed;
  unpack(packed: Packed): unknown;
  post(message: unknown): void;
};

type Answer = { ok: true; value: Packed } | { ok: false; message: string };
type BridgeMessage =
  | { kind: 'call'; id: number; args: Packed[] }
  | { kind: 'answer'; answer: Answer }
  | { kind: 'settle'; id: number; answer: Answer }
  | { kind: 'other'; message: unknown };

/**
 * One end of the bridge between two JavaScript worlds of one document. The worlds share the DOM and nothing else, so messages are
 * synchronous CustomEvents under a secret name; their `detail` is cloned by the engine on the way. Functions and promises cross as
 * numbered stand-ins, objects lose their prototype, errors keep their message: what Electron's contextBridge does.
 *
 * Injected as source text: nothing from outside of the function may be used.
 */
export function createWorldBridge(
  secret: string,
  side: 'page' | 'preload',
  onOther: (message: unknown) => void,
): WorldBridge {
  // Taken before any script of the page runs; what the page later changes in its globals does not reach these.
  const { apply } = Reflect;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get as () => unknown;
  const Custom = CustomEvent;
  const otherSide = side === 'page' ? 'preload' : 'page';

  const mine: ((...args: unknown[]) => unknown)[] = [];
  const numbers = new Map<unknown, number>();
  const theirs = new Map<number, (...args: unknown[]) => unknown>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let nextPromise = 0;
  let lastAnswer: Answer | undefined;

  const send = (message: BridgeMessage): void => {
    apply(dispatch, window, [new Custom(`${secret}${otherSide}`, { detail: message })]);
  };
  const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  const attempt = (work: () => unknown): Answer => {
    try {
      return { ok: true, value: pack(work()) };
    } catch (error) {
      return { ok: false, message: messageOf(error) };
    }
  };

  const call = (id: number, args: unknown[]): unknown => {
    lastAnswer = undefined;
    send({ kind: 'call', id, args: args.map((argument) => pack(argument)) });
    const answer = lastAnswer as Answer | undefined;
    lastAnswer = undefined;
    if (!answer) throw new Error('The other context is gone');
    if (!answer.ok) throw new Error(answer.message);
    return unpack(answer.value);
  };

  const pack = (value: unknown): Packed => {
    if (typeof value === 'symbol') throw new TypeError('A symbol cannot be sent over the context bridge');
    if (typeof value === 'function') {
      let number = numbers.get(value);
      if (number === undefined) {
        number = mine.push(value as (...args: unknown[]) => unknown) - 1;
        numbers.set(value, number);
      }
      return ['f', number];
    }
    if (typeof value !== 'object' || value === null) return ['v', value];
    if (value instanceof Promise) {
      nextPromise += 1;
      const id = nextPromise;
      value.then(
        (result) => send({ kind: 'settle', id, answer: attempt(() => result) }),
        (error) => send({ kind: 'settle', id, answer: { ok: false, message: messageOf(error) } }),
      );
      return ['p', id];
    }
    if (Array.isArray(value)) return ['a', value.map((item) => pack(item))];
    // Dates, maps, buffers, errors and the like are cloned by the engine itself.
    if (Object.prototype.toString.call(value) !== '[object Object]') return ['v', value];
    return ['o', Object.keys(value).map((key) => [key, pack((value as Record<string, unknown>)[key])])];
  };

  const unpack = (packed: Packed): unknown => {
    switch (packed[0]) {
      case 'v':
        return packed[1];
      case 'a':
        return packed[1].map((item) => unpack(item));
      case 'o': {
        const object = {};
        for (const [key, item] of packed[1])
          Object.defineProperty(object, key, {
            value: unpack(item),
            writable: true,
            enumerable: true,
            configurable: true,
          });
        return object;
      }
      case 'p':
        return new Promise((resolve, reject) => promises.set(packed[1], { resolve, reject }));
      case 'f': {
        const id = packed[1];
        let stand = theirs.get(id);
        if (!stand) {
          stand = (...args: unknown[]) => call(id, args);
          theirs.set(id, stand);
        }
        return stand;
      }
    }
  };

  const receive = (message: BridgeMessage): void => {
    if (message.kind === 'answer') {
      lastAnswer = message.answer;
    } else if (message.kind === 'call') {
      const work = mine[message.id];
      const answer = attempt(() => work?.(...message.args.map((argument) => unpack(argument))));
      send({ kind: 'answer', answer });
    } else if (message.kind === 'settle') {
      const waiting = promises.get(message.id);
      promises.delete(message.id);
      if (message.answer.ok) waiting?.resolve(unpack(message.answer.value));
      else waiting?.reject(new Error(message.answer.message));
    } else {
      onOther(message.message);
    }
  };

  window.addEventListener(`${secret}${side}`, (event) => receive(apply(detailOf, event, []) as BridgeMessage));
  return { pack, unpack, post: (message) => send({ kind: 'other', message }) };
}
