import type { Case } from '../../shared/model/case.ts';
import { CONTENT_LANGUAGES } from '../../shared/model/lists.ts';
import type { LocalizedText } from '../../shared/model/localized.ts';
import type { FeeEntry } from './seed-files.ts';

// „17 zł”, „PLN 17.50”, “17 zlotys”, «17 злотих», „17 Zloty”.
const AMOUNT = /(\d+(?:[.,]\d{1,2})?)\s?(?:zł(?!o[zż])|pln|z[lł]ot|злот)|(?:pln|zł)\s?(\d+(?:[.,]\d{1,2})?)/giu;

/**
 * Amounts of money that residents would read although nobody stands behind them. In words about the fee an amount must be
 * in fees.json, confirmed, in force and shown; elsewhere a confirmed fact of the case will do (the fine for a late notice).
 */
export function amountFaults(cases: readonly Case[], fees: readonly FeeEntry[]): readonly string[] {
  const inForce = new Set(fees.filter(mayBeShown).map((fee) => fee.amountPln));
  return [
    ...fees.filter((fee) => fee.showToResidents && !mayBeShown(fee)).map(hiddenFee),
    ...fees.flatMap((fee) => unknownCases(fee, cases)),
    ...cases.flatMap((matter) => caseFaults(matter, inForce)),
  ];
}

/** Whether residents may see the amount of a fee. */
function mayBeShown(fee: FeeEntry): boolean {
  return fee.showToResidents && fee.status === 'verified' && fee.current === 'verified';
}

/** Amounts in złoty that a text names, as numbers. */
export function amountsIn(text: string): readonly number[] {
  return [...text.matchAll(AMOUNT)].map((match) => Number((match[1] ?? match[2] ?? '').replace(',', '.')));
}

function hiddenFee(fee: FeeEntry): string {
  return `W pliku fees.json opłata „${fee.id}” ma „showToResidents”: true, a to wolno tylko wtedy, gdy „status” i „current” mają wartość "verified".`;
}

function unknownCases(fee: FeeEntry, cases: readonly Case[]): readonly string[] {
  return fee.caseIds
    .filter((id) => !cases.some((matter) => matter.id === id))
    .map(
      (id) =>
        `W pliku fees.json opłata „${fee.id}” wskazuje sprawę „${id}”, której nie ma w folderze cases; popraw nazwę.`,
    );
}

function caseFaults(matter: Case, inForce: ReadonlySet<number>): readonly string[] {
  const confirmed = matter.facts.filter((fact) => fact.status === 'verified').flatMap((fact) => amountsIn(fact.text));
  const anywhere = new Set([...inForce, ...confirmed]);
  const aboutFee = matter.fee.kind === 'check' ? new Set<number>() : inForce;
  const others = [
    matter.description,
    matter.instruction,
    matter.waitingTime.text,
    matter.inPerson.text,
    ...matter.documents.map((document) => document.text),
  ];
  return [
    ...uncovered(matter.fee.text, aboutFee).map((amount) => sentence(matter, 'fee › text', amount)),
    ...(matter.fee.howToPay ? uncovered(matter.fee.howToPay, aboutFee) : []).map((amount) =>
      sentence(matter, 'fee › howToPay', amount),
    ),
    ...others.flatMap((text) => uncovered(text, anywhere)).map((amount) => sentence(matter, 'opis sprawy', amount)),
  ];
}

function uncovered(text: LocalizedText, covered: ReadonlySet<number>): readonly number[] {
  const named = CONTENT_LANGUAGES.flatMap((language) => amountsIn(text[language] ?? ''));
  return [...new Set(named)].filter((amount) => !covered.has(amount));
}

function sentence(matter: Case, key: string, amount: number): string {
  return `W pliku cases/${matter.id}.json „${key}” podaje ${String(amount).replace('.', ',')} zł, a dozwolone są tylko kwoty potwierdzone i aktualne w pliku fees.json.`;
}
