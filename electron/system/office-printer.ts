import { execFile } from 'node:child_process';
import { err, ok } from '../../shared/basics/result.ts';
import type { OfficePrinter } from '../engine/ports.ts';

const PATIENCE_MS = 15_000;

/**
 * The queue of CUPS that a PDF is given to. It goes through a pipe and never lies in a file, because it holds names of
 * residents; its title names none.
 */
export function cupsPrinter(queue: string, command = 'lp'): OfficePrinter {
  return {
    print: (pdf) =>
      new Promise((resolve) => {
        const refused = () => resolve(err({ type: 'printer-refused' }));
        const child = execFile(command, ['-d', queue, '-t', 'wizyty'], { timeout: PATIENCE_MS }, (error) =>
          error === null ? resolve(ok(undefined)) : refused(),
        );
        // Whoever ended before reading everything has said why by its exit.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(pdf);
      }),
  };
}
