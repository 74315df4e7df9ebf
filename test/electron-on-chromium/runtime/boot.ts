import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { App } from './app.ts';
import { chromiumStarted, panel } from './browser.ts';
import { watchBrowser } from './browser-events.ts';
import { findChromium } from './chromium/find.ts';
import { launchChromium, type RunningChromium } from './chromium/launch.ts';
import { readCommandLine } from './command-line.ts';
import { electronModule } from './electron-module.ts';
import { installModule } from './install-module.ts';
import { findProgram } from './program.ts';
import { interceptRequests } from './requests.ts';
import { allowSessions } from './sessions.ts';
import { strict } from './strict.ts';

/** Electron's version as products read it; the API covered is checked against the types of this version. */
const electronVersion = '45.4.1';

const executable = process.env['ELECTRON_ON_CHROMIUM_EXE'] ?? process.execPath;
delete process.env['ELECTRON_ON_CHROMIUM_EXE'];
const line = readCommandLine(process.argv.slice(2));
let chromium: RunningChromium | undefined;
let ending = false;

async function shutdown(code: number): Promise<void> {
  ending = true;
  process.exitCode = code;
  await chromium?.stop();
  process.exit(code);
}

async function start(): Promise<void> {
  process.argv = [executable, ...line.all];
  Object.assign(process, { type: 'browser' });
  Object.defineProperty(process.versions, 'electron', { value: electronVersion, enumerable: true, configurable: true });
  const program = findProgram(executable, line.program);
  Object.assign(process, { resourcesPath: program.resources, defaultApp: program.isPackaged ? undefined : true });
  const app = new App(program, line, executable, (code) => void shutdown(code));
  installModule(electronModule(strict('app', app)));
  // Playwright asks for require('electron') over Node's inspector, in the global scope.
  const require = createRequire(program.main);
  Object.assign(globalThis, { require });
  for (const file of line.required) require(file);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => (ending ? process.exit(1) : app.quit()));
  // Chromium is found while the program loads, and started after it: switches the program appends are then known.
  const found = findChromium(process.env);
  found.catch(() => {});
  await runProgram(program.main, require);
  const kind = await found;
  if (ending) return;
  chromium = launchChromium(kind, panel, app.commandLine.all);
  void chromium.exited.then(() => {
    if (ending) return;
    process.stderr.write(`${chromium?.lastWords()}\nelectron-on-chromium: Chromium has ended\n`);
    process.exit(1);
  });
  await interceptRequests(chromium.devtools);
  await watchBrowser(chromium.devtools);
  chromiumStarted(chromium);
  allowSessions();
  app.becomeReady();
}

async function runProgram(main: string, require: NodeJS.Require): Promise<void> {
  if (main.endsWith('.mjs')) await import(pathToFileURL(main).href);
  else require(main);
}

start().catch((error) => {
  console.error(error);
  void shutdown(1);
});
