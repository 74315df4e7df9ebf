export type KeyInput = {
  type: 'keyDown' | 'keyUp';
  key: string;
  code: string;
  isAutoRepeat: boolean;
  isComposing: boolean;
  shift: boolean;
  control: boolean;
  alt: boolean;
  meta: boolean;
  location: number;
  modifiers: string[];
};

export type InputWatch = { keys(): void };

/**
 * Follows keys and context menus in a page, from the preload's world and before the page's own listeners. Injected as source text.
 *
 * Electron asks before-input-event before the page sees a key. Here a synchronous request holds the page until the main process has
 * answered (204: let it pass), which takes about two milliseconds.
 */
export function watchInput(inputPath: string, onContextMenu: (params: Record<string, unknown>) => void): InputWatch {
  const describe = (event: KeyboardEvent): KeyInput => ({
    type: event.type === 'keydown' ? 'keyDown' : 'keyUp',
    key: event.key,
    code: event.code,
    isAutoRepeat: event.repeat,
    isComposing: event.isComposing,
    shift: event.shiftKey,
    control: event.ctrlKey,
    alt: event.altKey,
    meta: event.metaKey,
    location: event.location,
    modifiers: Object.entries({
      shift: event.shiftKey,
      control: event.ctrlKey,
      alt: event.altKey,
      meta: event.metaKey,
      isautorepeat: event.repeat,
    }).flatMap(([name, on]) => (on ? [name] : [])),
  });

  const ask = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const request = new XMLHttpRequest();
    request.open('GET', `${inputPath}?${encodeURIComponent(JSON.stringify(describe(event)))}`, false);
    request.send();
    if (request.status === 204) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  window.addEventListener('contextmenu', (event) => {
    // The page's own listeners, also those added later than this one, decide first.
    setTimeout(() => {
      if (event.defaultPrevented || !event.isTrusted) return;
      const target = event.composedPath()[0];
      const element = target instanceof Element ? target : undefined;
      onContextMenu({
        x: event.clientX,
        y: event.clientY,
        linkURL: element?.closest('a')?.href ?? '',
        isEditable: element?.matches('input, textarea, [contenteditable]') ?? false,
        selectionText: String(getSelection() ?? ''),
      });
    });
  });

  let watching = false;
  return {
    keys() {
      if (watching) return;
      watching = true;
      window.addEventListener('keydown', ask, true);
      window.addEventListener('keyup', ask, true);
    },
  };
}
