import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { unsupported } from './strict.ts';

const names = ['home', 'appData', 'userData', 'sessionData', 'temp', 'exe', 'logs', 'crashDumps', 'cache'];

/** app.getPath and app.setPath, with Electron's places on Linux. */
export class AppPaths {
  private readonly set = new Map<string, string>();
  private readonly executable: string;
  private readonly userDataSwitch: string | undefined;
  private readonly appName: () => string;

  constructor(executable: string, userDataSwitch: string | undefined, appName: () => string) {
    this.executable = executable;
    this.userDataSwitch = userDataSwitch;
    this.appName = appName;
  }

  get(name: string): string {
    return this.set.get(name) ?? this.usual(name);
  }

  change(name: string, folder: string): void {
    if (!names.includes(name)) throw unsupported(`app.setPath('${name}')`);
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    mkdirSync(folder, { recursive: true });
    this.set.set(name, folder);
  }

  private usual(name: string): string {
    const { XDG_CONFIG_HOME, XDG_CACHE_HOME } = process.env;
    switch (name) {
      case 'home':
        return homedir();
      case 'temp':
        return tmpdir();
      case 'exe':
        return this.executable;
      case 'appData':
        return XDG_CONFIG_HOME || path.join(homedir(), '.config');
      case 'cache':
        return XDG_CACHE_HOME || path.join(homedir(), '.cache');
      case 'userData':
        return this.userDataSwitch || path.join(this.get('appData'), this.appName());
      case 'sessionData':
        return this.get('userData');
      case 'logs':
        return path.join(this.get('userData'), 'logs');
      case 'crashDumps':
        return path.join(this.get('userData'), 'Crashpad');
      default:
        throw unsupported(`app.getPath('${name}')`);
    }
  }
}
