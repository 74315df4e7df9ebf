import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOfficeFile, writeOfficeFile } from '../../../../electron/engine/rules/office-file.ts';
import { planDifference } from '../../../../electron/engine/rules/plan-items.ts';
import { loadSeed } from '../../../../electron/system/seed.ts';
import type { CaseId, DepartmentId, DeskId } from '../../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  anOpeningBlock,
  aPlan,
  aSpecialDay,
  CASE_ID,
  DESK_ID,
  officeWeek,
  someSettings,
} from '../../../support/builders.ts';
import { apply, blocksOn, planAfter, refused } from './changing.ts';

const reading = (file: string) => ({ kind: 'import', file });
// biome-ignore lint/suspicious/noExplicitAny: the tests spoil files in every way
type Raw = any;

/** The sentences about a file that was spoiled. */
function complaints(spoil: (file: Raw) => void, plan: OfficePlan = aPlan()): readonly string[] {
  const file = JSON.parse(writeOfficeFile(plan)) as Raw;
  spoil(file);
  const read = readOfficeFile(JSON.stringify(file));
  return read.ok ? [] : read.error;
}

describe('E4 export and import', () => {
  it('E4 a file read in where it was written changes nothing', () => {
    const seed = loadSeed('assets/seed');
    if (!seed.ok) throw new Error(seed.error.sentences.join('\n'));
    const plan: OfficePlan = { ...seed.value, specialDays: [], settings: someSettings() };
    expect(apply(plan, reading(writeOfficeFile(plan)))).toEqual(refused('nothing-changes'));
  });

  it('E4 the same for any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const read = readOfficeFile(writeOfficeFile(plan));
        expect(read.ok && planDifference(plan, read.value)).toEqual([]);
        expect(apply(plan, reading(writeOfficeFile(plan)))).toEqual(refused('nothing-changes'));
      }),
      { numRuns: 60 },
    );
  });

  it('E4 a file of one office sets up another kiosk: everything as in the file, in its order', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (one, other) => {
        const changed = apply(one, reading(writeOfficeFile(other)));
        const ids = (plan: OfficePlan) =>
          [...plan.departments, ...plan.cases, ...plan.desks].filter((part) => !part.archived).map(({ id }) => id);
        if (changed.ok) {
          expect([ids(changed.value), changed.value.settings]).toEqual([ids(other), other.settings]);
        } else expect(changed).toEqual(refused('nothing-changes'));
      }),
      { numRuns: 40 },
    );
  });

  it('E4 what the file lacks is archived with its hours, so that visits keep their case and department', () => {
    const bok = 'bok' as DepartmentId;
    const plan = aPlan({ specialDays: [aSpecialDay('2026-11-17', []), aSpecialDay('2026-11-18', [])] });
    const file = writeOfficeFile(
      aPlan({
        departments: [aDepartment({ id: bok, code: 'B' })],
        cases: [aCase({ id: 'submit-letter' as CaseId, departmentId: bok })],
        desks: [aDesk({ id: 'bok-1' as DeskId, departmentId: bok, caseIds: ['submit-letter' as CaseId] })],
        openingBlocks: [anOpeningBlock(1, '09:00-17:00', { departmentId: bok })],
        specialDays: [aSpecialDay('2026-11-18', [])],
      }),
    );
    const changed = planAfter(plan, reading(file));
    expect(changed.departments.map(({ id, archived }) => [id, archived])).toEqual([
      [bok, false],
      ['id-cards', true],
    ]);
    expect(changed.cases.map(({ id, archived }) => [id, archived])).toEqual([
      ['submit-letter', false],
      [CASE_ID, true],
    ]);
    expect(changed.desks.map(({ id, archived }) => [id, archived])).toEqual([
      ['bok-1', false],
      [DESK_ID, true],
    ]);
    expect(blocksOn(changed, '2026-11-16')).toEqual(['08:00-16:00']);
    expect(changed.specialDays.map(({ date }) => date)).toEqual(['2026-11-18']);
  });

  it('E4 is pretty, ends with a line, and holds neither persons nor paths', () => {
    const file = writeOfficeFile(aPlan());
    expect(file).toMatch(/^\{\n {2}"format": "kiosk-wizyt\/office",\n {2}"version": 1,\n/);
    expect(file.endsWith('}\n')).toBe(true);
    // the name of a setting that only says whether one is needed
    expect(file.replace('"withoutPesel": false', '')).not.toMatch(/pesel|firstName|\/home|\/root|\\\\/i);
  });
});

describe('E4 files that cannot be read in', () => {
  it.each<[string, (file: Raw) => void, string]>([
    ['another format', (it) => (it.format = 'x'), 'To nie jest plik z danymi urzędu: klucz „format” powinien mieć'],
    ['another version', (it) => (it.version = 2), 'Plik importu ma wersję 2, a ten kiosk czyta wersję 1.'],
    ['no version', (it) => delete it.version, 'W pliku importu brakuje klucza „version”; powinno tu być: 1.'],
    ['no plan', (it) => delete it.plan, 'W pliku importu brakuje klucza „plan”;'],
    [
      'a wrong type',
      (it) => (it.plan.cases[0].visitMinutes = '30'),
      'klucz „plan › cases › pozycja 1 › visitMinutes” ma',
    ],
    ['an unknown key', (it) => (it.plan.cases[0].price = 1), 'Plik importu zawiera nieznany klucz „plan › cases ›'],
    ['a length off the grid', (it) => (it.plan.cases[0].visitMinutes = 7), 'powinno tu być: wielokrotność liczby 5.'],
    [
      'hours reversed',
      (it) => (it.plan.openingBlocks[0].hours = { from: 600, to: 540 }),
      'koniec późniejszy niż początek',
    ],
    ['a date that is none', (it) => (it.plan.openingBlocks[0].validFrom = '2026-02-30'), 'data w postaci RRRR-MM-DD'],
    [
      'a department twice',
      (it) => it.plan.departments.push(it.plan.departments[0]),
      'Wydział „id-cards” występuje drugi',
    ],
    ['a desk without a department', (it) => (it.plan.desks[0].departmentId = 'kadry'), 'wskazuje wydział „kadry”, a'],
    ['hours of nobody', (it) => (it.plan.openingBlocks[0].departmentId = 'kadry'), 'Lista godzin wskazuje wydział'],
    ['a case that is not there', (it) => it.plan.desks[0].caseIds.push('fishing'), 'obsługuje sprawę „fishing”, a'],
    ['a case served twice', (it) => it.plan.desks[0].caseIds.push(CASE_ID), 'występuje drugi raz'],
    ['hours that overlap', (it) => it.plan.openingBlocks.push(it.plan.openingBlocks[0]), 'w dniu 1. tygodnia zachodzą'],
    [
      'lengths out of order',
      (it) => {
        it.plan.cases[0].laterLengths = [
          { from: '2027-01-01', minutes: 20 },
          { from: '2026-12-01', minutes: 25 },
        ];
      },
      'ma późniejsze długości wizyt nie po kolei',
    ],
    [
      'dates reversed',
      (it) => Object.assign(it.plan.openingBlocks[0], { validFrom: '2026-12-02', validTo: '2026-12-01' }),
      'mają datę końca wcześniejszą niż początek',
    ],
    ['a special day twice', (it) => it.plan.specialDays.push(it.plan.specialDays[0]), 'Dzień specjalny „special:2026'],
    [
      'special hours that overlap',
      (it) => it.plan.specialDays[0].hours.push({ from: 485, to: 500 }),
      'Godziny dnia specjalnego 2026-11-16 zachodzą na siebie',
    ],
  ])('E4 says what is wrong: %s', (_, spoil, sentence) => {
    const plan = aPlan({ specialDays: [aSpecialDay('2026-11-16', ['08:00-10:00'])] });
    const said = complaints(spoil, plan);
    expect(said.join('\n')).toContain(sentence);
    for (const one of said) expect(one).toMatch(/^[A-ZŁŚŻ].*\.$/);
  });

  it('E4 a case that belongs to another department here', () => {
    const other = aPlan({
      departments: [aDepartment({ id: 'bok' as DepartmentId })],
      cases: [aCase({ departmentId: 'bok' as DepartmentId })],
      desks: [],
      openingBlocks: officeWeek('bok' as DepartmentId),
    });
    expect(apply(aPlan(), reading(writeOfficeFile(other)))).toEqual(
      refused('import-invalid', {
        sentences: [
          `Sprawa „${CASE_ID}” należy w pliku do wydziału „bok”, a w tym kiosku do „id-cards”; zmień identyfikator w pliku.`,
        ],
      }),
    );
  });

  it('E4 names the line and column where a text stops being JSON, and a key given twice', () => {
    const said = (text: string) => apply(aPlan(), reading(text));
    expect(said('{\n  "format": kiosk\n}')).toEqual(
      refused('import-invalid', {
        sentences: [expect.stringContaining('Pliku importu nie da się odczytać: wiersz 2, kolumna 13,')],
      }),
    );
    expect(said('{"format": 1, "format": 2}')).toEqual(
      refused('import-invalid', { sentences: [expect.stringContaining('klucz „format” jest tu drugi raz')] }),
    );
  });

  it('E4 hostile files give sentences, never a fault, and never more than fifty', () => {
    const envelope = (plan: string) => `{"format":"kiosk-wizyt/office","version":1,"plan":${plan}}`;
    const hostile = [
      '',
      'null',
      '[]',
      '"x"',
      '\u0000',
      '{'.repeat(5000),
      '['.repeat(200_000),
      envelope('null'),
      envelope('[]'),
      envelope('{"__proto__":{"archived":true}}'),
      envelope(`{"departments":[${'1,'.repeat(2000)}1]}`),
      envelope(`{"departments":[${'1,'.repeat(3_000_000)}1]}`),
      envelope(`"${'ą'.repeat(7_000_000)}"`),
      `"${'\\u0105'.repeat(1_300_000)}"`,
      ' '.repeat(10_000_000),
    ];
    for (const text of hostile) {
      const read = readOfficeFile(text);
      expect(read.ok).toBe(false);
      if (read.ok) continue;
      expect(read.error.length).toBeGreaterThan(0);
      expect(read.error.length).toBeLessThanOrEqual(50);
      for (const sentence of read.error) expect(sentence).toMatch(/^[A-ZŁŚŻ].*\.$/su);
    }
    expect(({} as Record<string, unknown>)['archived']).toBeUndefined();
  });

  it('E4 a key that means something to JavaScript is an unknown key like others', () => {
    const text = writeOfficeFile(aPlan()).replace('"format"', '"__proto__": {"version": 1},\n  "format"');
    const read = readOfficeFile(text);
    expect(read.ok ? [] : read.error).toEqual([
      'Plik importu zawiera nieznany klucz „__proto__”; w tym miejscu dozwolone są: „format”, „version”, „plan”.',
    ]);
  });

  it('E4 any JSON at all, and any place of a good file spoiled, is answered', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), (text) => {
        expect(readOfficeFile(text).ok).toBe(false);
      }),
    );
    const good = writeOfficeFile(aPlan());
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.constantFrom('', '0', '"', '}', '[', 'ż', 'null'), (at, put) => {
        const read = readOfficeFile(good.slice(0, at) + put + good.slice(at + 1));
        if (!read.ok) for (const sentence of read.error) expect(sentence).toMatch(/\.$/);
      }),
      { numRuns: 300 },
    );
  });
});
