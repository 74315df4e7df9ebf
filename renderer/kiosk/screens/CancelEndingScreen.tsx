import { ENDING_GROUPING } from '../../ui/code-text.ts';
import { DigitPad } from '../../ui/DigitPad.tsx';
import { Entry } from '../../ui/Entry.tsx';
import { GroupedField } from '../../ui/GroupedField.tsx';
import { Pages } from '../../ui/Pages.tsx';
import { ENDING_LENGTH } from '../flow/codes.ts';
import { KioskScreen } from '../KioskScreen.tsx';
import { codeProblemText } from '../parts/code-problem-text.ts';
import { usePageLabels } from '../parts/page-labels.ts';
import { useRefusalKey } from '../parts/use-person-field.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** The last four digits of the PESEL, which go with the code (C2). */
export function CancelEndingScreen() {
  const { state, dispatch, rules } = useSession();
  const { t } = useWords();
  const labels = usePageLabels();
  const refusalKey = useRefusalKey();
  return (
    <KioskScreen
      title={t('cancel.endingTitle')}
      lead={t('cancel.endingLead')}
      step={2}
      way="by-code"
      focus="none"
      next={{ label: t('bar.next'), onPress: () => dispatch({ type: 'next', rules }) }}
    >
      <Pages
        space="wide"
        labels={labels}
        {...(state.codeProblem === null ? {} : { show: 'entry' })}
        blocks={[{ key: 'entry', grow: 'some', node: <EndingEntry key={refusalKey} /> }]}
      />
    </KioskScreen>
  );
}

function EndingEntry() {
  const { state, dispatch, rules } = useSession();
  const words = useWords();
  const { t } = words;
  const { ending, codeProblem } = state;
  return (
    <Entry kind="pad">
      <GroupedField
        label={t('ending.label')}
        hint={t('ending.hint')}
        grouping={ENDING_GROUPING}
        signs={ending}
        count={t('ending.typed', { n: ending.length, total: ENDING_LENGTH })}
        takesFocus
        onChange={(value) => dispatch({ type: 'type-code', field: 'ending', value })}
        onEnter={() => dispatch({ type: 'next', rules })}
        {...(codeProblem === null ? {} : { error: codeProblemText(codeProblem, 'ending', words) })}
      />
      <DigitPad labels={{ keyboard: t('keyboard.digits'), backspace: t('keyboard.delete'), clear: t('pesel.clear') }} />
    </Entry>
  );
}
