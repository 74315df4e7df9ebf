import { Button } from '../../ui/Button.tsx';
import { BIRTH_DATE_GROUPING } from '../../ui/birth-date-text.ts';
import { Entry } from '../../ui/Entry.tsx';
import { GroupedField } from '../../ui/GroupedField.tsx';
import { KeyboardDocument } from '../../ui/KeyboardDocument.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { toCorrect } from '../parts/problem-text.ts';
import { usePersonField, useRefusalKey } from '../parts/use-person-field.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** With room for the blanks that some write between the signs. */
const NUMBER_LENGTH = 30;

/** Number of a document and date of birth, for those who have no PESEL (A9). */
export function DocumentScreen({ way }: { readonly way: 'booking' | 'cancelling' | 'arriving' }) {
  const { state, dispatch, rules } = useSession();
  const words = useWords();
  const { t } = words;
  const refusalKey = useRefusalKey();
  const number = usePersonField('documentNumber', true);
  const { value: born, ...bornField } = usePersonField('born', false);
  const leads = { booking: t('document.lead'), cancelling: t('document.sameLead'), arriving: t('arrive.peselLead') };
  return (
    <KioskScreen
      kind="typing"
      title={t('document.title')}
      lead={toCorrect(state.problems, words) ?? leads[way]}
      step={way === 'booking' ? 3 : 1}
      way={way}
      focus="none"
      next={{ label: t('bar.next'), onPress: () => dispatch({ type: 'next', rules }) }}
    >
      <Entry kind="letters" fill key={refusalKey}>
        <div className="document-fields">
          <TextField {...number} label={t('document.number')} maxLength={NUMBER_LENGTH} />
          <GroupedField {...bornField} plain label={t('document.born')} grouping={BIRTH_DATE_GROUPING} signs={born} />
        </div>
        <KeyboardDocument labels={{ keyboard: t('keyboard.document'), backspace: t('keyboard.delete') }} />
        <Button icon="id-card" onPress={() => dispatch({ type: 'identify-by', by: 'pesel' })}>
          {t('document.havePesel')}
        </Button>
      </Entry>
    </KioskScreen>
  );
}
