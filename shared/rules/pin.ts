import type { WeakPin } from '../model/staff.ts';
import { daysInMonth, isRealDate } from '../time/local-date.ts';
import { compact } from './clean.ts';

export const PIN_MIN = 6;
export const PIN_MAX = 12;

/** What has to be left of a PIN without its owner's number, in digits. */
const OWN_DIGITS = 4;

/** What people choose first and no other rule here catches: ways of the finger over the keypad, pairs, well-known numbers. */
const COMMON = new Set([
  ...['112233', '223344', '332211', '111222', '222333', '000111', '111000', '123321', '321123', '112211', '221122'],
  ...['159753', '753159', '147258', '258147', '258369', '369258', '147369', '147852', '741852', '852963', '963852'],
  ...['159357', '357159', '951753', '123654', '654123', '789456', '456123', '123789', '789123', '321654', '987321'],
  ...['142536', '748596', '159951', '102030', '112358', '314159', '271828', '192837', '918273', '135790', '135791'],
  ...['024680', '246810', '246802', '975310', '864200', '121314', '131415', '010101', '100100', '100000', '000001'],
  ...['11223344', '44332211', '14725836', '147258369', '369258147', '159357258', '12344321', '123454321', '31415926'],
]);

/** What a PIN must not be like: its owner's number, and the PIN they have now. */
export interface PinOwner {
  readonly number?: string;
  readonly before?: string;
}

/** The typed PIN as digits, as far as it can be: spaces, dashes and invisible characters go, full-width digits become plain. */
export function cleanPin(text: string): string {
  return compact(text);
}

/**
 * Why a PIN (cleaned) must not be chosen, or null when it is good: the first reason in the order in which a person can act
 * on it. Every rule takes away what an attacker would try within the ten guesses a day.
 */
export function weaknessOf(pin: string, { number, before }: PinOwner = {}): WeakPin | null {
  if (!/^[0-9]*$/.test(pin)) return 'not-digits';
  if (pin.length < PIN_MIN) return 'too-short';
  if (pin.length > PIN_MAX) return 'too-long';
  if (isOneDigit(pin)) return 'same-digit';
  if (isSequence(pin)) return 'sequence';
  if (isRepeatedPattern(pin)) return 'repeated-pattern';
  if (COMMON.has(pin)) return 'common';
  if (isDate(pin)) return 'date';
  if (number !== undefined && isOwnNumber(pin, number)) return 'own-number';
  return pin === before ? 'same-as-before' : null;
}

const isOneDigit = (digits: string) => new Set(digits).size === 1;

/** One up or one down all the way, also over the edge: 890123. */
function isSequence(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

/** The same two or more digits again and again, the last time perhaps cut short: 121212, 123123, 1234123. */
function isRepeatedPattern(pin: string): boolean {
  const periods = Array.from({ length: Math.floor(pin.length / 2) }, (_, index) => index + 1);
  return periods.some((period) => [...pin].every((digit, index) => index < period || digit === pin[index - period]));
}

/** A day as people write their birthday: ddmmrr, rrmmdd, ddmmrrrr, rrrrmmdd, the last two of 1900–2099. */
function isDate(pin: string): boolean {
  const part = (from: number, length: number) => Number(pin.slice(from, from + length));
  if (pin.length === 6) return isDayOfAnyYear(part(2, 2), part(0, 2)) || isDayOfAnyYear(part(2, 2), part(4, 2));
  if (pin.length !== 8) return false;
  return isOurDate(part(4, 4), part(2, 2), part(0, 2)) || isOurDate(part(0, 4), part(4, 2), part(6, 2));
}

function isDayOfAnyYear(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2000, month);
}

function isOurDate(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2099 && isRealDate(year, month, day);
}

/** Whether what one types before the PIN says too much of it: without it too little is left, or one digit only. */
function isOwnNumber(pin: string, number: string): boolean {
  if (number === '' || !pin.includes(number)) return false;
  const left = pin.replaceAll(number, '');
  return left.length < OWN_DIGITS || isOneDigit(left);
}
