import type { Faults } from './faults.ts';

/** Cover closed, paper there, four bytes. */
const ASB = [0x10, 0x00, 0x00, 0x00];

interface Word {
  readonly bytes: readonly number[];
  /** Not before this instant, and not before the word in front of it. */
  readonly dueMs: number;
}

/** How the printer says something: at once or late, whole or byte by byte, never out of order. */
export function mouth(faults: () => Faults, out: (bytes: Uint8Array) => void) {
  let queue: Word[] = [];
  let timer: NodeJS.Timeout | null = null;

  function goOn(): void {
    while (timer === null) {
      const [next] = queue;
      if (next === undefined) return;
      const ms = next.dueMs - performance.now();
      if (ms > 0) {
        timer = setTimeout(() => {
          timer = null;
          goOn();
        }, ms);
        return;
      }
      queue.shift();
      out(Uint8Array.from(next.bytes));
    }
  }

  return {
    speak(bytes: readonly number[], delayMs = 0): void {
      const { mute, asbNoise, splitsAnswers } = faults();
      if (mute) return;
      const dueMs = performance.now() + delayMs;
      const whole = asbNoise ? [...ASB, ...bytes] : bytes;
      if (splitsAnswers) queue.push(...whole.map((byte, index) => ({ bytes: [byte], dueMs: dueMs + index })));
      else queue.push({ bytes: whole, dueMs });
      goOn();
    },
    hush(): void {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      queue = [];
    },
  };
}
