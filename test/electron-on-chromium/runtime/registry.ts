import type { Contents } from './contents.ts';
import type { Page } from './page.ts';
import type { Session } from './session.ts';

export interface OpenWindow {
  readonly id: number;
  close(): void;
  destroy(): void;
  isVisible(): boolean;
}

export interface OpenContents extends Contents {
  deniesWindows(): boolean;
  keyIsPrevented(input: object): boolean;
}

export type Entry = { page: Page; session: Session; webContents: OpenContents; window: OpenWindow };

/** Every open window with its parts, in the order of creation. */
const entries: Entry[] = [];

export const windows = {
  all: (): Entry[] => [...entries],
  add: (entry: Entry): void => void entries.push(entry),
  remove(window: OpenWindow): void {
    const at = entries.findIndex((entry) => entry.window === window);
    if (at >= 0) entries.splice(at, 1);
  },
  byTarget: (targetId: string): Entry | undefined => entries.find((entry) => entry.page.targetId === targetId),
  /** The window in which a request was made, by the frame that made it. */
  async byFrame(frameId: string): Promise<Entry | undefined> {
    const known = entries.find((entry) => entry.page.frames.has(frameId));
    if (known || frameId === '') return known;
    await Promise.all(entries.map((entry) => entry.page.findFrames().catch(() => {})));
    return entries.find((entry) => entry.page.frames.has(frameId));
  },
};

/** The open pages of one session. */
export function pagesOf(session: Session): Page[] {
  return entries
    .filter((entry) => entry.session === session || entry.session === session.api)
    .map((entry) => entry.page);
}
