import type { FakePrinter } from './fake-printer.ts';
import type { Faults } from './faults.ts';

/** What a person can do to the printer, by its key. */
export interface Key {
  readonly key: string;
  readonly words: string;
  /** As it is now, for the line of keys; null where there is nothing to show. */
  readonly isOn: (faults: Faults) => boolean | null;
  readonly press: (printer: FakePrinter) => void;
}

type Switch = { [F in keyof Faults]: Faults[F] extends boolean ? F : never }[keyof Faults];

function toggle(key: string, words: string, fault: Switch): Key {
  return {
    key,
    words,
    isOn: (faults) => faults[fault],
    press: (printer) => printer.change({ [fault]: !printer.faults[fault] }),
  };
}

export const KEYS: readonly Key[] = [
  toggle('c', 'cover open', 'coverOpen'),
  toggle('p', 'paper out', 'paperEnd'),
  {
    key: 'P',
    words: 'paper out after 10 more lines',
    isOn: ({ paperEndAfterLines }) => paperEndAfterLines !== null,
    press: (printer) => printer.change({ paperEndAfterLines: 10 }),
  },
  toggle('n', 'paper near its end', 'nearEnd'),
  toggle('k', 'cutter stuck', 'cutterError'),
  toggle('K', 'cutter jams at the next cut', 'cutterJamAtCut'),
  toggle('h', 'head too hot', 'hot'),
  toggle('u', 'broken for good', 'unrecoverable'),
  toggle('s', 'stalled', 'stall'),
  toggle('m', 'mute', 'mute'),
  {
    key: 'x',
    words: 'cable cut',
    isOn: ({ deaf, mute }) => deaf && mute,
    press: (printer) => printer.change({ deaf: !printer.faults.deaf, mute: !printer.faults.deaf }),
  },
  toggle('a', 'nobody can connect', 'away'),
  toggle('g', 'no GS ( H', 'withoutProof'),
  toggle('d', 'no DLE DC4', 'withoutClear'),
  { key: 'o', words: 'off and on again', isOn: () => null, press: (printer) => printer.powerCycle() },
];
