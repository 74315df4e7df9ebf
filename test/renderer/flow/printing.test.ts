import { describe, expect, test } from 'vitest';
import type { FlowEvent } from '../../../renderer/kiosk/flow/events.ts';
import { mayEndAtOnce, reduce } from '../../../renderer/kiosk/flow/reduce.ts';
import type { FlowState } from '../../../renderer/kiosk/flow/state.ts';
import { err, ok } from '../../../shared/basics/result.ts';
import type { PrintError } from '../../../shared/contract/failures.ts';
import type { VisitId } from '../../../shared/model/ids.ts';
import { at, BACK, CODE, CODE_STEPS, KEY, MOVE_STEPS, NEXT, play, VISIT } from './session.ts';

const { visitId } = VISIT;
const STARTED: FlowEvent = { type: 'print-started', visitId };
const PRINTED: FlowEvent = { type: 'print-answered', visitId, answer: ok({ outcome: 'printed', copy: 0 }) };
const failed = (error: PrintError): FlowEvent => ({ type: 'print-answered', visitId, answer: err(error) });
const FAILURES: readonly PrintError[] = [
  { type: 'no-printer' },
  { type: 'visit-not-found' },
  ...(['offline', 'no-paper', 'cover-open', 'cutter', 'fault', 'busy'] as const).map(
    (reason) => ({ type: 'not-started', reason }) as const,
  ),
  ...(['offline', 'no-paper', 'cover-open', 'cutter', 'fault', 'lost', 'interrupted'] as const).map(
    (reason) => ({ type: 'unknown', reason }) as const,
  ),
];
const asked: FlowEvent = { type: 'ask-finish' };

describe('print or show', () => {
  test('B1 on paper unless the resident chooses otherwise, on the screen that checks', () => {
    const check = at('check');
    expect(check.receipt).toBe('paper');
    const chosen = reduce(check, { type: 'choose-receipt', receipt: 'screen' });
    expect(chosen).toEqual({ ...check, receipt: 'screen' });
    expect(reduce(chosen, { type: 'choose-receipt', receipt: 'paper' })).toEqual(check);
    const move = at('move-check');
    expect(reduce(move, { type: 'choose-receipt', receipt: 'screen' }).receipt).toBe('screen');
  });

  test('B1 the choice changes nothing about the booking and stays for the next one', () => {
    const booked = play(
      [
        { type: 'choose-receipt', receipt: 'screen' },
        { type: 'booking-started', key: KEY, onEarlier: 'refuse' },
        { type: 'booking-answered', answer: ok(VISIT) },
      ],
      at('check'),
    );
    expect(booked).toEqual({ ...at('done'), receipt: 'screen' });
    expect(reduce(booked, { type: 'book-another' }).receipt).toBe('screen');
  });

  test('B1 nowhere else is there anything to choose', () => {
    const done = at('done');
    expect(reduce(done, { type: 'choose-receipt', receipt: 'screen' })).toBe(done);
  });
});

describe('what becomes of the receipt', () => {
  test('B2 the result is awaited, and until then a second touch changes nothing', () => {
    const running = reduce(at('done'), STARTED);
    expect(running.print).toEqual({ kind: 'running', visitId });
    expect(reduce(running, STARTED)).toBe(running);
    expect(reduce(running, PRINTED).print).toEqual({ kind: 'out', outcome: 'printed' });
  });

  test.each(FAILURES)('B2 $type $reason: the visit stands and the code stays until it is acknowledged', (error) => {
    const done = at('done');
    const state = play([STARTED, failed(error)], done);
    expect(state).toEqual({ ...done, print: { kind: 'failed', error } });
    expect(mayEndAtOnce(state)).toBe(false);
    expect(reduce(state, asked)).toEqual({ ...state, question: 'finish' });
    expect(play([STARTED, PRINTED], state).print.kind).toBe('out');
  });

  test('B2 a printer that is known not to print is not asked; trying it is one touch away', () => {
    const state = reduce(at('done'), { type: 'print-withheld', visitId, reason: 'no-paper' });
    expect(state.print).toEqual({ kind: 'failed', error: { type: 'not-started', reason: 'no-paper' } });
    expect(mayEndAtOnce(state)).toBe(false);
    expect(reduce(state, STARTED).print).toEqual({ kind: 'running', visitId });
    const running = reduce(at('done'), STARTED);
    expect(reduce(running, { type: 'print-withheld', visitId, reason: 'no-paper' })).toBe(running);
  });

  test('B2 while it prints, finishing asks first', () => {
    const running = reduce(at('done'), STARTED);
    expect(reduce(running, asked).question).toBe('finish');
  });

  test('B2 an answer about an earlier visit says nothing about this one', () => {
    const other = 'b3c1f0de-0000-4000-8000-00000000000f' as VisitId;
    const second: FlowState = { ...at('done'), booked: { ...VISIT, visitId: other } };
    const running = reduce(second, { type: 'print-started', visitId: other });
    expect(reduce(running, PRINTED)).toBe(running);
    expect(reduce(second, STARTED)).toBe(second);
  });

  test('B2 the new time of a visit is another sheet, asked for anew', () => {
    const moving = MOVE_STEPS.map(([event]) => event);
    const found = play(moving.slice(0, CODE_STEPS.length));
    const done = play([STARTED, PRINTED, ...moving.slice(CODE_STEPS.length)], found);
    expect(done.screen).toBe('move-done');
    expect(done.print).toEqual({ kind: 'not-asked' });
  });
});

describe('the receipt once more', () => {
  test('B3 of a visit that was found, without changing it', () => {
    const found = at('cancel-visit');
    const out = play([STARTED, PRINTED], found);
    expect(out).toEqual({ ...found, print: { kind: 'out', outcome: 'printed' } });
  });

  test('B3 a visit that is found later has a sheet of its own', () => {
    const found = play(CODE_STEPS.map(([event]) => event));
    const searched = play([STARTED, PRINTED, BACK, NEXT], found);
    expect(searched.screen).toBe('cancel-search');
    expect(reduce(searched, { type: 'search-answered', answer: ok(VISIT) }).print).toEqual({ kind: 'not-asked' });
  });

  test('B3 the answer comes through while the visit is being cancelled', () => {
    const cancelling = play([STARTED, { type: 'cancel-started' }], at('cancel-visit'));
    expect(reduce(cancelling, PRINTED).print).toEqual({ kind: 'out', outcome: 'printed' });
  });

  test('B3 „Mam wizytę” leads to where visits are found, with the code that was typed', () => {
    const typed = reduce(at('arrive-code'), { type: 'type-code', field: 'code', value: CODE });
    const choice = reduce(typed, { type: 'print-again' });
    expect(choice.screen).toBe('cancel-choice');
    expect(reduce(choice, { type: 'cancel-by', by: 'code' })).toMatchObject({ screen: 'cancel-code', code: CODE });
    const start = at('department');
    expect(reduce(start, { type: 'print-again' })).toBe(start);
  });
});
