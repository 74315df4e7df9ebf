import { createRoot } from 'react-dom/client';
import './ui/theme/index.css';
import './kiosk/kiosk.css';
import { App } from './App.tsx';
import { keepInside } from './keep-inside.ts';
import { leaveMovementsUnnoted } from './movements.ts';
import { installTrustedTypes } from './ui/trusted-types.ts';

installTrustedTypes();
keepInside();
leaveMovementsUnnoted();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place to draw in.');
createRoot(root, { onCaughtError: tellBroken }).render(<App />);

/**
 * Tells where in the program a screen broke, and nothing more: a console keeps what it is given, and from the error itself React
 * finds back to all that stood on the screen.
 */
function tellBroken(error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  // biome-ignore lint/suspicious/noConsole: a text that holds nothing; whoever tests or mends the program has no other word of it
  console.error(['A screen broke.', ...places].join('\n'));
}
