import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { NO_STARTS, startFile } from '../../electron/system/start-file.ts';

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'starts-')), 'home');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

it('is read as it was written, and made where there was nothing', () => {
  const file = startFile(folder);
  expect(file.read()).toEqual(NO_STARTS);
  const record = { startsMs: [1, 2], gpuGivenUpMs: 3 };
  file.write(record);
  expect(startFile(folder).read()).toEqual(record);
  expect(readdirSync(folder)).toEqual(['starts.json']);
  expect(statSync(path.join(folder, 'starts.json')).mode & 0o777).toBe(0o600);
});

test.each(['', '{', 'null', '[]', '{"startsMs":["1"],"gpuGivenUpMs":null}', '{"startsMs":[]}', '\u0000'])(
  'a file that holds %j is one that holds nothing',
  (text) => {
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'starts.json'), text);
    expect(startFile(folder).read()).toEqual(NO_STARTS);
  },
);

it('that cannot be written keeps nobody from starting', () => {
  writeFileSync(folder, 'a file where the folder should be');
  const file = startFile(folder);
  expect(() => file.write(NO_STARTS)).not.toThrow();
  expect(file.read()).toEqual(NO_STARTS);
});
