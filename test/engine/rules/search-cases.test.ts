import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesByWords, searchIndex } from '../../../electron/engine/rules/search-cases.ts';
import { fold, meaningfulWords, wordFit } from '../../../electron/engine/rules/search-words.ts';
import { loadSeed } from '../../../electron/system/seed.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { aCase } from '../../support/builders.ts';

const seed = loadSeed('assets/seed');
if (!seed.ok) throw new Error(seed.error.sentences.join('\n'));
const index = searchIndex(seed.value.cases);
const found = (text: string) => casesByWords(index, text);

describe('E3 search by the resident’s words', () => {
  it.each([
    ['zgubiłem dowód', 'id-card-loss-damage'],
    ['zgubilam dowod', 'id-card-loss-damage'],
    ['Zgubiłem swój dowód osobisty!', 'id-card-loss-damage'],
    ['ukradli mi dowód', 'id-card-loss-damage'],
    ['nie mogę znaleźć dowodu', 'id-card-loss-damage'],
    ['chcę wyrobić nowy dowód', 'id-card-application-adult'],
    ['dowód osobisty', 'id-card-application-adult'],
    ['dowód dla dziecka', 'id-card-application-child'],
    ['jak odebrać dowód', 'id-card-collection'],
    ['odciski palców', 'id-card-online-completion'],
    ['zapomniałem PIN do dowodu', 'id-card-pin'],
    ['zawiesić dowód', 'id-card-suspension'],
    ['prawko', 'driver-candidate-profile-pkk'],
    ['PKK', 'driver-candidate-profile-pkk'],
    ['potrzebuję numeru pkk', 'driver-candidate-profile-pkk'],
    ['prwako', 'driver-candidate-profile-pkk'],
    ['zgubiłem prawo jazdy', 'driving-licence-duplicate'],
    ['wtórnik prawa jazdy', 'driving-licence-duplicate'],
    ['zdałam egzamin', 'driving-licence-issue'],
    ['kończy się ważność prawa jazdy', 'driving-licence-renewal'],
    ['prawko po ślubie', 'driving-licence-data-change'],
    ['zabrali mi prawko', 'driving-licence-return'],
    ['ukraińskie prawo jazdy', 'foreign-licence-exchange'],
    ['międzynarodowe prawo jazdy', 'international-driving-permit'],
    ['rejestracja auta', 'vehicle-used-poland'],
    ['rejestrcja samochodu', 'vehicle-used-poland'],
    ['kupiłam auto', 'vehicle-used-poland'],
    ['chcę zarejestrować samochód z Niemiec', 'vehicle-imported'],
    ['nowe auto z salonu', 'vehicle-new'],
    ['sprzedałem samochód', 'vehicle-sale-notice'],
    ['zgłoszenie zbycia', 'vehicle-sale-notice'],
    ['tablice rejestracyjne', 'vehicle-plates-duplicate'],
    ['ukradli mi tablice', 'vehicle-plates-duplicate'],
    ['czerwone tablice', 'vehicle-temporary-registration'],
    ['zgubiłem dowód rejestracyjny', 'vehicle-certificate-duplicate'],
    ['odbiór dowodu rejestracyjnego', 'vehicle-certificate-collection'],
    ['brak miejsca na pieczątki', 'vehicle-certificate-replacement'],
    ['auto na złom', 'vehicle-deregistration'],
    ['hak', 'vehicle-annotation'],
    ['wycofanie z ruchu', 'vehicle-temporary-withdrawal'],
    ['meldunek', 'residence-registration'],
    ['chcę się zameldować', 'residence-registration'],
    ['zaświadczenie o zameldowaniu', 'residence-certificate'],
    ['profil zaufany', 'trusted-profile'],
    ['ePUAP', 'trusted-profile'],
    ['zastrzec pesel', 'pesel-block'],
    ['opłata skarbowa', 'stamp-duty'],
    ['skarga na urząd', 'submit-letter'],
    ['karta dużej rodziny', 'large-family-card'],
    ['zgubiłam kartę dużej rodziny', 'large-family-card-duplicate'],
    ['pomoc w wypełnieniu wniosku', 'general-information'],
    ['обмін прав', 'foreign-licence-exchange'],
    ['lost id card', 'id-card-loss-damage'],
    ['Ausweis verloren', 'id-card-loss-damage'],
    ['Auto anmelden', 'vehicle-used-poland'],
  ])('E3 „%s” finds %s first', (text, caseId) => {
    expect(found(text)[0]).toBe(caseId);
  });

  it('E3 „tablice” offers every case about plates', () => {
    expect(found('tablice')).toEqual(
      expect.arrayContaining(['vehicle-plates-duplicate', 'vehicle-temporary-registration', 'vehicle-new']),
    );
  });

  it.each([
    'paszport',
    'pozwolenie na broń',
    'rower',
    'xyzzy',
    '',
    ' ',
    'a',
    'ż',
    'i w na do',
    '?!',
    'jak to zrobić',
    '日本',
  ])('E3 „%s” finds nothing', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('E3 every search term that says anything finds its case among the first three', () => {
    const lost = seed.value.cases.flatMap(({ id, searchTerms }) =>
      searchTerms
        .filter((term) => meaningfulWords(term).length > 0 && !found(term).slice(0, 3).includes(id))
        .map((term) => [id, term]),
    );
    expect(lost).toEqual([]);
  });

  it('E3 capitals, marks and the order of words make no difference', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seed.value.cases.flatMap(({ searchTerms }) => searchTerms)), (term) => {
        expect(found(term.toUpperCase())).toEqual(found(term));
        expect(found(fold(term))).toEqual(found(term));
        expect(found(term.split(' ').toReversed().join('  '))).toEqual(found(term));
      }),
    );
  });

  it('E3 whatever is typed is answered, each case once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        const ids = found(text);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('E3 a term counts more than the name, the name more than the description', () => {
    const named = (id: string, changes: Partial<Parameters<typeof aCase>[0]>) =>
      aCase({ id: id as CaseId, searchTerms: ['coś'], name: { pl: 'Nic' }, description: { pl: 'Nic' }, ...changes });
    const cases = [
      named('description', { description: { pl: 'Żaglówka' } }),
      named('name', { name: { pl: 'Żaglówka' } }),
      named('term', { searchTerms: ['żaglówka'] }),
    ];
    // The one in the description alone fits too badly beside the other two to be shown with them.
    expect(casesByWords(searchIndex(cases.slice(0, 2)), 'zaglowki')).toEqual(['name', 'description']);
    expect(casesByWords(searchIndex(cases), 'zaglowki')[0]).toBe('term');
    expect(casesByWords(searchIndex([]), 'żaglówka')).toEqual([]);
  });
});

describe('E3 words', () => {
  it.each([
    ['Zażółć GĘŚLĄ jaźń', 'zazolc gesla jazn'],
    ['Straße ÄÖÜ', 'strasse aou'],
    ['Ґанок їжак єнот', 'ганок ижак енот'],
  ])('E3 %s is folded to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('E3 fillers, single letters and punctuation mean nothing; „nie” does', () => {
    expect(meaningfulWords('Jak mogę (szybko) odebrać e-dowód? Nie mam go!')).toEqual([
      'szybko',
      'odebrac',
      'dowod',
      'nie',
    ]);
    expect(meaningfulWords('O’Neill')).toEqual(['oneill']);
  });

  it.each([
    ['dowod', 'dowodu'],
    ['dowody', 'dowodow'],
    ['auta', 'auto'],
    ['rejestracja', 'rejestracji'],
    ['zarejestrowac', 'zarejestruj'],
    ['prawk', 'prawko'],
    ['dowdo', 'dowod'],
    ['dowud', 'dowod'],
    ['meldunnek', 'meldunek'],
    ['meldnek', 'meldunek'],
  ])('E3 %s fits %s', (typed, word) => {
    expect(wordFit(typed, word)).toBeGreaterThan(0.5);
    expect(wordFit(typed, word)).toBeLessThan(1);
  });

  it.each([
    ['hak', 'lak'],
    ['pin', 'pan'],
    ['kara', 'kierowca'],
    ['paszport', 'pasy'],
    ['auta', 'autobusem'],
    ['meldunek', 'mandat'],
  ])('E3 %s does not fit %s', (typed, word) => {
    expect(wordFit(typed, word)).toBe(0);
  });

  it('E3 the same word fits best', () => {
    const word = fc.stringMatching(/^[a-z]{2,14}$/);
    fc.assert(
      fc.property(word, word, (typed, other) => {
        const fit = wordFit(typed, other);
        expect(fit === 1).toBe(typed === other);
        expect(fit).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
