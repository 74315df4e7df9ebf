import { afterEach, describe, expect, it } from 'vitest';
import { backupCommandAsked, runBackupCommand } from '../../electron/backup-commands.ts';
import { instant } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
afterEach(() => app.close());

const clock = { now: () => instant('2026-11-23 09:50') };
const run = (...argv: string[]) => {
  const command = backupCommandAsked(['kiosk-wizyt', ...argv]);
  if (command === null) throw new Error('no command');
  return runBackupCommand(command, { userData: app.home, environment: {}, clock });
};

const NAME = 'kiosk-2026-11-23T09-41.sqlite3';

describe('F10 copies at the command line', () => {
  it('F10 are listed, looked at and gone back to, after what is lost was told; not beside a running kiosk', async () => {
    app = await startTestApp();
    expect(await run('--list-backups')).toEqual({
      exitCode: 1,
      lines: ['Z tego folderu danych korzysta już inny program kiosku. Zamknij go, a ten sam zacznie działać.'],
    });
    // The last copy of a program that ends.
    await app.stop();

    const listed = await run('--list-backups');
    expect(listed).toEqual({ exitCode: 0, lines: [`${NAME}  pon. 23.11.2026, 9.41  Sprawdzona`] });
    expect(await run('--restore')).toMatchObject({ exitCode: 1 });
    expect(await run('--restore', '../kiosk.sqlite3')).toMatchObject({ exitCode: 1 });
    const looked = await run('--restore', NAME);
    expect([looked.exitCode, looked.lines.at(-1)]).toEqual([
      0,
      `Nic się jeszcze nie zmieniło. Żeby przywrócić: --restore ${NAME} --confirm`,
    ]);
    const restored = await run('--restore', NAME, '--confirm');
    expect([restored.exitCode, restored.lines.at(-1)]).toEqual([
      0,
      `Przywrócono kopię ${NAME}. Poprzednie dane leżą w folderze „quarantine” i w nowej kopii.`,
    ]);
    await app.restart();
    expect((await app.client.listDepartments({})).ok).toBe(true);
  });

  it('F10 are asked for by these words only', () => {
    app = { close: async () => undefined } as TestApp;
    expect(backupCommandAsked(['kiosk-wizyt'])).toBeNull();
    expect(backupCommandAsked(['kiosk-wizyt', '--restore', '--confirm'])).toEqual({
      type: 'restore',
      name: null,
      confirmed: true,
    });
  });
});
