import { NAME_LENGTH } from '../../../shared/rules/name.ts';
import { Entry } from '../../ui/Entry.tsx';
import { KeyboardName } from '../../ui/KeyboardName.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { toCorrect } from '../parts/problem-text.ts';
import { usePersonField, useRefusalKey } from '../parts/use-person-field.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** First and last name, side by side over one keyboard. */
export function NameScreen() {
  const { state, dispatch, rules } = useSession();
  const words = useWords();
  const { t } = words;
  const refusalKey = useRefusalKey();
  const first = usePersonField('firstName', true);
  const last = usePersonField('lastName', false);
  return (
    <KioskScreen
      kind="typing"
      title={t('name.title')}
      lead={toCorrect(state.problems, words) ?? t('name.lead')}
      step={3}
      focus="none"
      next={{ label: t('bar.next'), onPress: () => dispatch({ type: 'next', rules }) }}
    >
      <Entry kind="letters" fill key={refusalKey}>
        <div className={state.problems.length > 0 ? 'two abreast' : 'two'}>
          <TextField {...first} label={t('name.firstName')} maxLength={NAME_LENGTH} />
          <TextField {...last} label={t('name.lastName')} maxLength={NAME_LENGTH} />
        </div>
        <KeyboardName
          labels={{
            keyboard: t('keyboard.letters'),
            backspace: t('keyboard.delete'),
            shift: t('keyboard.shift'),
            space: t('keyboard.space'),
          }}
        />
      </Entry>
    </KioskScreen>
  );
}
