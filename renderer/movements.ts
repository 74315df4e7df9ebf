/**
 * React Aria notes whatever begins to move until it stands still, and forgets to strike off what goes away while two of its
 * properties move: that stays, and with it the screen around it and all that was typed there. Nothing here waits for a movement,
 * so it hears of none.
 */
export function leaveMovementsUnnoted(): void {
  window.addEventListener('transitionrun', (event) => event.stopImmediatePropagation(), { capture: true });
}
