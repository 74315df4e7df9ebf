import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyCommandAsked, needsKioskStopped, runKeyCommand } from '../../electron/key-commands.ts';
import { keyCommandWords } from '../../shared/text/panel/key-commands.ts';
import { aPerson, aVisit, aVisitId } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { openTempStore, removeTempStores } from '../support/temp-store.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kiosk-commands-'));
});
afterEach(async () => {
  await removeTempStores();
  rmSync(home, { recursive: true });
});

const keyFile = () => join(home, 'keys', 'kiosk.key');
const place = (typed = '', environment = {}) => ({ userData: home, environment, typed: async () => typed });

describe('a command about the key', () => {
  it('is told from everything else that the program is started with', () => {
    expect(keyCommandAsked(['kiosk', '--ozone-platform=headless'])).toBeNull();
    expect(keyCommandAsked(['kiosk', '--recovery-copy'])).toBe('--recovery-copy');
    const commands = ['--recovery-copy', '--recover-key', '--rotate-keys'] as const;
    expect(commands.map(needsKioskStopped)).toEqual([false, true, true]);
  });

  it('gives the copy for the safe, and the key file back from it', async () => {
    await (await openTempStore({}, { data: join(home, 'data'), keyFile: keyFile() })).store.close();
    const key = readFileSync(keyFile());
    const copy = await runKeyCommand('--recovery-copy', place());
    expect(copy.exitCode).toBe(0);
    const typed = copy.lines.slice(2, 4).join('\n');
    const there = await runKeyCommand('--recover-key', place(typed));
    expect(there).toEqual({ exitCode: 1, lines: [keyCommandWords.keyThere(keyFile())] });
    rmSync(keyFile());
    const mistaken = await runKeyCommand('--recover-key', place(`${typed.slice(0, -1)}?`));
    expect(mistaken).toEqual({ exitCode: 1, lines: [keyCommandWords.copyMistaken] });
    const back = await runKeyCommand('--recover-key', place(typed));
    expect(back).toEqual({ exitCode: 0, lines: [keyCommandWords.keyWritten(keyFile())] });
    expect(readFileSync(keyFile())).toEqual(key);
  });

  it('says what is missing where there is no key, no data or a wrong configuration', async () => {
    const { failed } = keyCommandWords;
    expect(await runKeyCommand('--recovery-copy', place())).toEqual({ exitCode: 1, lines: [failed['key-missing']] });
    expect(await runKeyCommand('--rotate-keys', place())).toEqual({ exitCode: 1, lines: [failed['database-damaged']] });
    writeFileSync(join(home, 'kiosk.config.json'), '{ "no": 1 }');
    const told = await runKeyCommand('--recovery-copy', place());
    expect(told.lines.slice(0, 1)).toEqual([failed.configuration]);
    expect(told.lines.length).toBeGreaterThan(1);
  });
});

describe.each(DATABASES)('the command that changes the key on $name', (database) => {
  it('writes everything anew and stays until it is done', async () => {
    const { databaseUrl } = await database.place();
    const folder = { data: join(home, 'data'), keyFile: keyFile(), ...(databaseUrl ? { databaseUrl } : {}) };
    const { store } = await openTempStore({}, folder);
    await store.write((tx) => tx.addVisit(aVisit(), aPerson()));
    await store.close();
    const environment = databaseUrl ? { DATABASE_URL: databaseUrl } : {};
    const changed = await runKeyCommand('--rotate-keys', place('', environment));
    expect(changed).toEqual({ exitCode: 0, lines: [keyCommandWords.changed(2)] });
    const after = (await openTempStore({}, folder)).store;
    expect(await after.read((tx) => tx.keyState())).toMatchObject({ version: 2, left: null });
    expect(await after.read((tx) => tx.personOf(aVisitId(1)))).toEqual(aPerson());
  });
});
