/** What can go wrong with a window's page, with a process that helps Chromium, and with the program itself (SECURITY 1.4). */
export type Trouble =
  | { readonly type: 'page-gone'; readonly reason: string }
  | { readonly type: 'page-not-loaded' }
  | { readonly type: 'preload-failed' }
  | { readonly type: 'page-hung' }
  | { readonly type: 'page-answers' }
  /** The time that a page had to come to itself is over. */
  | { readonly type: 'page-hung-on' }
  | { readonly type: 'helper-gone'; readonly helper: string; readonly reason: string }
  | { readonly type: 'program-failed' };

/**
 * What to do: show the page again, give it `HUNG_GRACE_MS` to come to itself, end it (it is then gone, and shown again),
 * start the whole program again, the same without the graphics processor, or end it for whoever starts it again.
 */
export type CrashAnswer = 'nothing' | 'reload' | 'wait' | 'end-page' | 'begin-anew' | 'begin-anew-without-gpu' | 'exit';

/** What is remembered from one trouble to the next: instants in ms of a clock that never goes back. */
export interface CrashMemory {
  readonly pageMs: readonly number[];
  readonly gpuMs: readonly number[];
  readonly hung: boolean;
}

export const NO_CRASHES: CrashMemory = { pageMs: [], gpuMs: [], hung: false };
export const CRASHES_BEFORE_RELAUNCH = 3;
export const CRASH_WINDOW_MS = 60_000;
export const GPU_WINDOW_MS = 10 * 60_000;
export const HUNG_GRACE_MS = 10_000;

/** Why a page's process is gone when another would go the same way. */
const HOPELESS: ReadonlySet<string> = new Set(['launch-failed', 'integrity-failure']);

interface Next {
  readonly memory: CrashMemory;
  readonly answer: CrashAnswer;
}

/**
 * A single crash of a page brings the start screen back; the third within a minute means that showing it again does not help.
 * The third death of the GPU process within ten minutes means the same of the graphics processor.
 */
export function afterTrouble(memory: CrashMemory, trouble: Trouble, nowMs: number): Next {
  switch (trouble.type) {
    case 'page-gone':
      return afterPage(memory, nowMs, HOPELESS.has(trouble.reason));
    case 'page-not-loaded':
    case 'preload-failed':
      return afterPage(memory, nowMs, false);
    case 'page-hung':
      return { memory: { ...memory, hung: true }, answer: 'wait' };
    case 'page-answers':
      return { memory: { ...memory, hung: false }, answer: 'nothing' };
    case 'page-hung-on':
      return { memory: { ...memory, hung: false }, answer: memory.hung ? 'end-page' : 'nothing' };
    case 'helper-gone':
      return trouble.helper === 'GPU' && trouble.reason !== 'clean-exit' ? afterGpu(memory, nowMs) : noAnswer(memory);
    case 'program-failed':
      return { memory, answer: 'exit' };
  }
}

function afterPage(memory: CrashMemory, nowMs: number, hopeless: boolean): Next {
  const pageMs = [...lately(memory.pageMs, nowMs, CRASH_WINDOW_MS), nowMs];
  const answer = hopeless || pageMs.length >= CRASHES_BEFORE_RELAUNCH ? 'begin-anew' : 'reload';
  return { memory: { ...memory, pageMs, hung: false }, answer };
}

/** Chromium starts the process again by itself. */
function afterGpu(memory: CrashMemory, nowMs: number): Next {
  const gpuMs = [...lately(memory.gpuMs, nowMs, GPU_WINDOW_MS), nowMs];
  const answer = gpuMs.length >= CRASHES_BEFORE_RELAUNCH ? 'begin-anew-without-gpu' : 'nothing';
  return { memory: { ...memory, gpuMs }, answer };
}

/** Other helpers are looked after by whoever started them. */
const noAnswer = (memory: CrashMemory): Next => ({ memory, answer: 'nothing' });

function lately(instants: readonly number[], nowMs: number, windowMs: number): readonly number[] {
  return instants.filter((at) => nowMs - at < windowMs);
}
