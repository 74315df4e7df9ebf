import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../electron/engine/mail/message-of.ts';
import { MESSAGE_KINDS } from '../../../shared/model/mail-lists.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { aCase, aDepartment, aPerson, at, aVisit, PESELS } from '../../support/builders.ts';
import { noMailSource } from '../../support/mail.ts';

const visit = aVisit({ date: localDate('2026-11-16'), start: at('10:00') });
const factsOf = (changes: Partial<Parameters<typeof messageOf>[0]> = {}) => ({
  mail: { kind: 'confirmation' as const, visitId: visit.id, calendarId: visit.id, sequence: 0, createdAtMs: 1 },
  visit,
  matter: { theCase: aCase(), department: aDepartment() },
  owner: { firstName: 'Żaneta', email: 'zaneta@poczta.example' },
  texts: [],
  ...changes,
});

describe('G1 what an e-mail says', () => {
  it('G1 no PESEL and no telephone of the person, in any e-mail, whoever it is for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MESSAGE_KINDS),
        fc.constantFrom('pl', 'en', 'uk', 'de'),
        fc.constantFrom(...PESELS),
        fc.stringMatching(/^[1-9][0-9]{8}$/),
        (kind, language, pesel, phone) => {
          const owner = { ...aPerson({ pesel, phone }), email: 'ktos@poczta.example' };
          const mail = { ...factsOf().mail, kind };
          const text = JSON.stringify(messageOf(factsOf({ owner, mail, visit: { ...visit, language } }), noMailSource));
          expect(text).not.toContain(pesel);
          expect(text).not.toContain(phone);
          expect(text).not.toContain(owner.lastName);
        },
      ),
    );
  });

  it('G1 what the office has not filled in is worded without it', () => {
    const theCase = aCase({ room: null, documents: [] });
    const office = { ...noMailSource.office, phone: null };
    const facts = factsOf({ matter: { theCase, department: aDepartment() } });
    const { body } = messageOf(facts, { ...noMailSource, office });
    expect(body).toContain('korytarz po lewej, o numer pokoju zapytaj w punkcie informacyjnym\n');
    expect(body).toContain('Nie trzeba żadnych dokumentów.');
    expect(body).toContain('pl. Przykładowy 1, 00-000 Miasto\n');
  });

  it.each([
    ['2027-03-26', '2027-03-26T09:00:00.000Z'],
    ['2027-03-29', '2027-03-29T08:00:00.000Z'],
    ['2026-10-23', '2026-10-23T08:00:00.000Z'],
    ['2026-10-26', '2026-10-26T09:00:00.000Z'],
  ])('G1 ten o’clock stays ten o’clock in the calendar on both sides of a clock change: %s', (date, utc) => {
    const { calendar } = messageOf(factsOf({ visit: { ...visit, date: localDate(date), minutes: 30 } }), noMailSource);
    expect(new Date(calendar?.startMs ?? 0).toISOString()).toBe(utc);
    expect((calendar?.endMs ?? 0) - (calendar?.startMs ?? 0)).toBe(30 * 60_000);
  });

  it('G1 the code is not in the calendar, which others look at', () => {
    expect(JSON.stringify(messageOf(factsOf(), noMailSource).calendar)).not.toMatch(new RegExp(visit.code.slice(0, 3)));
  });
});
