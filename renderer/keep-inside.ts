/** Ways out of the page that browsers offer by themselves: menus, dragging, printing, zooming by the wheel. */
const WAYS_OUT = ['contextmenu', 'dragstart', 'dragover', 'drop', 'auxclick'] as const;

/** Closes them for the whole page (SECURITY 1.7); the window refuses them a second time. */
export function keepInside(): void {
  for (const way of WAYS_OUT) window.addEventListener(way, (event) => event.preventDefault(), { capture: true });
  window.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) event.preventDefault();
    },
    { capture: true, passive: false },
  );
  window.print = () => {};
}
