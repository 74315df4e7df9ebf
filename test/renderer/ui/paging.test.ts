import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPages, type MeasuredBlock, type PageRoom, pageOf, rowsOf } from '../../../renderer/ui/paging.ts';

const block = (height: number, extra: Partial<MeasuredBlock> = {}): MeasuredBlock => ({
  height,
  wide: false,
  heading: false,
  ...extra,
});
const room = (extra: Partial<PageRoom> = {}): PageRoom => ({ room: 100, rowGap: 10, pager: 30, columns: 1, ...extra });

describe('rowsOf', () => {
  it('lets a wide block stand alone and begin a new row after it', () => {
    const rows = rowsOf([block(10), block(20), block(10), block(5, { wide: true }), block(10)], 2);
    expect(rows.map((row) => row.blocks)).toEqual([[0, 1], [2], [3], [4]]);
    expect(rows.map((row) => row.height)).toEqual([20, 10, 5, 10]);
  });
});

describe('fillPages', () => {
  it.each([
    { what: 'one page when all fits to the pixel', heights: [45, 45], pages: [[0, 1]] },
    { what: 'the pager takes its room only when it is needed', heights: [45, 46], pages: [[0], [1]] },
    {
      what: 'as many as fit beside the pager',
      heights: [30, 30, 30, 30],
      pages: [
        [0, 1],
        [2, 3],
      ],
    },
    { what: 'a block higher than the room stands alone', heights: [20, 200, 20], pages: [[0], [1], [2]] },
    { what: 'nothing is still a page', heights: [], pages: [[]] },
  ])('$what', ({ heights, pages }) => {
    expect(
      fillPages(
        heights.map((height) => block(height)),
        room(),
      ),
    ).toEqual(pages);
  });

  it('does not end a page with a heading', () => {
    const blocks = [block(40), block(10, { heading: true }), block(30)];
    expect(fillPages(blocks, room({ room: 95 }))).toEqual([[0], [1, 2]]);
  });

  it('repeats a heading where what it heads goes on', () => {
    const blocks = [block(10, { heading: true }), block(40), block(40)];
    expect(fillPages(blocks, room({ room: 95 }))).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  it('does not repeat a heading over what it does not head', () => {
    const blocks = [block(10, { heading: true }), block(40), block(40, { wide: true }), block(40, { wide: true })];
    expect(fillPages(blocks, room({ room: 95 })).at(-1)).toEqual([3]);
  });

  const blocks = fc.array(
    fc.record({ height: fc.integer({ min: 1, max: 70 }), wide: fc.boolean(), heading: fc.boolean() }),
    { maxLength: 20 },
  );
  const rooms = fc.record({
    room: fc.integer({ min: 100, max: 400 }),
    rowGap: fc.integer({ min: 0, max: 12 }),
    pager: fc.integer({ min: 0, max: 30 }),
    columns: fc.integer({ min: 1, max: 4 }),
  });

  it('shows every block, in order, and nothing but headings twice', () => {
    fc.assert(
      fc.property(blocks, rooms, (all, space) => {
        const seen: number[] = [];
        for (const index of fillPages(all, space).flat()) {
          if (seen.includes(index)) expect(all[index]?.heading).toBe(true);
          else seen.push(index);
        }
        expect(seen).toEqual(all.map((_, index) => index));
      }),
    );
  });

  it('never fills a page over its room', () => {
    fc.assert(
      fc.property(blocks, rooms, (all, space) => {
        const pages = fillPages(all, space);
        const limit = pages.length > 1 ? space.room - space.pager : space.room;
        for (const page of pages) {
          const rows = rowsOf(
            page.map((index) => all[index] ?? block(0)),
            space.columns,
          );
          const height = rows.reduce((sum, row) => sum + row.height, 0) + (rows.length - 1) * space.rowGap;
          if (rows.length > 1) expect(height).toBeLessThanOrEqual(limit + 0.5);
        }
      }),
    );
  });
});

describe('pageOf', () => {
  it('finds the page of a block, and the first for one that is gone', () => {
    expect(pageOf([[0, 1], [2]], 2)).toBe(1);
    expect(pageOf([[0, 1], [2]], 9)).toBe(0);
  });
});
