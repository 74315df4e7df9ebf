import { describe, expect, test } from 'vitest';
import {
  type Choices,
  choicesFor,
  chooseForAll,
  decisionsOf,
  firstChoices,
  keptChoices,
  somebodyToCall,
  tallyOf,
} from '../../../renderer/staff/parts/save-change/choices.ts';
import {
  afterRefusal,
  afterSaving,
  decidingAbout,
  withChoice,
} from '../../../renderer/staff/parts/save-change/save-stage.ts';
import type { ChangeId, VisitId } from '../../../shared/model/ids.ts';
import type { HitVisit } from '../../../shared/model/impact.ts';

const place = (deskId: string, start: number, date = '2026-11-25') =>
  ({ deskId, date, start }) as unknown as HitVisit['place'];
const hit = (name: string, proposal: HitVisit['proposal'], timeChanges = proposal !== null): HitVisit => ({
  visitId: name as VisitId,
  caseId: 'a' as HitVisit['caseId'],
  code: 'F3X7NT6WK',
  place: place('one', 600),
  minutes: 20,
  reason: 'outside-hours',
  proposal,
  timeChanges,
});
const later = hit('later', place('one', 700));
const desk = hit('desk', place('two', 600), false);
const stuck = hit('stuck', null);
const hits = [later, desk, stuck];

describe('decisions about visits that a change hits (D5)', () => {
  test('a visit without a place to go to can be kept or cancelled', () => {
    expect(choicesFor(stuck)).toEqual(['keep', 'cancel']);
    expect(choicesFor(later)).toContain('move');
  });

  test('only a visit that keeps day and hour is decided about in advance', () => {
    expect(firstChoices(hits)).toEqual(new Map([['desk', 'move']]));
  });

  test('one choice for all leaves alone what cannot take it', () => {
    const all = chooseForAll(new Map(), hits, 'move');
    expect(tallyOf(hits, all)).toEqual({ open: 1, move: 2, keep: 0, cancel: 0 });
    expect(decisionsOf(hits, all)).toBeNull();
  });

  test('decisions carry the proposed place, once every visit has one', () => {
    const all = chooseForAll(chooseForAll(new Map(), hits, 'move'), [stuck], 'cancel');
    expect(decisionsOf(hits, all)).toEqual([
      { visitId: 'later', decision: { kind: 'move', to: later.proposal } },
      { visitId: 'desk', decision: { kind: 'move', to: desk.proposal } },
      { visitId: 'stuck', decision: { kind: 'cancel' } },
    ]);
  });

  test('nobody is called when only desks change or visits stay', () => {
    expect(somebodyToCall([desk], new Map([['desk' as VisitId, 'move']]))).toBe(false);
    expect(somebodyToCall([later], new Map([['later' as VisitId, 'keep']]))).toBe(false);
    expect(somebodyToCall([later], new Map([['later' as VisitId, 'move']]))).toBe(true);
    expect(somebodyToCall([stuck], new Map([['stuck' as VisitId, 'cancel']]))).toBe(true);
  });

  test('a new list keeps decisions, except a move to a place that is no longer proposed', () => {
    const choices: Choices = new Map([
      ['later' as VisitId, 'move'],
      ['stuck' as VisitId, 'cancel'],
      ['gone' as VisitId, 'keep'],
    ]);
    const moved = { ...later, proposal: place('one', 720) };
    expect(keptChoices(hits, choices, [moved, stuck])).toEqual(new Map([['stuck', 'cancel']]));
    expect(keptChoices(hits, choices, hits).get('later' as VisitId)).toBe('move');
  });
});

describe('where saving stands', () => {
  const decided = withChoice(decidingAbout(hits, null), [later, stuck], 'keep');

  test('a changed list is shown anew with the decisions that still hold', () => {
    const fresh = hit('fresh', null);
    const next = afterRefusal({ type: 'impact-changed', impact: { revision: 3, hits: [later, fresh] } }, decided);
    expect(next).toMatchObject({ kind: 'deciding', trouble: 'list-changed' });
    expect(next.kind === 'deciding' && next.choices).toEqual(new Map([['later', 'keep']]));
  });

  test('the same list again means that somebody is being served', () => {
    const next = afterRefusal({ type: 'impact-changed', impact: { revision: 3, hits } }, decided);
    expect(next).toMatchObject({ kind: 'deciding', trouble: 'being-served' });
  });

  test('visits that came between a look and saving are decided about without any trouble', () => {
    const next = afterRefusal({ type: 'impact-changed', impact: { revision: 3, hits } }, null);
    expect(next).toMatchObject({ kind: 'deciding', trouble: null });
  });

  test('a place that is taken is told beside its visit, which is decided about again', () => {
    const next = afterRefusal({ type: 'place-not-free', visitId: later.visitId }, decided);
    expect(next).toMatchObject({ kind: 'deciding', trouble: 'place-taken', takenFrom: 'later' });
    if (next.kind !== 'deciding') return;
    expect(next.choices.has(later.visitId)).toBe(false);
    expect(withChoice(next, [later], 'cancel').takenFrom).toBeNull();
  });

  test('what somebody else changed comes first, and decisions wait behind it', () => {
    const next = afterRefusal({ type: 'plan-changed', revision: 9, since: [] }, decided);
    expect(next).toEqual({ kind: 'overtaken', revision: 9, since: [], before: decided });
  });

  test('any other reason is told beside the form', () => {
    const error = { type: 'nothing-changes' } as const;
    expect(afterRefusal(error, decided)).toEqual({ kind: 'refused', error });
  });

  test('after saving with visits the people to call come next, without them nothing', () => {
    const id = 'change' as ChangeId;
    expect(afterSaving(id, null)).toEqual({ kind: 'idle' });
    expect(afterSaving(id, decided)).toMatchObject({ kind: 'saved', changeId: id, somebodyToCall: false });
  });
});
