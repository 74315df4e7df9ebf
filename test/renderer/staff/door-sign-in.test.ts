import { describe, expect, test } from 'vitest';
import { afterKey, type DigitKey, digitKeyOf } from '../../../renderer/staff/door/digits.ts';
import {
  otherNumber,
  SIGN_IN_START,
  type SignInState,
  signInKey,
  signInNext,
  signInRefused,
} from '../../../renderer/staff/door/sign-in-state.ts';
import { pauseInWords } from '../../../shared/text/panel/door.ts';

const digits = (text: string): DigitKey[] => [...text].map((digit) => ({ type: 'digit', digit }));
const type = (state: SignInState, text: string) => digits(text).reduce(signInKey, state);

describe('keys of the pad', () => {
  test('write, take back and clear', () => {
    expect(afterKey('12', { type: 'digit', digit: '3' }, 4)).toBe('123');
    expect(afterKey('123', { type: 'back' }, 4)).toBe('12');
    expect(afterKey('123', { type: 'clear' }, 4)).toBe('');
  });

  test('a digit too many changes nothing', () => {
    expect(afterKey('1234', { type: 'digit', digit: '5' }, 4)).toBe('1234');
  });

  test.each([
    ['7', { type: 'digit', digit: '7' }],
    ['Backspace', { type: 'back' }],
    ['Delete', { type: 'clear' }],
    ['a', null],
    ['F1', null],
    ['Enter', null],
    ['٣', null],
  ])('the physical key %s', (key, expected) => {
    expect(digitKeyOf(key)).toEqual(expected);
  });
});

describe('signing in', () => {
  test('first the number, then the PIN, then a try', () => {
    const number = signInNext(type(SIGN_IN_START, '12'));
    expect(number).toEqual({ state: { step: 'pin', number: '12', pin: '', problem: null }, send: null });
    const pin = signInNext(type(number.state, '295174'));
    expect(pin.send).toEqual({ number: '12', pin: '295174' });
  });

  test('a number that is too short is not gone on with, and says so until a key is pressed', () => {
    const { state, send } = signInNext(type(SIGN_IN_START, '1'));
    expect(send).toBeNull();
    expect(state).toMatchObject({ step: 'number', number: '1', problem: { kind: 'number-short' } });
    expect(type(state, '2')).toMatchObject({ number: '12', problem: null });
  });

  test('a PIN too short for anybody is not worth a try', () => {
    const { state, send } = signInNext({ ...SIGN_IN_START, step: 'pin', number: '12', pin: '12345' });
    expect(send).toBeNull();
    expect(state.problem).toEqual({ kind: 'pin-short' });
  });

  test('refused: the PIN goes, the number stays, and the reason is read while the PIN is typed again', () => {
    const error = { type: 'pin-wrong', left: 2, seconds: 0 } as const;
    const refused = signInRefused({ ...SIGN_IN_START, step: 'pin', number: '12', pin: '295174' }, error);
    expect(refused).toEqual({ step: 'pin', number: '12', pin: '', problem: { kind: 'refused', error } });
    expect(type(refused, '29').problem).toEqual({ kind: 'refused', error });
  });

  test('another number begins anew', () => {
    expect(otherNumber()).toEqual(SIGN_IN_START);
  });
});

describe('a pause in words', () => {
  test.each([
    [1, '1 s'],
    [99, '99 s'],
    [100, '2 min'],
    [901, '16 min'],
    [3600, '1 godz.'],
    [3601, '1 godz. 1 min'],
    [86_400, '24 godz.'],
  ])('%i s', (seconds, words) => {
    expect(pauseInWords(seconds)).toBe(words);
  });
});
