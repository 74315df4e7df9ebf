import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FAULTS, failEveryCall, wrongAnswers } from './faults.ts';
import { underDiskLibrary } from './under-disk.ts';

const place = mkdtempSync(join(tmpdir(), 'kiosk-library-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const library = underDiskLibrary(place);

// Without a compiler there is no disk that fails.
describe.skipIf(library === null)('a booking of which one call to the disk fails', () => {
  // The other two are part of the long form.
  it.each(FAULTS.slice(0, 2))(
    'with $error, lasting: $lasting, is told, leaves nothing half and can be made again',
    (fault) => {
      expect(wrongAnswers(failEveryCall(library ?? '', fault), fault)).toEqual([]);
    },
  );
});
