import { describe, expect, it } from 'vitest';
import { listCalled } from '../../electron/engine/list-called.ts';
import { moveVisit } from '../../electron/engine/move-visit.ts';
import { CalledSchema } from '../../shared/contract/views.ts';
import type { DeskId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { at, instant, someDesks } from '../support/builders.ts';
import { anOffice } from '../support/office.ts';
import { put } from './booking.ts';

const DESKS = 7;
const deskId = (number: number) => `id-cards-${number}` as DeskId;

/** Monday, 16 November 2026, 11:00, with as many people who wait as there are desks. */
function waitingRoom() {
  const office = { ...anOffice({ desks: someDesks(DESKS) }), by: 'Kasia' };
  office.clock.set('2026-11-16 11:00');
  const waiting: Partial<Visit>[] = Array.from({ length: DESKS }, (_, index) => ({
    state: 'arrived',
    arrivedAt: instant('2026-11-16 09:50'),
    start: at('10:20'),
    deskId: deskId(index + 1),
  }));
  const visits = put(office, ...waiting);
  const move = async (number: number, name: 'call' | 'recall' | 'start' | 'put-back') => {
    office.clock.pass(60);
    const visit = visits[number - 1];
    if (visit === undefined) throw new Error(`no visit ${number}`);
    const request = { visitId: visit.id, move: name, deskId: deskId(number), reason: null };
    const result = await moveVisit(office, request);
    if (!result.ok) throw new Error(result.error.type);
    return office.clock.now();
  };
  const shown = async () => (await listCalled(office)).map((line) => CalledSchema.parse(line));
  return { office, visits, move, shown };
}

describe('I3 who is called', () => {
  it('I3 a code in groups of three and a desk, and nothing else', async () => {
    const { move, shown, visits } = waitingRoom();
    expect(await shown()).toEqual([]);
    const calledAtMs = await move(2, 'call');
    const code = visits[1]?.code ?? '';
    const grouped = `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`;
    expect(await shown()).toEqual([{ code: grouped, desk: 'Stanowisko 2', calledAtMs }]);
  });

  it('I3 the latest first, and whoever is called again comes first', async () => {
    const { move, shown } = waitingRoom();
    for (const number of [1, 2, 3]) await move(number, 'call');
    expect((await shown()).map(({ desk }) => desk)).toEqual(['Stanowisko 3', 'Stanowisko 2', 'Stanowisko 1']);
    const again = await move(1, 'recall');
    const lines = await shown();
    expect(lines.map(({ desk }) => desk)).toEqual(['Stanowisko 1', 'Stanowisko 3', 'Stanowisko 2']);
    expect(lines[0]?.calledAtMs).toBe(again);
  });

  it('I3 whoever has come to the desk or was put back is not shown any more', async () => {
    const { move, shown } = waitingRoom();
    for (const number of [1, 2, 3]) await move(number, 'call');
    await move(1, 'start');
    await move(2, 'put-back');
    expect((await shown()).map(({ desk }) => desk)).toEqual(['Stanowisko 3']);
  });

  it('I3 at most five, and nobody of another day', async () => {
    const { office, move, shown } = waitingRoom();
    put(office, { state: 'called', servingDeskId: deskId(1), date: localDate('2026-11-13'), calledAt: 1 });
    for (let number = 1; number <= DESKS; number += 1) await move(number, 'call');
    expect((await shown()).map(({ desk }) => desk)).toEqual([7, 6, 5, 4, 3].map((number) => `Stanowisko ${number}`));
  });
});
