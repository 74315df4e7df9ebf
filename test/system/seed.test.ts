import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSeed } from '../../electron/system/seed.ts';
import { type Loose, SEED, change, complaints } from './planted-seed.ts';

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
    'hours that overlap',
    change('opening-hours.json', (it) => {
      it[0].week.monday.push({ from: '15:00', to: '17:00' });
    }),
    'W pliku opening-hours.json godziny wydziału „bok” w dniu 1. tygodnia zachodzą na siebie; rozdziel je.',
  ],
  [
    'a department without hours',
    change('opening-hours.json', (it) => {
      it.splice(2, 1);
    }),
    'W pliku opening-hours.json brakuje godzin wydziału „vehicles”; dodaj je.',
  ],
  [
    'hours of an unknown department',
    change('opening-hours.json', (it) => {
      it[3].departmentId = 'kadry';
    }),
    'W pliku opening-hours.json wpis wskazuje wydział „kadry”, a dozwolone są: „bok”, „id-cards”, „vehicles”, „driving-licences”.',
  ],
  [
    'a case of an unknown department',
    change(LETTER, (it) => {
      it.departmentId = 'kadry';
    }),
    'W pliku cases/submit-letter.json sprawa wskazuje wydział „kadry”, a dozwolone są: „bok”,',
  ],
  [
    'a desk that serves an unknown case',
    change('desks.json', (it) => {
      it.desks[0].caseIds.push('fishing-licence');
    }),
    'W pliku desks.json stanowisko „bok-1” obsługuje sprawę „fishing-licence”, a dozwolone są sprawy jego wydziału: „submit-letter”,',
  ],
  [
    "a desk that serves another department's case",
    change('desks.json', (it) => {
      it.desks[0].caseIds.push('vehicle-new');
    }),
    'stanowisko „bok-1” obsługuje sprawę „vehicle-new”, a dozwolone są sprawy jego wydziału:',
  ],
  [
    'a case nobody serves',
    change('desks.json', (it) => {
      for (const desk of it.desks) desk.caseIds = desk.caseIds.filter((id: string) => id !== 'stamp-duty');
    }),
    'Sprawy „stamp-duty” nie obsługuje żadne stanowisko; dopisz ją w pliku desks.json w kluczu „caseIds”.',
  ],
  [
    'two desks of one id',
    change('desks.json', (it) => {
      it.desks[1].id = 'bok-1';
    }),
    'W pliku desks.json identyfikator „bok-1” występuje drugi raz; każdy wpis potrzebuje własnego.',
  ],
  [
    'two departments of one letter',
    change('departments.json', (it) => {
      it[1].code = 'B';
    }),
    'W pliku departments.json litera „B” występuje drugi raz; każdy wpis potrzebuje własnego.',
  ],
  [
    'a case missing in the order',
    change('departments.json', (it) => {
      it[0].caseOrder.shift();
    }),
    'W pliku departments.json klucz „caseOrder” wydziału „bok” pomija sprawę „submit-letter”; dopisz ją.',
  ],
  [
    'a stranger in the order',
    change('departments.json', (it) => {
      it[0].caseOrder.push('vehicle-new');
    }),
    'klucz „caseOrder” wydziału „bok” wymienia „vehicle-new”, a dozwolone są sprawy tego wydziału, każda raz:',
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
  ['no cases at all', (folder) => rmSync(join(folder, 'cases'), { recursive: true }), 'Brakuje folderu cases z plikami spraw.'],
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
    'a template that is not there',
    (folder) => rmSync(join(folder, 'templates/general-letter.pdf')),
    'Plik cases/submit-letter.json wskazuje wzór templates/general-letter.pdf, którego nie ma; powinien tam być dokument PDF.',
  ],
  [
    'a template that is no PDF',
    (folder) => writeFileSync(join(folder, 'templates/general-letter.pdf'), '<html>'),
    'Plik cases/submit-letter.json wskazuje wzór templates/general-letter.pdf, który ma inną zawartość; powinien to być dokument PDF.',
  ],
  [
    'a template without a picture',
    (folder) => rmSync(join(folder, 'templates/general-letter-1.png')),
    'wskazuje wzór templates/general-letter-1.png, którego nie ma; powinien tam być obraz PNG z pierwszą stroną.',
  ],
  [
    'a template that leaves the folder',
    change(LETTER, (it) => {
      it.templates[0].file = '../desks.json';
    }),
    'klucz „templates › pozycja 1 › file” ma wartość "../desks.json", a powinno tu być: nazwa pliku .pdf z małych liter a–z, cyfr i łączników.',
  ],
  [
    'an amount in a fee to be checked',
    change(LETTER, (it) => {
      it.fee.text.en = 'You pay 17 zł. Check the current fee.';
    }),
    'W pliku cases/submit-letter.json „fee › text” podaje 17 zł, a dozwolone są tylko kwoty potwierdzone i aktualne w pliku fees.json.',
  ],
  [
    'an amount out of date',
    change('cases/vehicle-deregistration.json', (it) => {
      it.fee.text.pl = 'Opłata: 54 zł.';
    }),
    '„fee › text” podaje 54 zł, a dozwolone są tylko kwoty potwierdzone i aktualne',
  ],
  [
    'an amount in the instruction that no fact confirms',
    change('cases/vehicle-sale-notice.json', (it) => {
      it.instruction.de = it.instruction.de.replace('250', '300,50');
    }),
    '„opis sprawy” podaje 300,5 zł, a dozwolone są tylko kwoty potwierdzone',
  ],
  [
    'an unverified amount switched on',
    change('fees.json', (it) => {
      it[0].showToResidents = true;
    }),
    'W pliku fees.json opłata „registration-certificate” ma „showToResidents”: true, a to wolno tylko wtedy, gdy „status” i „current” mają wartość "verified".',
  ],
  [
    'a fee of an unknown case',
    change('fees.json', (it) => {
      it[0].caseIds = ['fishing-licence'];
    }),
    'W pliku fees.json opłata „registration-certificate” wskazuje sprawę „fishing-licence”, której nie ma w folderze cases; popraw nazwę.',
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
