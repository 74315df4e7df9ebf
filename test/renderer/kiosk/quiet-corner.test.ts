import { describe, expect, test } from 'vitest';
import { type CornerTouches, countTouch, inCorner, isStaffKey } from '../../../renderer/kiosk/session/quiet-corner.ts';

function touches(...made: (readonly [atMs: number, corner: boolean])[]) {
  let counted: CornerTouches = [];
  return made.map(([atMs, corner]) => {
    const next = countTouch(counted, { atMs, inCorner: corner });
    counted = next.touches;
    return next.opens;
  });
}

describe('F6 the quiet corner', () => {
  test('five touches within four seconds open, and counting begins anew', () => {
    expect(touches([0, true], [500, true], [1000, true], [1500, true], [2000, true], [2500, true])).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  test('slower ones do not', () => {
    expect(touches([0, true], [1000, true], [2000, true], [3000, true], [4000, true])).not.toContain(true);
  });

  test('a touch elsewhere begins anew', () => {
    expect(touches([0, true], [100, true], [200, true], [300, true], [350, false], [400, true])).not.toContain(true);
  });

  test.each([
    [{ x: 10, y: 10 }, true],
    [{ x: 70, y: 70 }, true],
    [{ x: 71, y: 10 }, false],
    [{ x: 10, y: 71 }, false],
  ])('%o lies in it: %s', (touch, expected) => {
    expect(inCorner(touch, 3.21)).toBe(expected);
  });

  test('the keys are Ctrl + Alt + P and nothing near them', () => {
    const key = { code: 'KeyP', ctrlKey: true, altKey: true, shiftKey: false, metaKey: false };
    expect(isStaffKey(key)).toBe(true);
    for (const other of [
      { ctrlKey: false },
      { altKey: false },
      { shiftKey: true },
      { metaKey: true },
      { code: 'KeyO' },
    ])
      expect(isStaffKey({ ...key, ...other })).toBe(false);
  });
});
