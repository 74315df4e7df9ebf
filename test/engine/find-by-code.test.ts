import { describe, expect, it } from 'vitest';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import { findVisit } from '../../electron/engine/find-visit.ts';
import { drawCode } from '../../shared/rules/visit-code.ts';
import { at, PESELS } from '../support/builders.ts';
import { anOffice } from '../support/office.ts';
import { booked, now, refusal } from './booking.ts';

const ending = PESELS[0].slice(-4);
let drawn = 0;
const unknown = drawCode((below) => ++drawn % below);

async function withVisit() {
  const office = anOffice();
  const visit = await booked(office);
  const find = (code: string, peselEnding = ending) => findVisit(office, { by: 'code', code, peselEnding });
  return { office, visit, find };
}

describe('C2 by code and the last four digits of the PESEL', () => {
  it('C2 typed in any spelling, or scanned', async () => {
    const { office, visit, find } = await withVisit();
    const spellings = [visit.code, visit.code.toLowerCase(), `${visit.code.slice(0, 3)} ${visit.code.slice(3)}`];
    for (const code of [...spellings, `UM1:${visit.code}`]) {
      expect(await find(code)).toMatchObject({ ok: true, value: { visitId: visit.visitId, start: at('10:00') } });
    }
    expect((await find(visit.code, ' 32-11 ')).ok).toBe(true);
    expect(office.store.attempts).toEqual([]);
  });

  it.each<[string, (code: string) => [string, string]]>([
    ['a wrong ending', (code) => [code, '0000']],
    ['the ending of somebody else', (code) => [code, PESELS[1].slice(-4)]],
    ['three digits', (code) => [code, ending.slice(1)]],
    ['nothing', (code) => [code, '']],
    ['the whole PESEL', (code) => [code, PESELS[0]]],
    ['a code of nobody', () => [unknown, ending]],
    ['no code at all', () => ['abc', ending]],
  ])('C2 %s: one neutral answer, one counted attempt', async (_, typed) => {
    const { office, visit, find } = await withVisit();
    expect(await find(...typed(visit.code))).toEqual(refusal('visit-not-found'));
    expect(office.store.attempts).toEqual([office.clock.now()]);
  });

  it('C1 C2 the two ways of naming a visit are paused apart', async () => {
    const { visit, find, office } = await withVisit();
    const paused = { ok: false, error: { type: 'paused', seconds: 300 } };
    const byPesel = { by: 'pesel' as const, pesel: PESELS[0], caseId: visit.caseId, date: visit.date };
    for (let time = 0; time < 5; time += 1) await findVisit(office, { ...byPesel, pesel: PESELS[1] });
    expect(await findVisit(office, byPesel)).toEqual(paused);
    expect((await find(visit.code)).ok).toBe(true);

    for (let time = 0; time < 5; time += 1) await find(visit.code, '0000');
    expect(await find(visit.code)).toEqual(paused);
    office.clock.pass(300);
    expect((await findVisit(office, byPesel)).ok).toBe(true);
  });

  it('C2 cancels, once, and a second tap gives the same', async () => {
    const { office, visit } = await withVisit();
    const identity = { by: 'code' as const, code: visit.code, peselEnding: ending };
    const first = await cancelVisit(office, { visitId: visit.visitId, identity });
    expect(first.ok).toBe(true);
    expect(now(office, visit.visitId)).toMatchObject({ state: 'cancelled', cancelledBy: 'resident' });
    expect(await cancelVisit(office, { visitId: visit.visitId, identity })).toEqual(first);
    expect(office.store.tables.events).toHaveLength(1);
  });

  it('C2 a visit whose personal data were erased belongs to nobody', async () => {
    const { office, visit, find } = await withVisit();
    office.store.visits = office.store.visits.map((stored) => ({ ...stored, person: null }));
    expect(await find(visit.code)).toEqual(refusal('visit-not-found'));
  });

  it.each(['arrived', 'called', 'in-service', 'done', 'resigned-late', 'unresolved'] as const)(
    'C1 C2 a visit that is %s is neither found nor cancelled',
    async (state) => {
      const { office, visit, find } = await withVisit();
      office.store.visits = office.store.visits.map((one) => ({ ...one, visit: { ...one.visit, state } }));
      expect(await find(visit.code)).toEqual(refusal('visit-not-found'));
      const identity = { by: 'code' as const, code: visit.code, peselEnding: ending };
      expect(await cancelVisit(office, { visitId: visit.visitId, identity })).toEqual(refusal('visit-not-found'));
      expect(now(office, visit.visitId).state).toBe(state);
    },
  );
});
