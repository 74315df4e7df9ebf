import { peselNumber } from '../store/bookings.ts';

/**
 * Visits that are there: one to be looked at, one to be moved, one to be cancelled, each by a document whose last signs, which
 * are typed with a code, are found nowhere else; one to come to, and one that was missed.
 */
export const VISITS = {
  found: { document: 'TRELE7QXJW', pesel: '', lastName: 'Trelisławska', start: 13 * 60 },
  moved: { document: 'TRELE7QXKW', pesel: '', lastName: 'Ćwierkalska', start: 13 * 60 + 20 },
  cancelled: { document: 'TRELE7QXMW', pesel: '', lastName: 'Pisklęcka', start: 13 * 60 + 40 },
  awaited: { document: '', pesel: '79083113578', lastName: 'Świergotowa', start: 8 * 60 },
  missed: { document: '', pesel: '08322406009', lastName: 'Gołębiewska-Dudek', start: 7 * 60 + 30 },
} as const;
export type VisitName = keyof typeof VISITS;

/**
 * Somebody of whom every field is found again; another one in each session, so that a trace tells whose it is. No field is long:
 * a keyboard that types faster than people do is not listened to.
 */
export interface Canary {
  readonly pesel: string;
  readonly document: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly remark: string;
}

/** Whoever comes with a document was born on this day, as it is typed, stored and shown. */
export const BORN = { typed: '17041939', sent: '17.04.1939', stored: '1939-04-17', grouped: '17 04 1939' } as const;

export function canary(number: number): Canary {
  const letters = [...String(number).padStart(3, '0')].map((digit) => 'bcdfghjkmn'.charAt(Number(digit))).join('');
  const tail = String(number).padStart(3, '0');
  return {
    pesel: peselNumber(number),
    document: `KANAREK7${tail}`,
    firstName: `Kanarka${letters}`,
    lastName: `Wzór${letters}`,
    email: `${letters}@ptasiek.pl`,
    phone: `698723${tail}`,
    remark: `zaśpiewała ${letters} z Pcimia`,
  };
}
