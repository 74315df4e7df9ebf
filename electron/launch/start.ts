import { spawn } from 'node:child_process';
import path from 'node:path';
import { chooseShell, hasDisplay } from './electron-binary.ts';
import { ensureBuilt } from './fresh-build.ts';

const root = path.resolve(import.meta.dirname, '../..');
const display = hasDisplay();

await ensureBuilt();
const shell = chooseShell(display);
const environment: NodeJS.ProcessEnv = { ...process.env };
let binary: string;

if (shell.kind === 'electron') {
  binary = shell.binary;
} else {
  binary = path.join(shell.folder, 'electron');
  environment['ELECTRON_OVERRIDE_DIST_PATH'] = shell.folder;
  console.log(`Showing the kiosk in Chromium instead of Electron: ${shell.why}.`);
}
if (!display) {
  environment['KIOSK_PICTURE'] = path.join(root, 'out/start.png');
  console.log('There is no display: the kiosk runs without a window, leaves a picture of its start screen and ends.');
}

const kiosk = spawn(binary, [root, ...process.argv.slice(2)], { stdio: 'inherit', env: environment });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => kiosk.kill(signal));
kiosk.on('exit', (code, signal) => {
  if (code === 0 && !display) console.log('The picture is in out/start.png.');
  process.exit(code ?? (signal ? 1 : 0));
});
