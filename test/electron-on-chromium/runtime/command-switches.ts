import { unsupported } from './strict.ts';

/** app.commandLine. Switches the program appends go to Chromium, which starts after the program's main file has run. */
export class CommandSwitches {
  readonly all: Map<string, string>;

  constructor(given: ReadonlyMap<string, string>) {
    this.all = new Map([...given].map(([name, value]) => [name.toLowerCase(), value]));
  }

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
