import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { StrictEmitter, strict, unsupported } from './strict.ts';

type UtilityOptions = {
  env?: NodeJS.ProcessEnv;
  execArgv?: string[];
  stdio?: string;
  serviceName?: string;
};
const known = ['env', 'execArgv', 'stdio', 'serviceName'];

class UtilityProcess extends StrictEmitter {
  private readonly child: ChildProcess;

  constructor(script: string, args: readonly string[], { env, execArgv = [], stdio = 'inherit' }: UtilityOptions) {
    super('UtilityProcess', ['spawn', 'exit', 'message']);
    if (stdio !== 'ignore' && stdio !== 'inherit') throw unsupported(`utilityProcess.fork with stdio '${stdio}'`);
    const port = path.join(import.meta.dirname, 'utility-port.ts');
    this.child = fork(script, args, {
      serialization: 'advanced',
      stdio: ['ignore', stdio, stdio, 'ipc'],
      execArgv: ['--import', port, ...execArgv],
      ...(env === undefined ? {} : { env }),
    });
    this.child.on('spawn', () => this.emit('spawn'));
    this.child.on('message', (message) => this.emit('message', message));
    this.child.on('exit', (code) => this.emit('exit', code ?? 1));
    this.child.on('error', () => this.emit('exit', 1));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  postMessage(message: unknown): void {
    if (this.child.connected) this.child.send(message as object, () => undefined);
  }

  kill(): boolean {
    return this.child.kill();
  }
}

/** Processes that the program starts for scripts of its own, as plain children with Electron's port in them. */
export const utilityProcess = strict('utilityProcess', {
  fork(script: string, args: readonly string[] = [], options: UtilityOptions = {}) {
    const unknown = Object.keys(options).find((name) => !known.includes(name));
    if (unknown) throw unsupported(`utilityProcess.fork option '${unknown}'`);
    return strict('UtilityProcess', new UtilityProcess(script, args, options));
  },
});
