import type { Page } from '@playwright/test';

export interface WalkResult {
  /** Names of what was reached, in order. */
  readonly order: readonly string[];
  readonly unreached: readonly string[];
  readonly withoutRing: readonly string[];
  readonly covered: readonly string[];
}

interface FocusedElement {
  readonly id: string;
  readonly name: string;
  readonly ring: boolean;
  readonly covered: boolean;
  readonly inGrid: boolean;
}

const LONGEST_WALK = 200;

/** Reads the element with the focus and marks it as reached. Runs in the page. */
function readFocus(): FocusedElement | null {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return null;
  const known = document.querySelectorAll('[data-walked]').length;
  if (!element.dataset['walked']) element.dataset['walked'] = String(known + 1);
  const label = element.matches('input[type=checkbox],input[type=radio]') ? element.closest('label') : null;
  const shown = label ?? element;
  const box = shown.getBoundingClientRect();
  const style = getComputedStyle(shown);
  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return {
    id: element.dataset['walked'] ?? '',
    name: (element.getAttribute('aria-label') || element.textContent || element.id || element.tagName)
      .trim()
      .slice(0, 40),
    ring: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
    covered: !(hit && (hit === shown || shown.contains(hit))),
    inGrid: element.closest('[role=grid],[role=toolbar]') !== null,
  };
}

/** Names of controls that were never reached. Runs in the page. */
function leftOut(): string[] {
  const seen = (element: HTMLElement) => {
    const box = element.getBoundingClientRect();
    return (
      box.width > 1 &&
      getComputedStyle(element).visibility !== 'hidden' &&
      !element.closest('[inert],[hidden],[aria-hidden=true]')
    );
  };
  const groupReached = ({ name }: HTMLInputElement) =>
    document.querySelector(`input[type=radio][name="${CSS.escape(name)}"][data-walked]`) !== null;
  return (
    [...document.querySelectorAll<HTMLElement>('button,a[href],input,select,textarea,[role=button]')]
      // Smaller and greater beside a number: the arrow keys in the number do what they do.
      .filter(
        (element) =>
          document.getElementById(element.getAttribute('aria-controls') ?? '')?.dataset['walked'] === undefined,
      )
      // One of a group of radio buttons is reached by Tab, the others from it by the arrow keys.
      .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio' && groupReached(element)))
      .filter((element) => seen(element) && !element.dataset['walked'])
      .map((element) => (element.getAttribute('aria-label') || element.textContent || element.id).trim().slice(0, 40))
  );
}

/**
 * Walks the screen with the keyboard alone: Tab from control to control, arrows inside a grid or a toolbar.
 * Ends where the walk began or the page ends; a trap ends it too, and shows in `unreached`.
 */
export async function walkWithKeyboard(page: Page): Promise<WalkResult> {
  await page.evaluate(() => {
    for (const walked of document.querySelectorAll<HTMLElement>('[data-walked]')) delete walked.dataset['walked'];
    // the next Tab starts from the top of the page, not from where the focus was
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const reached = new Map<string, FocusedElement>();
  const take = (focus: FocusedElement) => {
    const isNew = !reached.has(focus.id);
    reached.set(focus.id, focus);
    return isNew;
  };
  for (let step = 0; step < LONGEST_WALK; step++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(readFocus);
    if (!focus) {
      if (reached.size > 0) break;
      continue;
    }
    if (!take(focus)) break;
    if (focus.inGrid) await walkGrid(page, take);
  }
  const all = [...reached.values()];
  return {
    order: all.map((focus) => focus.name),
    unreached: await page.evaluate(leftOut),
    withoutRing: all.filter((focus) => !focus.ring).map((focus) => focus.name),
    covered: all.filter((focus) => focus.covered).map((focus) => focus.name),
  };
}

/** Goes through a grid cell by cell in both directions, and leaves the focus in it. */
async function walkGrid(page: Page, take: (focus: FocusedElement) => boolean): Promise<void> {
  for (const key of ['ArrowLeft', 'ArrowRight']) {
    let last = '';
    for (let step = 0; step < LONGEST_WALK; step++) {
      await page.keyboard.press(key);
      const focus = await page.evaluate(readFocus);
      if (!focus?.inGrid || focus.id === last) break;
      last = focus.id;
      take(focus);
    }
  }
}
