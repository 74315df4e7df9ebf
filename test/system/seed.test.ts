import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSeed } from '../../electron/system/seed.ts';
import { change, complaints, type Loose, SEED } from './planted-seed.ts';

const LETTER = 'cases/submit-letter.json';

describe('the shipped seed', () => {
  test('loads: four areas, their desks and hours, 36 cases in the order of the lists', () => {
    const result = loadSeed(SEED);
    if (!result.ok) throw new Error(result.error.sentences.join('\n'));
    const { departments, desks, openingBlocks, cases } = result.value;
    expect(departments.map(({ id, icon }) => `${id}:${icon}`)).toEqual([
      'bok:desk',
      'id-cards:id-card',
      'vehicles:car',
      'driving-licences:wheel',
    ]);
    expect([desks.length, openingBlocks.length, cases.length]).toEqual([15, 20, 36]);
    expect(cases.map(({ departmentId }) => departmentId)).toEqual(
      departments.flatMap(({ id }) => cases.filter(({ departmentId }) => departmentId === id).map(() => id)),
    );
    expect(cases[0]?.id).toBe('submit-letter');
    expect(departments[0]).not.toHaveProperty('caseOrder');
  });

  test('a copy without a change has no complaints', () => {
    expect(complaints(() => {})).toEqual([]);
  });
});

const planted: readonly [string, (folder: string) => void, string][] = [
  [
    'an unknown key',
    change(LETTER, (it) => {
      it.colour = 'red';
    }),
    'Plik cases/submit-letter.json zawiera nieznany klucz „colour”; w tym miejscu dozwolone są: „id”, „departmentId”,',
  ],
  [
    'an unknown key deep inside',
    change('departments.json', (it) => {
      it[1].location.floor = 2;
    }),
    'Plik departments.json zawiera nieznany klucz „pozycja 2 › location › floor”; w tym miejscu dozwolone są: „text”, „status”, „sources”.',
  ],
  [
    'a missing key',
    change(LETTER, (it) => {
      delete it.name.pl;
    }),
    'W pliku cases/submit-letter.json brakuje klucza „name › pl”; powinno tu być: tekst w cudzysłowie.',
  ],
  [
    'an empty text',
    change(LETTER, (it) => {
      it.documents[0].text.uk = '  ';
    }),
    'W pliku cases/submit-letter.json klucz „documents › pozycja 1 › text › uk” ma wartość "  ", a powinno tu być: tekst, który nie jest pusty.',
  ],
  [
    'a wrong type',
    change(LETTER, (it) => {
      it.visitMinutes = '10';
    }),
    'W pliku cases/submit-letter.json klucz „visitMinutes” ma wartość "10", a powinno tu być: liczba.',
  ],
  [
    'a length off the cells',
    change(LETTER, (it) => {
      it.visitMinutes = 12;
    }),
    'klucz „visitMinutes” ma wartość 12, a powinno tu być: wielokrotność liczby 5.',
  ],
  [
    'too long a visit',
    change(LETTER, (it) => {
      it.visitMinutes = 245;
    }),
    'klucz „visitMinutes” ma wartość 245, a powinno tu być: liczba najwyżej 240.',
  ],
  [
    'too short a visit',
    change(LETTER, (it) => {
      it.visitMinutes = 0;
    }),
    'klucz „visitMinutes” ma wartość 0, a powinno tu być: liczba co najmniej 5.',
  ],
  [
    'an unknown status',
    change(LETTER, (it) => {
      it.fee.status = 'maybe';
    }),
    'klucz „fee › status” ma wartość "maybe", a powinno tu być: jedno z: "verified", "unverified", "placeholder".',
  ],
  [
    'an icon that is not drawn',
    change('departments.json', (it) => {
      it[0].icon = 'house';
    }),
    'klucz „pozycja 1 › icon” ma wartość "house", a powinno tu być: jedno z: "desk", "id-card", "car", "wheel", "document".',
  ],
  [
    'a code of two letters',
    change('departments.json', (it) => {
      it[0].code = 'BO';
    }),
    'klucz „pozycja 1 › code” ma wartość "BO", a powinno tu być: jedna wielka litera A–Z.',
  ],
  [
    'an id with a Polish letter',
    change('desks.json', (it) => {
      it.desks[0].id = 'okienko-żółte';
    }),
    'klucz „desks › pozycja 1 › id” ma wartość "okienko-żółte", a powinno tu być: małe litery a–z i cyfry, słowa rozdzielone łącznikiem.',
  ],
  [
    'a time off the cells',
    change('opening-hours.json', (it) => {
      it[0].week.monday[0].from = '08:02';
    }),
    'klucz „pozycja 1 › week › monday › pozycja 1 › from” ma wartość "08:02", a powinno tu być: godzina w postaci GG:MM, co 5 minut.',
  ],
  [
    'hours that end before they begin',
    change('opening-hours.json', (it) => {
      it[0].week.monday[0].to = '07:00';
    }),
    'ma wartość {"from":"08:00","to":"07:00"}, a powinno tu być: koniec późniejszy niż początek.',
  ],
  [
    'a weekday that does not exist',
    change('opening-hours.json', (it) => {
      it[0].week.poniedzialek = [];
    }),
    'nieznany klucz „pozycja 1 › week › poniedzialek”; w tym miejscu dozwolone są: „monday”, „tuesday”,',
  ],
  [
    'a date that does not exist',
    change('opening-hours.json', (it) => {
      it[0].validFrom = '2027-02-29';
    }),
    'klucz „pozycja 1 › validFrom” ma wartość "2027-02-29", a powinno tu być: data w postaci RRRR-MM-DD.',
  ],
  [
    'a file named other than its case',
    (folder) => renameSync(join(folder, LETTER), join(folder, 'cases/letter.json')),
    'W pliku cases/letter.json klucz „id” ma wartość "submit-letter", a powinno tu być: "letter", jak w nazwie pliku.',
  ],
  ['a missing file', (folder) => rmSync(join(folder, 'desks.json')), 'Brakuje pliku desks.json.'],
  [
    'a folder in the place of a file',
    (folder) => {
      rmSync(join(folder, 'fees.json'));
      mkdirSync(join(folder, 'fees.json'));
    },
    'W miejscu pliku fees.json jest folder; powinien tu być plik.',
  ],
  [
    'no cases at all',
    (folder) => rmSync(join(folder, 'cases'), { recursive: true }),
    'Brakuje folderu cases z plikami spraw.',
  ],
  [
    'a comma too many',
    (folder) => writeFileSync(join(folder, 'desks.json'), '{\n  "status": "unverified",\n}'),
    'Pliku desks.json nie da się odczytać: wiersz 3, kolumna 1, powinna tu być nazwa klucza w cudzysłowie.',
  ],
  [
    'another encoding',
    (folder) => writeFileSync(join(folder, 'desks.json'), Buffer.from('{"note":"\xb9"}', 'latin1')),
    'Plik desks.json ma inne kodowanie znaków; zapisz go jako UTF-8.',
  ],
  [
    'a template that leaves the folder',
    change(LETTER, (it) => {
      it.templates[0].file = '../desks.json';
    }),
    'klucz „templates › pozycja 1 › file” ma wartość "../desks.json", a powinno tu być: nazwa pliku .pdf z małych liter a–z, cyfr i łączników.',
  ],
];

describe('a planted fault', () => {
  test.each(planted)('%s', (_, spoil, sentence) => {
    const said = complaints(spoil);
    expect(said.filter((one) => one.includes(sentence))).toHaveLength(1);
    for (const one of said) expect(one).toMatch(/^[A-ZŁŚŻ].*\.$/);
  });

  test('all faults of all files are told at once', () => {
    const said = complaints((folder) => {
      change('desks.json', (it: Loose) => {
        it.desks[0].name = '';
        it.desks[1].active = 'yes';
      })(folder);
      rmSync(join(folder, 'fees.json'));
    });
    expect(said).toEqual([
      'W pliku desks.json klucz „desks › pozycja 1 › name” ma wartość "", a powinno tu być: tekst, który nie jest pusty.',
      'W pliku desks.json klucz „desks › pozycja 2 › active” ma wartość "yes", a powinno tu być: true albo false.',
      'Brakuje pliku fees.json.',
    ]);
  });

  test('a folder that is not there', () => {
    const result = loadSeed(join(SEED, 'nowhere'));
    expect(result.ok ? [] : result.error.sentences).toHaveLength(5);
  });
});
