import { describe, expect, test } from 'vitest';
import { type PinFlow, pinFlow, pinKey, pinNext, weakPin } from '../../../renderer/staff/door/pin-flow.ts';
import { missingOf } from '../../../renderer/staff/door/set-up-state.ts';

const owner = { number: '12' };
const type = (flow: PinFlow, text: string) =>
  [...text].reduce((now, digit) => pinKey(now, { type: 'digit', digit }), flow);
const next = (flow: PinFlow, text: string) => pinNext(type(flow, text), owner);

describe('choosing a PIN', () => {
  test('the old one, a new one, and the new one again', () => {
    const old = next(pinFlow(null), '481926');
    expect(old.flow).toMatchObject({ step: 'new', old: '481926', typed: '' });
    const chosen = next(old.flow, '295174');
    expect(chosen.flow).toMatchObject({ step: 'again', chosen: '295174', typed: '' });
    expect(next(chosen.flow, '295174').send).toEqual({ oldPin: '481926', newPin: '295174' });
  });

  test('where the old one is known it is not asked for', () => {
    expect(pinFlow('481926').step).toBe('new');
  });

  test('an old one too short to be any PIN is not gone on with', () => {
    expect(next(pinFlow(null), '12').flow).toMatchObject({ step: 'old', problem: { kind: 'old-short' } });
  });

  test.each([
    ['111111', 'same-digit'],
    ['123456', 'sequence'],
    ['121212', 'repeated-pattern'],
    ['481926', 'same-as-before'],
    ['29', 'too-short'],
  ])('a weak one is refused before it is typed again: %s', (pin, why) => {
    const { flow, send } = next(pinFlow('481926'), pin);
    expect(send).toBeNull();
    expect(flow).toMatchObject({ step: 'new', typed: '', problem: { kind: 'weak', why } });
  });

  test('where there was none before, none is compared with', () => {
    expect(next(pinFlow(''), '295174').flow.step).toBe('again');
  });

  test('something else the second time: it is chosen anew', () => {
    const { flow } = next(pinFlow('481926'), '295174');
    expect(next(flow, '295175').flow).toMatchObject({ step: 'new', chosen: '', problem: { kind: 'different' } });
  });

  test('refused afterwards: another one is chosen, the old one stays', () => {
    const { flow } = next(pinFlow('481926'), '295174');
    expect(weakPin(flow, 'own-number')).toMatchObject({ step: 'new', old: '481926', chosen: '' });
  });

  test('a key takes the problem away', () => {
    expect(type(weakPin(pinFlow(''), 'common'), '2').problem).toBeNull();
  });
});

describe('setting up', () => {
  test.each([
    ['2346X-HFWRT', 'Ewa Nowak', { code: false, name: false }],
    ['2346x hfwrt', 'Ewa', { code: false, name: false }],
    ['2346X-HFWR-', ' E ', { code: true, name: true }],
    ['', '', { code: true, name: true }],
  ])('code „%s”, name „%s”', (code, name, missing) => {
    expect(missingOf({ code, name })).toEqual(missing);
  });
});
