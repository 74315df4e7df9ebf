import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import { type PrinterSettings, PrinterSettingsSchema } from '../../shared/model/printer.ts';
import { checkPrinterSettings } from '../../shared/rules/printer-settings.ts';
import { readJsonFile } from './json-file.ts';

/** What the panel was told about the receipt printer, beside the installer's configuration, which it never changes. */
export interface PrinterFile {
  /** Null: nothing was ever saved. `damaged`: there is something that cannot be used; it stays as it is. */
  read(): PrinterSettings | 'damaged' | null;
  /** Whole and on the disk, or as it was. */
  write(settings: PrinterSettings): Result<void, { readonly type: 'not-saved' }>;
}

const NAME = 'printer.json';

export function printerFile(folder: string): PrinterFile {
  const file = path.join(folder, NAME);
  return {
    read() {
      const read = readJsonFile(file, NAME);
      if (!read.ok) return read.error.type === 'missing' ? null : 'damaged';
      const parsed = PrinterSettingsSchema.safeParse(read.value);
      if (!parsed.success) return 'damaged';
      const checked = checkPrinterSettings(parsed.data);
      return checked.ok ? checked.value : 'damaged';
    },
    write(settings) {
      const fresh = `${file}.new-${randomBytes(6).toString('hex')}`;
      try {
        writeFileSync(fresh, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
        renameSync(fresh, file);
        settle(folder);
        return ok(undefined);
      } catch {
        rmSync(fresh, { force: true });
        return err({ type: 'not-saved' });
      }
    },
  };
}

/** The new name outlives a power cut too; file systems that cannot promise that have done what they can. */
function settle(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch {
    // The file itself is on the disk, under one of the two names.
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
