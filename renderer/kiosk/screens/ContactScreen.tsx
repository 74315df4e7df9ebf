import { EMAIL_LENGTH } from '../../../shared/rules/email.ts';
import { suggestDomain } from '../../../shared/rules/email-hint.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Entry } from '../../ui/Entry.tsx';
import { KeyboardEmail } from '../../ui/KeyboardEmail.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { toCorrect } from '../parts/problem-text.ts';
import { usePersonField, useRefusalKey } from '../parts/use-person-field.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

const PHONE_LENGTH = 24;

/** E-mail and, if one likes, a phone number, over one keyboard. */
export function ContactScreen() {
  const { state, dispatch, rules } = useSession();
  const words = useWords();
  const { t } = words;
  const refusalKey = useRefusalKey();
  const email = usePersonField('email', true);
  const phone = usePersonField('phone', false);
  const suggestion = suggestDomain(email.value);
  return (
    <KioskScreen
      kind="typing"
      title={t('contact.title')}
      lead={toCorrect(state.problems, words) ?? t('contact.lead')}
      step={3}
      focus="none"
      next={{ label: t('bar.next'), onPress: () => dispatch({ type: 'next', rules }) }}
    >
      <Entry kind="letters" fill key={refusalKey}>
        <div className="contact-fields">
          <TextField
            {...email}
            label={rules.emailRequired ? t('contact.email') : `${t('contact.email')} (${t('optional')})`}
            maxLength={EMAIL_LENGTH}
          />
          <TextField {...phone} label={`${t('contact.phone')} (${t('optional')})`} maxLength={PHONE_LENGTH} />
        </div>
        <KeyboardEmail labels={{ keyboard: t('keyboard.email'), backspace: t('keyboard.delete') }} />
      </Entry>
      {state.question === 'email-typo' && suggestion !== null ? (
        <Dialog
          title={t('contact.didYouMean', { domain: suggestion.slice(suggestion.indexOf('@') + 1) })}
          text={t('contact.typedAddress', { address: email.value })}
          actions={[
            {
              label: t('contact.keepAddress'),
              icon: 'back',
              variant: 'plain',
              onPress: () => dispatch({ type: 'answer-email', correct: false, rules }),
            },
            {
              label: t('contact.takeSuggestion'),
              icon: 'check',
              variant: 'main',
              onPress: () => dispatch({ type: 'answer-email', correct: true, rules }),
            },
          ]}
        />
      ) : null}
    </KioskScreen>
  );
}
