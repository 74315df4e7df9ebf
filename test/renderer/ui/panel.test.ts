import { describe, expect, it } from 'vitest';
import { lettersOf, pxPerMm, shapeOf } from '../../../renderer/ui/panel.ts';

describe('pxPerMm', () => {
  it.each([
    [27, 1080, 1920, 3.21],
    [21.5, 1920, 1080, 4.03],
    [19, 1280, 1024, 3.4],
    [43, 1080, 1920, 2.02],
  ])('%s inches, %s × %s: %s', (diagonalInches, widthPx, heightPx, expected) => {
    expect(pxPerMm({ diagonalInches, widthPx, heightPx })).toBeCloseTo(expected, 2);
  });
});

describe('shapeOf', () => {
  it.each([
    [1080, 1920, 'standing'],
    [1920, 1080, 'lying'],
    [1280, 1024, 'square'],
    [1024, 1024, 'square'],
  ])('%s × %s: %s', (width, height, shape) => {
    expect(shapeOf(width, height)).toBe(shape);
  });
});

describe('lettersOf', () => {
  const NORMAL = 16;
  const LARGE = 24.163;
  it.each([
    ['27 inches standing', 27, 1080, 1920, NORMAL, 'normal'],
    ['27 inches standing, large letters', 27, 1080, 1920, LARGE, 'large'],
    ['27 inches standing with twice the pixels', 27, 2160, 3840, NORMAL, 'normal'],
    ['27 inches standing with twice the pixels, large letters', 27, 2160, 3840, LARGE, 'large'],
    ['21.5 inches standing', 21.5, 1080, 1920, NORMAL, 'middle'],
    ['21.5 inches lying', 21.5, 1920, 1080, NORMAL, 'normal'],
    ['21.5 inches lying, large letters', 21.5, 1920, 1080, LARGE, 'large'],
    ['19 inches 5:4', 19, 1280, 1024, NORMAL, 'normal'],
    ['19 inches 5:4, large letters', 19, 1280, 1024, LARGE, 'large'],
    ['43 inches standing, large letters', 43, 1080, 1920, LARGE, 'normal'],
  ])('%s', (_, diagonalInches, widthPx, heightPx, rootFontPx, letters) => {
    const density = pxPerMm({ diagonalInches, widthPx, heightPx });
    expect(lettersOf({ shape: shapeOf(widthPx, heightPx), widthPx, pxPerMm: density, rootFontPx })).toBe(letters);
  });
});
