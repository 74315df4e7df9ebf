import { SIGNS_GROUPING } from '../../ui/code-text.ts';
import { Entry } from '../../ui/Entry.tsx';
import { GroupedField } from '../../ui/GroupedField.tsx';
import { KeyboardDocument } from '../../ui/KeyboardDocument.tsx';
import { ENDING_LENGTH } from '../flow/codes.ts';
import { KioskScreen } from '../KioskScreen.tsx';
import { codeProblemText } from '../parts/code-problem-text.ts';
import { useRefusalKey } from '../parts/use-person-field.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** The last four signs of the PESEL or of a document's number, where one may book with either (C2). */
export function CancelSignsScreen() {
  const { state, dispatch, rules } = useSession();
  const words = useWords();
  const { t } = words;
  const refusalKey = useRefusalKey();
  const { ending, codeProblem } = state;
  const next = () => dispatch({ type: 'next', rules });
  return (
    <KioskScreen
      kind="typing"
      title={t('cancel.endingDocumentTitle')}
      lead={t('cancel.endingLead')}
      step={2}
      way="by-code"
      focus="none"
      next={{ label: t('bar.next'), onPress: next }}
    >
      <Entry kind="letters" fill key={refusalKey}>
        <GroupedField
          plain
          label={t('signs.label')}
          grouping={SIGNS_GROUPING}
          signs={ending}
          count={t('signs.typed', { n: ending.length, total: ENDING_LENGTH })}
          takesFocus
          onChange={(value) => dispatch({ type: 'type-code', field: 'ending', value })}
          onEnter={next}
          {...(codeProblem === null ? {} : { error: codeProblemText(codeProblem, 'signs', words) })}
        />
        <KeyboardDocument labels={{ keyboard: t('keyboard.document'), backspace: t('keyboard.delete') }} />
      </Entry>
    </KioskScreen>
  );
}
