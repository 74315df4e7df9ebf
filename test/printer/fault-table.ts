import type { PrintResult } from '../../electron/engine/ports.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { PrinterTrouble } from '../../shared/model/printer.ts';
import type { Faults } from '../fake-printer/faults.ts';

/** One line of the table of faults (PRINTING.md, 5). */
export interface FaultRow {
  readonly name: string;
  readonly faults: Partial<Faults>;
  readonly result: PrintResult;
  /** Receipts in the tray afterwards. */
  readonly receipts: 0 | 1;
  /** Which patience has to end before it shows. */
  readonly timesOut?: 'answerMs' | 'settleMs' | 'jobMs';
}

const printed = ok({ outcome: 'printed' } as const);
const notStarted = (reason: PrinterTrouble) => err({ type: 'not-started', reason } as const);
const unknown = (reason: PrinterTrouble | 'lost') => err({ type: 'unknown', reason } as const);

export const BEFORE: readonly FaultRow[] = [
  { name: 'away', faults: { away: true }, result: notStarted('offline'), receipts: 0 },
  { name: 'mute', faults: { mute: true }, result: notStarted('offline'), receipts: 0, timesOut: 'answerMs' },
  { name: 'deaf', faults: { deaf: true }, result: notStarted('offline'), receipts: 0, timesOut: 'answerMs' },
  {
    name: 'answers too late',
    faults: { statusDelayMs: 2500 },
    result: notStarted('offline'),
    receipts: 0,
    timesOut: 'answerMs',
  },
  {
    name: 'garbage for a status',
    faults: { garbageStatus: true },
    result: notStarted('fault'),
    receipts: 0,
    timesOut: 'answerMs',
  },
  { name: 'cover open', faults: { coverOpen: true }, result: notStarted('cover-open'), receipts: 0 },
  { name: 'no paper', faults: { paperEnd: true }, result: notStarted('no-paper'), receipts: 0 },
  {
    name: 'cover open and no paper',
    faults: { coverOpen: true, paperEnd: true },
    result: notStarted('cover-open'),
    receipts: 0,
  },
  { name: 'cutter', faults: { cutterError: true }, result: notStarted('cutter'), receipts: 0 },
  { name: 'unrecoverable', faults: { unrecoverable: true }, result: notStarted('fault'), receipts: 0 },
  { name: 'hot for too long', faults: { hot: true }, result: notStarted('fault'), receipts: 0, timesOut: 'settleMs' },
  {
    name: 'somebody feeds paper for too long',
    faults: { feeding: true },
    result: notStarted('offline'),
    receipts: 0,
    timesOut: 'settleMs',
  },
];

export const DURING: readonly FaultRow[] = [
  { name: 'paper ends', faults: { paperEndAfterLines: 5 }, result: unknown('no-paper'), receipts: 0 },
  { name: 'cover opened', faults: { coverOpenAfterLines: 5 }, result: unknown('cover-open'), receipts: 0 },
  { name: 'cutter jams at the cut', faults: { cutterJamAtCut: true }, result: unknown('cutter'), receipts: 0 },
  { name: 'connection reset', faults: { resetAfterBytes: 2000 }, result: unknown('lost'), receipts: 0 },
  { name: 'connection ended', faults: { closeAfterBytes: 2000 }, result: unknown('lost'), receipts: 0 },
  { name: 'acknowledgement lost', faults: { dropAck: true }, result: unknown('lost'), receipts: 1, timesOut: 'jobMs' },
  { name: 'stalled', faults: { stall: true }, result: unknown('lost'), receipts: 0, timesOut: 'jobMs' },
];

export const HARMLESS: readonly FaultRow[] = [
  { name: 'nothing wrong', faults: {}, result: printed, receipts: 1 },
  { name: 'paper near its end', faults: { nearEnd: true }, result: printed, receipts: 1 },
  { name: 'a receipt in the presenter', faults: { presenting: true }, result: printed, receipts: 1 },
  { name: 'slow', faults: { lineMs: 3 }, result: printed, receipts: 1 },
  { name: 'answers late, but in time', faults: { statusDelayMs: 20 }, result: printed, receipts: 1 },
  { name: 'answers in pieces', faults: { splitsAnswers: true }, result: printed, receipts: 1 },
  { name: 'noise of its own', faults: { asbNoise: true }, result: printed, receipts: 1 },
  { name: 'noise of its own in pieces', faults: { asbNoise: true, splitsAnswers: true }, result: printed, receipts: 1 },
  { name: 'without GS ( H', faults: { withoutProof: true }, result: printed, receipts: 1 },
  { name: 'without DLE DC4', faults: { withoutClear: true }, result: printed, receipts: 1 },
  { name: 'with room for many clients', faults: { oneClient: false }, result: printed, receipts: 1 },
];
