import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { change, complaints } from './planted-seed.ts';

const LETTER = 'cases/submit-letter.json';

const planted: readonly [string, (folder: string) => void, string][] = [
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

test.each(planted)('between files: %s', (_, spoil, sentence) => {
  const said = complaints(spoil);
  expect(said.filter((one) => one.includes(sentence))).toHaveLength(1);
  for (const one of said) expect(one).toMatch(/^[A-ZŁŚŻ].*\.$/);
});
