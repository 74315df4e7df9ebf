import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { appEvents } from './app-events.ts';
import type { CommandLine } from './command-line.ts';
import type { Program } from './program.ts';
import { windows } from './registry.ts';
import { SingleInstance } from './single-instance.ts';
import { preventable, StrictEmitter, strict, unsupported } from './strict.ts';

const events = [
  'ready',
  'will-finish-launching',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'activate',
  'browser-window-created',
  'web-contents-created',
  'render-process-gone',
  'browser-window-focus',
  'browser-window-blur',
  // Nothing here can cause these; products listen to them as protection.
  'child-process-gone',
  'certificate-error',
  'select-client-certificate',
  'login',
  'open-file',
  'open-url',
  'session-created',
  'gpu-info-update',
  'accessibility-support-changed',
];
const pathNames = [
  'home',
  'appData',
  'userData',
  'sessionData',
  'temp',
  'exe',
  'module',
  'desktop',
  'documents',
  'downloads',
  'music',
  'pictures',
  'videos',
  'logs',
  'crashDumps',
  'cache',
];

/** Switches the program appends go to Chromium, which starts after the program's main file has run. */
class Switches {
  readonly all = new Map<string, string>();

  appendSwitch(name: string, value = ''): void {
    this.all.set(name.toLowerCase(), String(value));
  }

  hasSwitch(name: string): boolean {
    return this.all.has(name.toLowerCase());
  }

  getSwitchValue(name: string): string {
    return this.all.get(name.toLowerCase()) ?? '';
  }

  removeSwitch(name: string): void {
    this.all.delete(name.toLowerCase());
  }

  appendArgument(): void {
    throw unsupported('app.commandLine.appendArgument');
  }
}

export class App extends StrictEmitter {
  readonly commandLine: Switches;
  readonly isPackaged: boolean;
  readonly appendedSwitches: ReadonlyMap<string, string>;
  private readonly program: Program;
  private readonly executable: string;
  private readonly instance = new SingleInstance();
  private readonly setPaths = new Map<string, string>();
  private readonly started: { promise: Promise<object>; resolve(event: object): void };
  private readonly shutdown: (code: number) => void;
  private readonly original: CommandLine;
  private readyNow = false;
  private quitting = false;
  private ending = false;
  private next: { file: string; args: string[] } | undefined;
  private customName: string | undefined;

  constructor(program: Program, line: CommandLine, executable: string, shutdown: (code: number) => void) {
    super('app', events);
    this.program = program;
    this.original = line;
    this.executable = executable;
    this.shutdown = shutdown;
    this.isPackaged = program.isPackaged;
    const switches = new Switches();
    for (const [name, value] of line.switches) switches.all.set(name.toLowerCase(), value);
    this.commandLine = strict('app.commandLine', switches);
    this.appendedSwitches = switches.all;
    let resolve: (event: object) => void = () => {};
    const promise = new Promise<object>((done) => {
      resolve = done;
    });
    this.started = { promise, resolve };
    for (const name of ['web-contents-created', 'browser-window-created', 'render-process-gone'])
      appEvents.on(name, (...values) => this.emit(name, ...values));
    appEvents.on('window-closed', () => this.windowClosed());
  }

  /** Chromium stands: whenReady resolves. Playwright replaces `emit` to hold this back until it has connected. Internal. */
  becomeReady(): void {
    this.readyNow = true;
    this.emit('will-finish-launching');
    this.emit('ready', preventable({}), {});
    this.started.resolve({});
  }

  get name(): string {
    return this.customName ?? this.program.name;
  }

  set name(name: string) {
    this.customName = name;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return this.program.version;
  }

  getAppPath(): string {
    return this.program.appPath;
  }

  getLocale(): string {
    return 'pl';
  }

  whenReady(): Promise<object> {
    return this.started.promise;
  }

  isReady(): boolean {
    return this.readyNow;
  }

  /** Chromium's sandbox is on where it can be; nothing to switch here (see README). */
  enableSandbox(): void {
    if (this.readyNow) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  disableHardwareAcceleration(): void {
    if (this.readyNow) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
  }

  requestSingleInstanceLock(additionalData: unknown = null): boolean {
    return this.instance.request(
      this.getPath('userData'),
      { argv: process.argv, workingDirectory: process.cwd(), additionalData },
      (second) => {
        this.emit('second-instance', preventable({}), second.argv, second.workingDirectory, second.additionalData);
      },
    );
  }

  hasSingleInstanceLock(): boolean {
    return this.instance.has();
  }

  releaseSingleInstanceLock(): void {
    this.instance.release();
  }

  getPath(name: string): string {
    if (!pathNames.includes(name)) throw new Error(`Failed to get '${name}' path`);
    const set = this.setPaths.get(name);
    if (set !== undefined) return set;
    const configuration = process.env.XDG_CONFIG_HOME || path.join(homedir(), '.config');
    switch (name) {
      case 'home':
        return homedir();
      case 'temp':
        return tmpdir();
      case 'exe':
        return this.executable;
      case 'appData':
        return configuration;
      case 'userData':
        return this.original.switches.get('user-data-dir') || path.join(this.getPath('appData'), this.name);
      case 'sessionData':
        return this.getPath('userData');
      case 'logs':
        return path.join(this.getPath('userData'), 'logs');
      case 'crashDumps':
        return path.join(this.getPath('userData'), 'Crashpad');
      default:
        throw unsupported(`app.getPath('${name}')`);
    }
  }

  setPath(name: string, folder: string): void {
    if (!pathNames.includes(name)) throw new Error(`Failed to set path '${name}'`);
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    mkdirSync(folder, { recursive: true });
    this.setPaths.set(name, folder);
  }

  /** before-quit, then every window's close (each may object), will-quit (may object), quit. */
  quit(): void {
    if (this.quitting || this.ending) return;
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.quitting = true;
    for (const { window } of windows.all()) {
      window.close();
      if (!window.isDestroyed()) {
        this.quitting = false;
        return;
      }
    }
    const will = preventable({});
    this.emit('will-quit', will);
    if (will.defaultPrevented) {
      this.quitting = false;
      return;
    }
    this.end(0);
  }

  /** Ends at once: windows are not asked. */
  exit(code = 0): void {
    if (this.ending) return;
    this.quitting = true;
    for (const { window } of windows.all()) window.destroy();
    this.end(code);
  }

  /** Starts the program again once this process ends. Debugging arguments stay behind with the debugger that gave them. */
  relaunch(options: { args?: string[]; execPath?: string } = {}): void {
    const own = this.original.all.filter(
      (argument, at, all) =>
        argument !== '-r' && all[at - 1] !== '-r' && !/^--(inspect|remote-debugging-port)/.test(argument),
    );
    this.next = { file: options.execPath ?? this.executable, args: options.args ?? own };
  }

  private end(code: number): void {
    if (this.ending) return;
    this.ending = true;
    this.emit('quit', preventable({}), code);
    this.instance.release();
    if (this.next) spawn(this.next.file, this.next.args, { detached: true, stdio: 'inherit' }).unref();
    this.shutdown(code);
  }

  private windowClosed(): void {
    if (windows.all().length > 0 || this.quitting || this.ending) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }
}

export function strictApp(app: App): App {
  return strict('app', app);
}
