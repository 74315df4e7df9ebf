import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BookingSettingsSchema } from '../../shared/model/settings.ts';
import { aKey, aPersonInput } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestAppOn, type TestApp } from '../support/test-app.ts';
import { AT_1020, book, CASE, change, good, isFree, MONDAY, time } from './people.ts';

const DOCUMENT = { number: 'KAN 4829173', born: '31.01.1990' } as const;
const person = { pesel: '', document: DOCUMENT };
const byDocument = { by: 'document', document: DOCUMENT } as const;
const ofMonday = { ...byDocument, caseId: CASE, date: MONDAY } as const;
const refused = {
  ok: false,
  error: { type: 'person-refused', problems: [{ field: 'documentNumber', problem: { type: 'pesel-needed' } }] },
};

describe.each(DATABASES)('a person without a PESEL through the whole program, on $name', (database) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestAppOn(database);
  });
  afterEach(async () => {
    await app.close();
    await removeTempStores();
  });

  const take = (withoutPesel: boolean) =>
    change(app, { kind: 'settings', settings: BookingSettingsSchema.parse({ withoutPesel }) });
  const offered = async () => (await good(app.client.getKiosk({}))).withoutPesel;

  it('A9 the administrator decides, at once and for every screen', async () => {
    expect(await offered()).toBe(false);
    expect(await book(app, { person })).toEqual(refused);
    await take(true);
    expect(await offered()).toBe(true);
    await good(book(app, { person }));
    await take(false);
    expect(await offered()).toBe(false);
    expect(await book(app, { key: aKey(2), person, at: time('2026-12-01', 620) })).toEqual(refused);
  });

  it('A9 C1 C2 C4 books, is found after a restart, cancels, books again and comes', async () => {
    await take(true);
    const { visitId, code } = await good(book(app, { person }));
    expect(await book(app, { key: aKey(2), person, at: time('2026-12-01', 620) })).toMatchObject({
      error: { type: 'case-already-booked', replaceable: true },
    });
    await app.restart();
    expect(await good(app.client.findVisit(ofMonday))).toMatchObject({ visitId, ...AT_1020 });
    expect(await good(app.client.findVisit({ by: 'code', code, peselEnding: '9173' }))).toMatchObject({ visitId });
    await good(app.client.cancelVisit({ visitId, identity: ofMonday }));
    expect(await isFree(app)).toBe(true);
    await good(book(app, { key: aKey(3), person }));
    app.setClock('2026-11-30 10:00');
    expect(await good(app.client.arrive(byDocument))).toMatchObject({ outcome: 'arrived' });
  });

  it('F3 F4 F6 at the desk: booked whatever the setting, found, shown for a reason', async () => {
    const clerk = app.as('clerk');
    const wanted = { idempotencyKey: aKey(1), caseId: CASE, ...AT_1020, person: aPersonInput(person), reason: null };
    const { visitId } = await good(clerk.bookForResident(wanted));
    expect(await good(clerk.findVisits(byDocument))).toMatchObject([{ visitId }]);
    expect(await good(clerk.revealPerson({ visitId, reason: 'Sprawdzam tożsamość' }))).toMatchObject({
      identity: { kind: 'document', number: 'KAN4829173', born: '1990-01-31' },
    });
    const files = readdirSync(app.home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const file of files) {
      const bytes = readFileSync(path.join(file.parentPath, file.name));
      for (const secret of ['KAN4829173', DOCUMENT.number, 'dok:'])
        expect(bytes.includes(secret), file.name).toBe(false);
    }
  });
});
