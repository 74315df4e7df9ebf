import { spawn } from 'node:child_process';
import { appEvents } from './app-events.ts';
import { AppPaths } from './app-paths.ts';
import type { CommandLine } from './command-line.ts';
import { CommandSwitches } from './command-switches.ts';
import type { Program } from './program.ts';
import { windows } from './registry.ts';
import { SingleInstance } from './single-instance.ts';
import { preventable, StrictEmitter, strict } from './strict.ts';

const events = [
  ...['will-finish-launching', 'ready', 'window-all-closed', 'before-quit', 'will-quit', 'quit', 'second-instance'],
  ...['browser-window-created', 'web-contents-created', 'render-process-gone'],
  // Nothing here can cause these; products listen to them as protection.
  ...[
    'child-process-gone',
    'certificate-error',
    'select-client-certificate',
    'login',
    'activate',
    'open-file',
    'open-url',
  ],
];

export class App extends StrictEmitter {
  readonly commandLine: CommandSwitches;
  readonly isPackaged: boolean;
  private readonly program: Program;
  private readonly paths: AppPaths;
  private readonly instance = new SingleInstance();
  private readonly started = Promise.withResolvers<object>();
  private readonly shutdown: (code: number) => void;
  private readonly line: CommandLine;
  private readyNow = false;
  private quitting = false;
  private ending = false;
  private next: { file: string; args: string[] } | undefined;
  private customName: string | undefined;

  constructor(program: Program, line: CommandLine, executable: string, shutdown: (code: number) => void) {
    super('app', events);
    this.program = program;
    this.line = line;
    this.shutdown = shutdown;
    this.isPackaged = program.isPackaged;
    this.paths = new AppPaths(executable, line.switches.get('user-data-dir'), () => this.name);
    this.commandLine = strict('app.commandLine', new CommandSwitches(line.switches));
    for (const name of ['web-contents-created', 'browser-window-created', 'render-process-gone']) {
      appEvents.on(name, (...values) => this.emit(name, ...values));
    }
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

  getPath(name: string): string {
    return this.paths.get(name);
  }

  setPath(name: string, folder: string): void {
    this.paths.change(name, folder);
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

  /** Chromium runs without a GPU here in any case. */
  disableHardwareAcceleration(): void {
    if (this.readyNow) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
  }

  /** This process alone; Chromium's own are not counted. */
  getAppMetrics(): readonly object[] {
    const workingSetSize = Math.round(process.memoryUsage().rss / 1024);
    return [{ pid: process.pid, type: 'Browser', memory: { workingSetSize, peakWorkingSetSize: workingSetSize } }];
  }

  requestSingleInstanceLock(additionalData: unknown = null): boolean {
    const mine = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    return this.instance.request(this.getPath('userData'), mine, (second) => {
      this.emit('second-instance', preventable({}), second.argv, second.workingDirectory, second.additionalData);
    });
  }

  hasSingleInstanceLock(): boolean {
    return this.instance.has();
  }

  releaseSingleInstanceLock(): void {
    this.instance.release();
  }

  /** before-quit, then every window's close (each may object), will-quit (may object), quit. */
  quit(): void {
    if (this.quitting || this.ending) return;
    if (this.isStoppedBy('before-quit')) return;
    this.quitting = true;
    for (const { window } of windows.all()) window.close();
    if (windows.all().length > 0 || this.isStoppedBy('will-quit')) this.quitting = false;
    else this.end(0);
  }

  private isStoppedBy(name: string): boolean {
    const event = preventable({});
    this.emit(name, event);
    return event.defaultPrevented;
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
    const { all } = this.line;
    const own = all.filter(
      (argument, at) =>
        argument !== '-r' && all[at - 1] !== '-r' && !/^--(inspect|remote-debugging-port)/.test(argument),
    );
    this.next = { file: options.execPath ?? this.getPath('exe'), args: options.args ?? own };
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
