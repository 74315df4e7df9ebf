import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSeed } from '../../electron/system/seed.ts';
import { amountsIn } from '../../electron/system/seed-amounts.ts';
import { CONTENT_LANGUAGES } from '../../shared/model/lists.ts';
import type { ContentLanguage } from '../../shared/model/localized.ts';
import { formatMinuteOfDay } from '../../shared/time/minute-of-day.ts';
import { type Loose, SEED } from './planted-seed.ts';

/** A text as the seed has it: nothing left out. */
type AllLanguages = Record<ContentLanguage, string>;

const loaded = loadSeed(SEED);
if (!loaded.ok) throw new Error(loaded.error.sentences.join('\n'));
const { departments, openingBlocks, cases } = loaded.value;

const read = (name: string) => readFileSync(join(SEED, name), 'utf8');
const rawFiles = [
  'departments.json',
  'desks.json',
  'opening-hours.json',
  'fees.json',
  ...readdirSync(join(SEED, 'cases')).map((name) => `cases/${name}`),
].map((name) => ({ name, content: JSON.parse(read(name)) as unknown }));

/** Every object in a file, with the way to it. */
function* objects(value: Loose, way = ''): Generator<[string, Loose]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [way, value];
  for (const [key, inner] of Object.entries(value)) yield* objects(inner, `${way}/${key}`);
}

const everyObject = rawFiles.flatMap(({ name, content }) => [...objects(content, name)]);
const texts = everyObject.filter(([, it]) => typeof it.pl === 'string') as [string, AllLanguages][];

const ABBREVIATIONS = /\b(r|art|ust|pkt|pl|ul|np|nr|poz)\./g;
const sentences = (text: string) =>
  text
    .replaceAll('**', '')
    .replace(/^\s*(\d+\.|-)\s+/gm, '')
    .replace(ABBREVIATIONS, '$1·')
    .split(/\n|(?<=[.!?])\s+/)
    .filter((sentence) => sentence.trim() !== '');
const words = (sentence: string) => sentence.match(/[\p{L}\p{N}\-/]+/gu) ?? [];

const withoutBrackets = (text: string) => text.replace(/\([^)]*\)/g, '');
const faulty = (isFaulty: (text: AllLanguages) => boolean) =>
  texts.filter(([, text]) => isFaulty(text)).map(([way]) => way);

describe('what the office does', () => {
  test('the four areas of the announcement', () => {
    expect(departments.map(({ name }) => name.pl)).toEqual([
      'Biuro Obsługi Klienta (BOK)',
      'Dowody osobiste',
      'Rejestracja pojazdów',
      'Prawa jazdy',
    ]);
  });

  test('the hours of the announcement: Monday 8.00–16.00, Tuesday to Friday 7.30–15.30', () => {
    for (const { id } of departments) {
      const week = openingBlocks
        .filter((block) => block.departmentId === id)
        .map(({ weekday, hours }) => `${weekday} ${formatMinuteOfDay(hours.from)}–${formatMinuteOfDay(hours.to)}`);
      expect(week).toEqual(['1 08:00–16:00', ...[2, 3, 4, 5].map((day) => `${day} 07:30–15:30`)]);
    }
  });

  test('36 cases, all offered, none with a room that nobody confirmed', () => {
    expect(cases).toHaveLength(36);
    expect(new Set(cases.map(({ name }) => name.pl)).size).toBe(36);
    expect(cases.every(({ active, room }) => active && room === null)).toBe(true);
  });

  test('at least six cases show a template, and every file in the folder is used', () => {
    const files = cases.flatMap(({ templates }) => templates.flatMap(({ file }) => (file === null ? [] : [file])));
    expect(cases.filter(({ templates }) => templates.some(({ file }) => file !== null)).length).toBeGreaterThanOrEqual(
      6,
    );
    expect(readdirSync(join(SEED, 'templates')).sort()).toEqual(
      [...new Set(files)].flatMap((file) => [file, file.replace('.pdf', '-1.png')]).sort(),
    );
  });
});

describe('languages', () => {
  test('every text is there in all four', () => {
    expect(texts.length).toBeGreaterThan(500);
    expect(faulty((text) => Object.keys(text).join() !== CONTENT_LANGUAGES.join())).toEqual([]);
  });

  test('each in its own alphabet; Latin in Ukrainian only for names people look for', () => {
    expect(faulty(({ pl, en, de }) => /\p{Script=Cyrillic}/u.test(pl + en + de))).toEqual([]);
    expect(faulty(({ uk }) => !/\p{Script=Cyrillic}/u.test(uk) || /[ыэъё]/i.test(uk))).toEqual([]);
    const names = /\b(PKK|PIN|PUK|PESEL|BOK|UODO|mObywatel|Mój Pojazd|e-Doręczenia|([a-z]+[.-])+pl)\b/gu;
    expect(faulty(({ uk }) => /\p{Script=Latin}{2,}/u.test(withoutBrackets(uk).replace(names, '')))).toEqual([]);
    expect(
      faulty(({ en, de }) =>
        /[ąćęłńśźż]/i.test(withoutBrackets(en + de).replace(/10? zł|\d zł|Mój Pojazd|e-Doręczenia/g, '')),
      ),
    ).toEqual([]);
  });

  test('translations keep the numbers and the shape of the Polish text', () => {
    // Dates and amounts must not change; "3 miesiące" may become "three months".
    const numbers = (text: string) =>
      (text.match(/\d+/g) ?? [])
        .filter((one) => one.length > 1)
        .sort()
        .join();
    const shape = (text: string) => `${text.split('\n').length} lines, ${text.split('**').length} marks`;
    for (const language of CONTENT_LANGUAGES) {
      expect(faulty((text) => numbers(text[language]) !== numbers(text.pl))).toEqual([]);
      expect(faulty((text) => shape(text[language]) !== shape(text.pl))).toEqual([]);
    }
  });

  test('no text shouts, links or holds HTML', () => {
    expect(faulty((text) => CONTENT_LANGUAGES.some((language) => /[!<>]|\]\(|https?:/.test(text[language])))).toEqual(
      [],
    );
  });

  test('sentences have at most 18 words', () => {
    const tooLong = (text: string) => sentences(text).some((sentence) => words(sentence).length > 18);
    for (const language of CONTENT_LANGUAGES) expect(faulty((text) => tooLong(text[language]))).toEqual([]);
  });

  test('Polish speaks to women and men alike and blames nobody', () => {
    expect(
      faulty(({ pl }) =>
        /\p{L}(łeś|łaś|łbyś|łabyś)(?!\p{L})|(sz|przyjść) sam(?!\p{L})|(?<!\p{L})(wpisany|upoważniony)(?!\p{L})|nieprawidłow/u.test(
          pl,
        ),
      ),
    ).toEqual([]);
  });
});

describe('money', () => {
  test('a fee that is to be checked says so and names no amount', () => {
    const toCheck = cases.filter(({ fee }) => fee.kind === 'check');
    expect(toCheck.length).toBeGreaterThan(10);
    for (const { id, fee } of toCheck) {
      expect(fee.text.pl, id).toMatch(/sprawdź aktualną opłatę/i);
      expect(fee.status, id).toBe('unverified');
      expect(
        CONTENT_LANGUAGES.flatMap((language) => amountsIn(fee.text[language] ?? '')),
        id,
      ).toEqual([]);
    }
  });

  test('a fixed amount is confirmed and the same in every language', () => {
    for (const { id, fee } of cases.filter((matter) => matter.fee.kind === 'fixed')) {
      expect(fee.status, id).toBe('verified');
      const inPolish = amountsIn(fee.text.pl);
      expect(inPolish.length, id).toBeGreaterThan(0);
      for (const language of CONTENT_LANGUAGES) expect(amountsIn(fee.text[language] ?? ''), id).toEqual(inPolish);
    }
  });

  test.each([
    ['Opłata skarbowa: 17 zł.', [17]],
    ['Duplikat: 17,50 zł, karta: 10\u00a0złotych', [17.5, 10]],
    ['Stamp duty: PLN 17.', [17]],
    ['Сплатіть 17 злотих', [17]],
    ['17 Zloty', [17]],
    ['Na złożenie wniosku masz 30 dni. 30 złożeń.', []],
    ['30 dni od złożenia', []],
  ])('amounts are found in %j', (text, amounts) => {
    expect(amountsIn(text)).toEqual(amounts);
  });
});

describe('facts', () => {
  const listed = new Set(
    [...read('SOURCES.md').matchAll(/^\| ([A-Z0-9]+(?:-[A-Z0-9]+)+) \|/gm)].map((match) => match[1]),
  );

  test('every source has its line in SOURCES.md', () => {
    const used = new Set(everyObject.flatMap(([, it]) => [it.sources, it.documentsSources].flat().filter(Boolean)));
    expect(used.size).toBeGreaterThan(80);
    expect([...used].filter((id) => !listed.has(id))).toEqual([]);
  });

  test('whatever is called verified names a source', () => {
    const bare = everyObject.filter(([, it]) => it.status === 'verified' && !(it.sources?.length > 0));
    expect(bare.map(([way]) => way)).toEqual([]);
    const documents = cases.filter((it) => it.documentsStatus === 'verified' && !it.documentsSources?.length);
    expect(documents.map(({ id }) => id)).toEqual([]);
  });

  test('an article of a law is named only where a source names it', () => {
    const bases = cases.flatMap(({ id, legalBasis }) => legalBasis.map((basis) => ({ id, ...basis })));
    expect(bases.filter(({ article, status }) => article !== undefined && status !== 'verified')).toEqual([]);
  });

  test('the counts in SOURCES.md are those of the files', () => {
    const statuses = everyObject.flatMap(([, it]) =>
      [it.status, it.documentsStatus, it.visitMinutesStatus].filter(Boolean),
    );
    const verified = statuses.filter((status) => status === 'verified').length;
    expect(statuses).not.toContain('placeholder');
    expect(read('SOURCES.md')).toContain(
      `Oznaczonych danych w plikach tego folderu: ${statuses.length}. Potwierdzone: ${verified} (${Math.round((100 * verified) / statuses.length)}%). Niepotwierdzone: ${statuses.length - verified}.`,
    );
  });

  test('no document of the seed names a path of a machine', () => {
    for (const name of ['README.md', 'SOURCES.md', 'OPEN_QUESTIONS.md']) {
      expect(read(name)).not.toMatch(/(?<![\w:/.])\/(work|tmp|home|root|usr)\//);
    }
  });
});

describe('search', () => {
  test('every case has at least six words of its own, none twice', () => {
    for (const { id, searchTerms } of cases) {
      expect(new Set(searchTerms).size, id).toBe(searchTerms.length);
      expect(searchTerms.length, id).toBeGreaterThanOrEqual(6);
      expect(
        searchTerms.every((term) => term === term.trim().toLowerCase()),
        id,
      ).toBe(true);
    }
  });

  test.each([
    ['zgubiłem dowód', 'id-card-loss-damage'],
    ['zgubiłam dowód', 'id-card-loss-damage'],
    ['profil zaufany', 'trusted-profile'],
    ['pkk', 'driver-candidate-profile-pkk'],
    ['karta dużej rodziny', 'large-family-card'],
  ])('%s leads to %s', (term, id) => {
    expect(cases.find((matter) => matter.id === id)?.searchTerms).toContain(term);
  });
});
