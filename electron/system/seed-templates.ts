import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../../shared/model/case.ts';

const PDF = Buffer.from('%PDF-');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Templates that cases name and that are not there, or are not what they seem. A template `form.pdf` comes with a picture
 * of its page, `form-1.png`, which the kiosk shows. Content decides, not the name: the first bytes are read.
 */
export function templateFaults(folder: string, cases: readonly Case[]): readonly string[] {
  return cases.flatMap((matter) =>
    matter.templates.flatMap(({ file }) => {
      if (file === null) return [];
      const picture = file.replace(/\.pdf$/, '-1.png');
      return [
        ...fault(matter, folder, file, PDF, 'dokument PDF'),
        ...fault(matter, folder, picture, PNG, 'obraz PNG z pierwszą stroną'),
      ];
    }),
  );
}

function fault(matter: Case, folder: string, name: string, signature: Buffer, kind: string): readonly string[] {
  const start = firstBytes(join(folder, 'templates', name), signature.length);
  const place = `Plik cases/${matter.id}.json wskazuje wzór templates/${name}`;
  if (start === null) return [`${place}, którego nie ma; powinien tam być ${kind}.`];
  return start.equals(signature) ? [] : [`${place}, który ma inną zawartość; powinien to być ${kind}.`];
}

function firstBytes(path: string, count: number): Buffer | null {
  try {
    const handle = openSync(path, 'r');
    try {
      const buffer = Buffer.alloc(count);
      return buffer.subarray(0, readSync(handle, buffer, 0, count, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}
