import { describe, expect, it } from 'vitest';
import { screenNumber } from '../../electron/host/second-screen.ts';

const screenAt = (id: number, x: number, y = 0) => ({ id, bounds: { x, y, width: 1080, height: 1920 } });

describe('I3 the screen that shows who is called', () => {
  it('I3 is counted from left to right without the primary one, whatever order the system gives them in', () => {
    const screens = [screenAt(7, 2160), screenAt(9, -1080), screenAt(4, 0), screenAt(5, 1080), screenAt(6, 1080, 1920)];
    const x = (number: number) => screenNumber(number, screens, 4);
    expect(x(1)).toEqual(screenAt(4, 0).bounds);
    expect(x(2)).toEqual(screenAt(9, -1080).bounds);
    expect(x(3)).toEqual(screenAt(5, 1080).bounds);
    expect(x(4)).toEqual(screenAt(6, 1080, 1920).bounds);
    expect(x(5)).toEqual(screenAt(7, 2160).bounds);
  });

  it('I3 is nowhere while it is not plugged in', () => {
    expect(screenNumber(2, [screenAt(4, 0)], 4)).toBeNull();
    expect(screenNumber(2, [], 4)).toBeNull();
  });
});
