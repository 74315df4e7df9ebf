import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const receipts = (home: string) => path.join(home, 'receipts');

/** Configuration of a kiosk whose receipts become files, in an office that has a printer for pages. */
export const withPrinters = (home: string) => ({
  printer: { kind: 'file', folder: receipts(home) },
  officePrinter: 'biuro',
});

/** How the receipt printer is from now on. */
export function printerIs(home: string, state: 'ready' | 'no-paper' | 'cover-open' | 'offline' | 'unknown'): void {
  mkdirSync(receipts(home), { recursive: true });
  writeFileSync(path.join(receipts(home), 'printer.json'), JSON.stringify({ state }));
}

/** What was printed so far, the earliest first. */
export function printed(home: string): string[] {
  return readdirSync(receipts(home))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(path.join(receipts(home), name), 'utf8'));
}

/** The system's command for printing, found by a kiosk in this folder before any other: takes every page, or none. */
export function officePrinterTakes(home: string, pages: boolean): void {
  const command = path.join(home, 'bin/lp');
  mkdirSync(path.dirname(command), { recursive: true });
  writeFileSync(command, `#!/bin/sh\ncat >/dev/null\nexit ${pages ? 0 : 1}\n`);
  chmodSync(command, 0o755);
}
