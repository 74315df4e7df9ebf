import { checkBirthDate } from '../../../shared/rules/birth-date.ts';
import { cleanDocumentNumber } from '../../../shared/rules/document-number.ts';
import { cleanPesel } from '../../../shared/rules/pesel.ts';
import type { namedBy } from '../../../shared/rules/typed-person.ts';
import { dateInDigits } from '../../../shared/text/format.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { Words } from '../words.tsx';

/** As few signs as tell somebody that it is their own number. */
const SIGNS = 2;

interface IdentityText {
  readonly name: string;
  readonly value: string;
  readonly detail?: string;
}

/** Who somebody said they are, as a line that a passer-by learns nothing from: „kończy się na 11”. */
export function identityText(named: ReturnType<typeof namedBy>, today: LocalDate, { t }: Words): IdentityText {
  if (named.by === 'pesel') {
    return { name: t('check.pesel'), value: t('check.endsIn', { last: cleanPesel(named.pesel).slice(-SIGNS) }) };
  }
  const { number, born } = named.document;
  const date = checkBirthDate(born, today);
  return {
    name: t('check.document'),
    value: t('check.endsIn', { last: cleanDocumentNumber(number).slice(-SIGNS) }),
    ...(date.ok ? { detail: t('check.born', { date: dateInDigits(date.value) }) } : {}),
  };
}
