import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Pager } from './Pager.tsx';
import { fillPages, type MeasuredBlock, pageOf } from './paging.ts';

export interface Block {
  readonly key: string;
  readonly node: ReactNode;
  /** `fill` shares the free height of its page, `some` grows to a comfortable limit. Without it the block keeps its height. */
  readonly grow?: 'fill' | 'some';
  /** Takes the whole width where there are columns. */
  readonly wide?: boolean;
  /** A heading: never last on a page, repeated on the next page if what it heads goes on there. */
  readonly heading?: boolean;
}

export interface PagesLabels {
  readonly previous: string;
  readonly next: string;
  /** „Strona 1 z 3" */
  readonly position: (page: number, pages: number) => string;
}

/** Where the list goes on beyond its last or before its first page, such as the next month. */
export interface Continuation {
  readonly label: string;
  readonly spokenBefore?: string;
  readonly onPress: () => void;
}

interface PagesProps {
  readonly blocks: readonly Block[];
  readonly labels: PagesLabels;
  readonly columns?: number;
  readonly space?: 'none' | 'gap' | 'wide';
  /** When it changes, the first page is shown again. */
  readonly resetKey?: string;
  /** Key of a block that must be seen, such as a field with an error; its page is opened when the key changes. */
  readonly show?: string;
  readonly before?: Continuation;
  readonly after?: Continuation;
  /** Shows the pager even when all fits on one page: for lists with a continuation. */
  readonly alwaysPager?: boolean;
}

/**
 * Shows as many blocks as fit and turns pages for the rest, on any panel, at any size of letters, in any language.
 * A block is never cut: give one that may grow higher than the room (a long text, a long list) as several smaller blocks.
 * A block that is higher than the room all the same is marked `data-too-high`, which the screen audit refuses.
 */
export function Pages(props: PagesProps) {
  const { blocks, labels, columns = 1, space = 'gap', before, after, alwaysPager = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const pager = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly (readonly number[])[]>([blocks.map((_, index) => index)]);
  const [place, setPlace] = useState({ resetKey: props.resetKey, show: props.show, key: props.show });

  if (place.resetKey !== props.resetKey) {
    setPlace({ resetKey: props.resetKey, show: props.show, key: props.show });
  } else if (place.show !== props.show) {
    setPlace({ ...place, show: props.show, key: props.show ?? place.key });
  }

  const measure = () => {
    if (!box.current || !sheet.current || !pager.current) return;
    const heights = measureBlocks(box.current, sheet.current, pager.current);
    const measured = blocks.map(
      (block, index): MeasuredBlock => ({
        height: heights.blocks[index] ?? 0,
        wide: block.wide ?? false,
        heading: block.heading ?? false,
      }),
    );
    const room = heights.room - (alwaysPager ? heights.pager : 0);
    const split = fillPages(measured, {
      room,
      rowGap: heights.rowGap,
      pager: alwaysPager ? 0 : heights.pager,
      columns,
    });
    markTooHigh(sheet.current, heights.blocks, split.length > 1 ? heights.room - heights.pager : room);
    setPages((known) => (JSON.stringify(known) === JSON.stringify(split) ? known : split));
  };
  const latestMeasure = useRef(measure);

  // after every render: a changed block changes the pages, and that must be known before anything is painted
  useLayoutEffect(() => {
    latestMeasure.current = measure;
    measure();
  });
  const keys = blocks.map((block) => block.key).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys say when other elements are to be watched
  useLayoutEffect(() => {
    const watcher = new ResizeObserver(() => latestMeasure.current());
    if (box.current) watcher.observe(box.current);
    for (const child of sheet.current?.children ?? []) watcher.observe(child);
    return () => watcher.disconnect();
  }, [keys]);

  const placeIndex = blocks.findIndex((block) => block.key === place.key);
  const at = Math.min(placeIndex < 0 ? 0 : pageOf(pages, placeIndex), pages.length - 1);
  const shown = pages[at] ?? [];
  const turn = (to: number) => {
    const first = pages[to]?.find((index) => !blocks[index]?.heading);
    if (first !== undefined) setPlace({ ...place, key: blocks[first]?.key });
  };

  const style = { '--columns': columns, gridTemplateRows: tracks(shown, blocks, columns) } as CSSProperties;
  return (
    <div className="pages" data-space={space} ref={box}>
      <div className="pages-sheet" ref={sheet} style={style}>
        {blocks.map((block, index) => (
          <div
            key={block.key}
            className={`page-block${block.wide || block.heading ? ' wide' : ''}`}
            hidden={!shown.includes(index)}
          >
            {block.node}
          </div>
        ))}
      </div>
      <Pager
        ref={pager}
        hidden={pages.length < 2 && !alwaysPager}
        position={labels.position(at + 1, pages.length)}
        previous={
          at === 0 && before ? before : { label: labels.previous, unavailable: at === 0, onPress: () => turn(at - 1) }
        }
        next={
          at === pages.length - 1 && after
            ? after
            : { label: labels.next, unavailable: at === pages.length - 1, onPress: () => turn(at + 1) }
        }
      />
    </div>
  );
}

function measureBlocks(box: HTMLElement, sheet: HTMLElement, pager: HTMLElement) {
  box.dataset['measuring'] = '';
  const gap = Number.parseFloat(getComputedStyle(box).rowGap) || 0;
  const result = {
    room: box.clientHeight,
    rowGap: Number.parseFloat(getComputedStyle(sheet).rowGap) || 0,
    pager: pager.offsetHeight + gap,
    blocks: [...sheet.children].map((child) => child.getBoundingClientRect().height),
  };
  delete box.dataset['measuring'];
  return result;
}

function markTooHigh(sheet: HTMLElement, heights: readonly number[], room: number) {
  [...sheet.children].forEach((child, index) => {
    child.toggleAttribute('data-too-high', (heights[index] ?? 0) > room + 1);
  });
}

/** Grid rows of the page that is seen: growing blocks share what is left. */
function tracks(shown: readonly number[], blocks: readonly Block[], columns: number): string {
  const rows: string[] = [];
  let filled = columns;
  for (const index of shown) {
    const block = blocks[index];
    const alone = block?.wide || block?.heading;
    if (!alone && filled < columns) {
      filled += 1;
      continue;
    }
    filled = alone ? columns : 1;
    rows.push(
      block?.grow === 'fill'
        ? 'minmax(min-content, 1fr)'
        : block?.grow === 'some'
          ? 'minmax(min-content, var(--grow-max))'
          : 'max-content',
    );
  }
  return rows.join(' ') || 'none';
}
