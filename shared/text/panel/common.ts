import { type CallError, isCallError } from '../../contract/define.ts';

/** What staff read when a call failed for a reason that has nothing to do with what they did. */
export function callWords(error: CallError): string {
  switch (error.type) {
    case 'not-authorised':
      return 'To może zrobić tylko ktoś z odpowiednimi uprawnieniami. Jeśli to Ty, zaloguj się jeszcze raz.';
    case 'bad-call':
      return 'Kiosk nie przyjął tych danych. Sprawdź je i spróbuj ponownie.';
    case 'out-of-order':
      return 'Kiosk jest teraz nieczynny i niczego nie zapisał. Na ekranie mieszkańca jest powód.';
    case 'unexpected':
      return `Coś poszło nie tak i nic nie zostało zapisane. Powiedz informatykowi numer zdarzenia: ${error.incident}.`;
  }
}

/** What to tell about a refusal: its own words, or those of a call that failed. */
export function said<Failure extends { readonly type: string }>(
  error: Failure | CallError,
  words: (failure: Failure) => string,
): string {
  return isCallError(error) ? callWords(error) : words(error);
}

const rules = new Intl.PluralRules('pl');

/** „1 wizyta”, „2 wizyty”, „5 wizyt”: a whole number with the right form of its noun. */
export function counted(n: number, one: string, few: string, many: string): string {
  const form = rules.select(n);
  return `${n} ${form === 'one' ? one : form === 'few' ? few : many}`;
}
