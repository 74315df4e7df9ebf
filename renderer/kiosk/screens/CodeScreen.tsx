import { CODE_LENGTH } from '../../../shared/rules/visit-code.ts';
import { CodePad } from '../../ui/CodePad.tsx';
import { CODE_GROUPING } from '../../ui/code-text.ts';
import { Entry } from '../../ui/Entry.tsx';
import { GroupedField } from '../../ui/GroupedField.tsx';
import { type Block, Pages } from '../../ui/Pages.tsx';
import { Row } from '../../ui/Row.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { codeProblemText } from '../parts/code-problem-text.ts';
import { usePageLabels } from '../parts/page-labels.ts';
import { useRefusalKey } from '../parts/use-person-field.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** The code of a visit, typed on keys that have its signs alone or read by a reader. */
export function CodeScreen({ way }: { readonly way: 'arriving' | 'by-code' }) {
  const { state, dispatch, rules, info } = useSession();
  const { t } = useWords();
  const labels = usePageLabels();
  const refusalKey = useRefusalKey();
  const arriving = way === 'arriving';
  const withoutCode: Block = {
    key: 'without',
    node: (
      <Row
        icon="id-card"
        name={t('arrive.noCode')}
        detail={info.withoutPesel ? t('arrive.noCodeDocumentHint') : t('arrive.noCodeHint')}
        onPress={() => dispatch({ type: 'without-code' })}
      />
    ),
  };
  const printAgain: Block = {
    key: 'print-again',
    node: (
      <Row
        icon="printer"
        name={t('print.act')}
        detail={t('print.againHint')}
        onPress={() => dispatch({ type: 'print-again' })}
      />
    ),
  };
  return (
    <KioskScreen
      title={arriving ? t('arrive.codeTitle') : t('cancel.codeTitle')}
      lead={t('arrive.codeLead')}
      step={1}
      way={way}
      focus="none"
      next={{ label: t('bar.next'), onPress: () => dispatch({ type: 'next', rules }) }}
    >
      <Pages
        space="wide"
        labels={labels}
        {...(state.codeProblem === null ? {} : { show: 'entry' })}
        blocks={[
          { key: 'entry', grow: 'some', node: <CodeEntry key={refusalKey} /> },
          ...(arriving ? [withoutCode] : []),
          ...(arriving && info.printer === 'ready' ? [printAgain] : []),
        ]}
      />
    </KioskScreen>
  );
}

function CodeEntry() {
  const { state, dispatch, rules } = useSession();
  const words = useWords();
  const { t } = words;
  const { code, codeProblem } = state;
  return (
    <Entry kind="letters">
      <GroupedField
        label={t('code.label')}
        hint={t('code.hint')}
        grouping={CODE_GROUPING}
        signs={code}
        count={t('code.typed', { n: code.length, total: CODE_LENGTH })}
        takesFocus
        onChange={(value) => dispatch({ type: 'type-code', field: 'code', value })}
        onEnter={() => dispatch({ type: 'next', rules })}
        {...(codeProblem === null ? {} : { error: codeProblemText(codeProblem, 'code', words) })}
      />
      <CodePad labels={{ keyboard: t('keyboard.code'), backspace: t('keyboard.delete') }} />
    </Entry>
  );
}
