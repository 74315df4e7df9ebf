import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { journalLog } from '../../electron/system/log.ts';
import { BookingSettingsSchema } from '../../shared/model/settings.ts';
import { book, CASE, change, good, MONDAY, time, workUntil } from '../app/people.ts';
import { withRawDatabase } from '../store/raw.ts';
import { PINS } from '../support/accounts.ts';
import { aKey } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { startSmtp, type TestSmtp } from '../support/smtp.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { COMMENT, NEIGHBOUR, NOTE, RESIDENT, SECRETS, STRANGER } from './canaries.ts';
import { filesUnder, hitsIn, tablesOf } from './hits.ts';

const [PIN] = PINS;

describe.each(DATABASES)('what people typed, on $name', (database) => {
  /** The machine's folder for temporary files, with everything else of the program in it. */
  let folder: string;
  let systemFolder: string | undefined;
  let databaseUrl: string | undefined;
  let smtp: TestSmtp;
  let app: TestApp;

  beforeEach(async () => {
    ({ databaseUrl } = await database.place());
    systemFolder = process.env['TMPDIR'];
    folder = mkdtempSync(path.join(tmpdir(), 'kiosk-canary-'));
    process.env['TMPDIR'] = folder;
    mkdirSync(path.join(folder, 'second-disk'));
    smtp = await startSmtp();
    app = await startTestApp({
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      ownPrinter: true,
      log: journalLog('info', path.join(folder, 'journal.log')),
      config: {
        mail: { host: '127.0.0.1', port: smtp.port, secure: 'none', from: 'kiosk@urzad.example' },
        printer: { kind: 'file', folder: path.join(folder, 'receipts') },
        backupFolder: path.join(folder, 'second-disk'),
      },
    });
  });
  afterEach(async () => {
    await app.close();
    await smtp.close();
    process.env['TMPDIR'] = systemFolder;
    if (systemFolder === undefined) delete process.env['TMPDIR'];
    rmSync(folder, { recursive: true, force: true });
    await removeTempStores();
  });

  /** Every file of the program and, on a server, every table. */
  const everything = async () => [
    ...filesUnder(folder),
    ...(databaseUrl === undefined ? [] : await tablesOf(databaseUrl)),
  ];
  const hits = async () => hitsIn(await everything(), SECRETS);
  const resident = { by: 'pesel', pesel: RESIDENT.pesel ?? '', caseId: CASE, date: MONDAY } as const;

  /** Residents book, change, cancel, come, are mistaken, and write a comment. */
  async function residentsCome() {
    const first = await good(book(app, { person: RESIDENT }));
    await good(app.client.printReceipt({ visitId: first.visitId }));
    await good(app.client.printReceipt({ visitId: first.visitId }));
    await app.client.findVisit({ ...resident, pesel: NEIGHBOUR.pesel ?? '' });
    await app.client.findVisit({ ...resident, pesel: '85063024681' });
    await app.client.searchCases({ text: `${RESIDENT.lastName} ${RESIDENT.pesel}` });
    const second = {
      key: aKey(2),
      at: time(MONDAY, 640),
      person: { ...STRANGER, email: 'szczyglomira@gniazdo.example.' },
    };
    expect(await book(app, second)).toMatchObject({ ok: false });
    const stranger = await good(book(app, { ...second, person: STRANGER }));
    await smtp.has('messages', 2);
    smtp.behave({
      kind: 'refuse',
      at: 'recipient',
      code: 550,
      text: `5.1.1 <${RESIDENT.email}>: ${RESIDENT.lastName}?`,
    });
    const moved = await good(
      app.client.changeVisit({
        idempotencyKey: aKey(3),
        visitId: first.visitId,
        identity: resident,
        ...time(MONDAY, 680),
        holdId: null,
        language: 'pl',
      }),
    );
    await smtp.has('attempts', 3);
    await good(app.client.submitComment({ text: COMMENT, place: 'start', language: 'pl' }));
    return { moved, stranger };
  }

  /** Staff book, look, search, note, print and save files. */
  async function staffWork() {
    const clerk = app.as('clerk', { pdf: async () => new TextEncoder().encode('%PDF-1.7 what the page shows') });
    const visit = await good(
      clerk.bookForResident({
        idempotencyKey: aKey(4),
        caseId: CASE,
        ...time(MONDAY, 720),
        person: NEIGHBOUR,
        reason: null,
      }),
    );
    await good(
      clerk.revealPerson({ visitId: visit.visitId, reason: `pomyłka: ${NEIGHBOUR.pesel}, ${NEIGHBOUR.email}` }),
    );
    await good(clerk.findVisits({ by: 'pesel', pesel: NEIGHBOUR.pesel ?? '' }));
    await good(clerk.findVisits({ by: 'name', name: NEIGHBOUR.lastName }));
    const { comments } = await good(clerk.listComments({ state: null, limit: 10 }));
    for (const { id } of comments) await good(clerk.setCommentState({ id, state: 'seen', note: NOTE }));
    await good(clerk.printPage({ what: 'day', date: MONDAY }));
    const administrator = app.as('administrator');
    await good(administrator.saveStatistics({ from: MONDAY, to: MONDAY, departmentId: null }));
    await good(administrator.saveOfficeFile({}));
  }

  it('F6 lies readable in no file and no table, whatever residents and staff do, also after an outage and going back to a copy', async () => {
    await change(app, { kind: 'settings', settings: BookingSettingsSchema.parse({ withoutPesel: true }) });
    await residentsCome();
    await staffWork();
    expect(await hits()).toEqual([]);

    await workUntil(app, MONDAY, 670, 676);
    await good(app.client.arrive({ by: 'pesel', pesel: RESIDENT.pesel ?? '' }));
    await good(app.client.arrive({ by: 'document', document: STRANGER.document ?? { number: '', born: '' } }));
    await app.client.cancelVisit({ visitId: (await residents())[0] ?? '', identity: resident } as never);
    await goBack();
    expect(await hits()).toEqual([]);
    expect((await everything()).map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'journal.log',
        expect.stringMatching(/^receipts\/receipt-.*\.json$/),
        expect.stringMatching(/export\/statystyki-/),
        expect.stringMatching(/export\/urzad-/),
        ...(databaseUrl === undefined
          ? [
              expect.stringMatching(/data\/kiosk\.sqlite3$/),
              expect.stringMatching(/witness\//),
              expect.stringMatching(/data\/backups\//),
              expect.stringMatching(/data\/quarantine\//),
              expect.stringMatching(/^second-disk\//),
            ]
          : ['table visit', 'table audit_entry', 'table outbox']),
      ]),
    );
  });

  const residents = async () =>
    (await good(app.as('clerk').listDay({ date: MONDAY, departmentId: null }))).map(({ visitId }) => visitId);

  /** A copy, something that follows it, and back: the data of before lie aside. */
  async function goBack() {
    if (databaseUrl !== undefined) return;
    const code = /^\w{5}-\w{5}$/m.exec(
      String(filesUnder(folder).find(({ name }) => name.endsWith('setup-code.txt'))?.bytes),
    );
    const { client } = app.screen();
    await good(client.setUpAdministrator({ setupCode: code?.[0] ?? '', name: 'Barbara Kierownik', pin: PIN }));
    const { backup } = await good(client.makeBackup({}));
    await good(app.client.submitComment({ text: COMMENT, place: 'done', language: 'pl' }));
    const { losses } = await good(client.previewRestore({ name: backup.name }));
    await good(client.restoreBackup({ name: backup.name, pin: PIN, losses }));
  }

  it('would be found where it lay', async () => {
    await good(book(app, { person: RESIDENT }));
    expect(await hits()).toEqual([]);
    const pesel = RESIDENT.pesel ?? '';
    writeFileSync(path.join(folder, 'a.txt'), [...pesel].toReversed().join(''));
    writeFileSync(path.join(folder, 'b.txt'), Buffer.from(RESIDENT.lastName, 'utf16le').toString('base64'));
    writeFileSync(path.join(folder, `c-${pesel.slice(0, 6)} ${pesel.slice(6)}.txt`), '');
    writeFileSync(path.join(folder, 'd.txt'), Buffer.from(`x ${RESIDENT.firstName.normalize('NFD')}`).toString('hex'));
    expect(await hits()).toEqual([
      `${pesel} in a.txt`,
      `${RESIDENT.lastName} in b.txt`,
      expect.stringMatching(new RegExp(`^${pesel} in c-`)),
      `${RESIDENT.firstName} in d.txt`,
    ]);
    const place = {
      data: path.join(app.home, 'data'),
      keyFile: '',
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    };
    await withRawDatabase(place, (sql) => sql.run('UPDATE desk SET name = $1', `przy ${RESIDENT.lastName}`));
    expect(await hits()).toContainEqual(
      expect.stringMatching(
        databaseUrl === undefined ? /Żółćkowska in .*kiosk\.sqlite3$/ : /Żółćkowska in table desk$/,
      ),
    );
  });

  it('is masked in what the program says of itself, should it ever come that far', () => {
    const file = path.join(folder, 'told.log');
    const log = journalLog('info', file);
    log.problem('call-failed', {
      method: 'book',
      cause: { kind: 'Error', at: [`at ${RESIDENT.pesel}`, String(RESIDENT.email)] },
    });
    log.info('store-note', { line: `Key (phone)=(${RESIDENT.phone}) already exists` });
    const digits = [RESIDENT.pesel, RESIDENT.email, RESIDENT.phone?.replaceAll(' ', '')].map(String);
    expect(hitsIn(filesUnder(folder), digits)).toEqual([]);
    expect(String(filesUnder(folder).find(({ name }) => name === 'told.log')?.bytes)).toContain('Key (phone)=([…])');
  });
});
