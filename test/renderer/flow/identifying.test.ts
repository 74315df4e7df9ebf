import { describe, expect, test } from 'vitest';
import { identityOf } from '../../../renderer/kiosk/flow/cancelling.ts';
import type { FlowEvent } from '../../../renderer/kiosk/flow/events.ts';
import { reduce } from '../../../renderer/kiosk/flow/reduce.ts';
import { err } from '../../../shared/basics/result.ts';
import { personInputOf } from '../../../shared/rules/typed-person.ts';
import {
  ANNA,
  AS_TYPED,
  at,
  BACK,
  HOLD_GRANTED,
  ID_CARDS,
  KEY,
  MONDAY,
  NEW_CARD,
  NEXT,
  PASSPORT,
  play,
  WITH_PASSPORT,
} from './session.ts';

const HAVE_PESEL: FlowEvent = { type: 'identify-by', by: 'pesel' };
const HAVE_NONE: FlowEvent = { type: 'identify-by', by: 'document' };
const NAMED: readonly FlowEvent[] = [
  { type: 'type', field: 'firstName', value: 'Ewa' },
  { type: 'type', field: 'lastName', value: 'Bez-Pesela' },
  NEXT,
  { type: 'type', field: 'email', value: 'ewa@wp.pl' },
  NEXT,
];

describe('A9 „Nie mam numeru PESEL”', () => {
  test('A9 a document and the date of birth lead as far as a PESEL does', () => {
    const named = play(WITH_PASSPORT, at('pesel'));
    expect(named).toMatchObject({ screen: 'name', booking: { answered: { pesel: true } } });
    const check = play(NAMED, named);
    expect(check.screen).toBe('check');
    expect(personInputOf(check.person, check.identifiedBy)).toMatchObject({ pesel: '', document: AS_TYPED });
  });

  test('A9 both mistakes are said on the one screen, and what is typed stays', () => {
    const wrong = play([HAVE_NONE, { type: 'type', field: 'documentNumber', value: 'A1' }, NEXT], at('pesel'));
    expect(wrong).toMatchObject({
      screen: 'document',
      person: { documentNumber: 'A1' },
      problems: [
        { field: 'documentNumber', problem: { type: 'too-short' } },
        { field: 'born', problem: { type: 'empty' } },
      ],
    });
    expect(wrong.peselRefusals).toBe(0);
  });

  test('A9 back and forth loses nothing that was typed on either screen', () => {
    const typed = play([{ type: 'type', field: 'pesel', value: '4405' }, ...WITH_PASSPORT, BACK], at('pesel'));
    expect(typed.screen).toBe('document');
    for (const event of [BACK, HAVE_PESEL]) {
      const back = reduce(typed, event);
      expect(back).toMatchObject({ screen: 'pesel', identifiedBy: 'pesel', person: { ...PASSPORT, pesel: '4405' } });
      expect(reduce(back, HAVE_NONE)).toMatchObject({ screen: 'document', person: PASSPORT });
    }
  });

  test('A9 another way to say who one is is another intention, and has to be answered anew', () => {
    const sent = play(
      [
        { type: 'booking-started', key: KEY, onEarlier: 'refuse' },
        { type: 'booking-answered', answer: err({ type: 'unexpected', incident: 'x' }) },
        { type: 'change', what: 'pesel' },
      ],
      at('check'),
    );
    expect(sent.booking.key).toBe(KEY);
    expect(reduce(sent, HAVE_NONE).booking).toMatchObject({ key: null, answered: { pesel: false } });
  });

  test('A10 „Zmień” leads to the document that was typed; Wróć from either screen gives everything back', () => {
    const check = play(NAMED, play(WITH_PASSPORT, at('pesel')));
    const changing = reduce(check, { type: 'change', what: 'pesel' });
    expect(changing.screen).toBe('document');
    for (const way of [
      [],
      [HAVE_PESEL],
      [HAVE_PESEL, { type: 'type', field: 'pesel', value: '1' } as const, HAVE_NONE],
    ]) {
      const given = reduce(play(way, changing), BACK);
      expect(given).toMatchObject({ screen: 'check', identifiedBy: 'document', person: check.person });
      expect(given.booking.answered).toEqual(check.booking.answered);
    }
    const instead = play([HAVE_PESEL, { type: 'type', field: 'pesel', value: ANNA.pesel }, NEXT], changing);
    expect(instead).toMatchObject({ screen: 'check', identifiedBy: 'pesel' });
  });

  test('A9 the office that takes no documents any more says so beside the number', () => {
    const check = play(NAMED, play(WITH_PASSPORT, at('pesel')));
    const refused = play(
      [
        { type: 'booking-started', key: KEY, onEarlier: 'refuse' },
        {
          type: 'booking-answered',
          answer: err({
            type: 'person-refused',
            problems: [{ field: 'documentNumber', problem: { type: 'pesel-needed' } }],
          }),
        },
      ],
      check,
    );
    expect(refused).toMatchObject({ screen: 'document', problems: [{ problem: { type: 'pesel-needed' } }] });
    const mended = play([HAVE_PESEL, { type: 'type', field: 'pesel', value: ANNA.pesel }, NEXT], refused);
    expect(mended.screen).toBe('check');
  });

  test('A9 Wróć from the name leads to the document; another time leads past it', () => {
    const named = play(WITH_PASSPORT, at('pesel'));
    expect(reduce(named, BACK).screen).toBe('document');
    const again = play([BACK, BACK, BACK, { type: 'choose-hour', start: 620 as never }, HOLD_GRANTED], named);
    expect(again.screen).toBe('pesel');
  });

  test('A9 nothing else leads there, and the end of the session forgets it', () => {
    expect(reduce(at('name'), HAVE_NONE)).toEqual(at('name'));
    expect(reduce(at('document'), { type: 'finish' }).identifiedBy).toBe('pesel');
  });
});

describe('C1 cancelling without a PESEL', () => {
  const sought = () =>
    play(
      [
        ...WITH_PASSPORT,
        { type: 'choose-department', departmentId: ID_CARDS },
        { type: 'choose-case', caseId: NEW_CARD },
        { type: 'choose-day', date: MONDAY },
      ],
      play([{ type: 'cancel' }, { type: 'cancel-by', by: 'pesel' }]),
    );

  test('C1 document, case and day name the visit', () => {
    expect(sought().screen).toBe('cancel-search');
    expect(identityOf(sought())).toEqual({ by: 'document', document: AS_TYPED, caseId: NEW_CARD, date: MONDAY });
  });

  test('C1 the line of the document can be changed, also to a PESEL, and Wróć gives it back', () => {
    const notFound = reduce(sought(), { type: 'search-answered', answer: err({ type: 'visit-not-found' }) });
    const changing = reduce(notFound, { type: 'change', what: 'pesel' });
    expect(changing.screen).toBe('cancel-document');
    const instead = play([HAVE_PESEL, { type: 'type', field: 'pesel', value: ANNA.pesel }], changing);
    expect(identityOf(reduce(instead, NEXT))).toMatchObject({ by: 'pesel', pesel: ANNA.pesel });
    expect(reduce(instead, NEXT).screen).toBe('cancel-search');
    expect(reduce(instead, BACK)).toMatchObject({ screen: 'cancel-not-found', identifiedBy: 'document' });
  });

  test('C1 a visit is looked for by document also where one books by PESEL only', () => {
    const rules = { today: MONDAY, emailRequired: true, withoutPesel: false };
    const typed = play(WITH_PASSPORT.slice(0, -1), at('cancel-pesel'));
    expect(reduce(typed, { type: 'next', rules }).screen).toBe('cancel-department');
  });
});

test('C4 arriving with a document', () => {
  const asked = play(WITH_PASSPORT, at('arrive-pesel'));
  expect(asked).toMatchObject({ screen: 'arrive-search', arriving: { by: 'pesel' }, identifiedBy: 'document' });
  const notFound = reduce(asked, { type: 'arrive-answered', answer: err({ type: 'visit-not-found' }) });
  expect(reduce(notFound, BACK)).toMatchObject({ screen: 'arrive-document', person: PASSPORT });
  expect(play([BACK, BACK, BACK], notFound).screen).toBe('arrive-code');
});
