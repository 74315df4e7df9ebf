import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';
import { buildAll } from './build.ts';
import { chooseShell, hasDisplay } from './electron-binary.ts';

const root = path.resolve(import.meta.dirname, '../..');

// The page is always served by the main process under its strict policy, so development watches and reloads instead of using a server.
await buildAll();
await build({
  configFile: path.join(root, 'renderer/vite.config.ts'),
  logLevel: 'info',
  build: { watch: {}, minify: false, emptyOutDir: false },
});

const shell = chooseShell(hasDisplay());
const binary = shell.kind === 'electron' ? shell.binary : path.join(shell.folder, 'electron');
if (shell.kind === 'chromium') console.log(`Showing the kiosk in Chromium instead of Electron: ${shell.why}.`);
const kiosk = spawn(binary, [root, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    KIOSK_RELOAD: '1',
    ...(shell.kind === 'chromium' ? { ELECTRON_OVERRIDE_DIST_PATH: shell.folder } : {}),
  },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => kiosk.kill(signal));
kiosk.on('exit', (code) => process.exit(code ?? 1));
