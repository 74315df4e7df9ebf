/** One block as the paging sees it: its natural height in px and how it wants to stand. */
export interface MeasuredBlock {
  readonly height: number;
  /** Takes the whole width and begins a row of its own. */
  readonly wide: boolean;
  /** Never last on a page, and said again on top of the next page if what it heads goes on there. Always wide. */
  readonly heading: boolean;
}

export interface PageRoom {
  /** Height for blocks and pager together, px. */
  readonly room: number;
  readonly rowGap: number;
  /** The pager with the gap above it, px; only taken when there is more than one page. */
  readonly pager: number;
  readonly columns: number;
}

interface BlockRow {
  readonly blocks: readonly number[];
  readonly height: number;
  readonly heading: boolean;
}

/** Puts blocks in rows of `columns`, as the grid will: a wide block begins a row and ends it. */
export function rowsOf(blocks: readonly MeasuredBlock[], columns: number): BlockRow[] {
  const rows: { blocks: number[]; height: number; heading: boolean; open: boolean }[] = [];
  blocks.forEach((block, index) => {
    const last = rows.at(-1);
    const alone = block.wide || block.heading;
    if (last?.open && !alone && last.blocks.length < columns) {
      last.blocks.push(index);
      last.height = Math.max(last.height, block.height);
    } else {
      rows.push({ blocks: [index], height: block.height, heading: block.heading, open: !alone });
    }
  });
  return rows;
}

function heightOf(rows: readonly BlockRow[], rowGap: number): number {
  return rows.reduce((sum, row) => sum + row.height, 0) + Math.max(0, rows.length - 1) * rowGap;
}

/** Half a pixel of rounding in the layout must not push a block to the next page. */
const SLACK_PX = 0.5;

/**
 * Splits blocks into pages by their measured heights; each page lists indices of its blocks.
 * A block higher than the room stands alone on its page. There is always at least one page.
 */
export function fillPages(blocks: readonly MeasuredBlock[], room: PageRoom): number[][] {
  const rows = rowsOf(blocks, room.columns);
  if (heightOf(rows, room.rowGap) <= room.room + SLACK_PX) return [blocks.map((_, index) => index)];

  const perPage = room.room - room.pager + SLACK_PX;
  const pages: BlockRow[][] = [];
  let page: BlockRow[] = [];
  let heading: BlockRow | undefined;
  rows.forEach((row, at) => {
    const next = rows[at + 1];
    const together = row.heading && next && !next.heading ? [row, next] : [row];
    if (page.length > 0 && heightOf([...page, ...together], room.rowGap) > perPage) {
      pages.push(page);
      page = !row.heading && heading && heightOf([heading, row], room.rowGap) <= perPage ? [heading] : [];
    }
    page.push(row);
    if (row.heading) heading = row;
    else if (row.blocks.some((index) => blocks[index]?.wide)) heading = undefined;
  });
  if (page.length > 0) pages.push(page);
  return pages.map((rowsOfPage) => rowsOfPage.flatMap((row) => row.blocks));
}

/** The page that holds a block, so that the reader keeps the place when pages are split anew. */
export function pageOf(pages: readonly (readonly number[])[], block: number): number {
  return Math.max(
    0,
    pages.findIndex((page) => page.includes(block)),
  );
}
