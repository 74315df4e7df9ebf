import { Button } from '../../ui/Button.tsx';
import { LanguageRow } from '../../ui/LanguageRow.tsx';
import { StartMenu } from '../../ui/StartMenu.tsx';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';
import { useDesk } from './use-desk.ts';
import { useNoBooking } from './use-no-booking.ts';

/** What there is to do here, and the languages to do it in. */
export function StartChoices() {
  const { dispatch, info } = useSession();
  const { t, language } = useWords();
  const desk = useDesk();
  const noBooking = useNoBooking();
  return (
    <StartMenu
      main={{
        icon: 'calendar',
        name: t('start.book'),
        description: t('start.bookHint'),
        onPress: () => dispatch({ type: 'book' }),
      }}
      mainUnavailable={noBooking}
      others={[
        {
          icon: 'calendar-cancel',
          name: t('start.cancel'),
          description: t('start.cancelHint'),
          onPress: () => dispatch({ type: 'cancel' }),
        },
        {
          icon: 'here',
          name: t('start.arrive'),
          description: t('start.arriveHint'),
          onPress: () => dispatch({ type: 'arrive' }),
        },
      ]}
      tips={[
        { icon: 'card', text: t('start.tipPesel') },
        { icon: 'no-id', text: info.withoutPesel ? t('start.tipDocument') : t('start.tipNoPesel', { desk }) },
      ]}
      aside={
        // A remark needs room too.
        info.hasRoom ? (
          <Button
            icon="comment"
            onPress={() => dispatch({ type: 'open', overlay: { name: 'comment', place: 'start' } })}
          >
            {t('comment.open')}
          </Button>
        ) : null
      }
      languages={
        <LanguageRow
          label={t('language.label')}
          current={language}
          languages={info.kiosk.languages.map((code) => ({ code, name: t(`language.${code}`) }))}
          onChoose={(code) => {
            const chosen = info.kiosk.languages.find((known) => known === code);
            if (chosen !== undefined) dispatch({ type: 'set', settings: { language: chosen } });
          }}
        />
      }
    />
  );
}
