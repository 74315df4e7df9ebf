import { Button } from '../../ui/Button.tsx';
import { LanguageRow } from '../../ui/LanguageRow.tsx';
import { StartMenu } from '../../ui/StartMenu.tsx';
import { TownPicture } from '../../ui/TownPicture.tsx';
import { useLayout } from '../../ui/use-layout.ts';
import { KioskScreen } from '../KioskScreen.tsx';
import { useDesk } from '../parts/use-desk.ts';
import { usePrinterLine } from '../parts/use-printer-line.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** The first touch already chooses; nothing has to be woken up. */
export function StartScreen() {
  const { dispatch, info } = useSession();
  const { t, language } = useWords();
  const { shape } = useLayout();
  const desk = useDesk();
  const printerLine = usePrinterLine();
  return (
    <KioskScreen
      kind="start"
      title={t('start.title')}
      lead={printerLine ?? t('start.lead')}
      without={['back', 'finish']}
      picture={<TownPicture part={shape === 'standing' ? 'whole' : 'town-hall'} />}
    >
      <StartMenu
        main={{
          icon: 'calendar',
          name: t('start.book'),
          description: t('start.bookHint'),
          onPress: () => dispatch({ type: 'book' }),
        }}
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
          <Button
            icon="comment"
            onPress={() => dispatch({ type: 'open', overlay: { name: 'comment', place: 'start' } })}
          >
            {t('comment.open')}
          </Button>
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
    </KioskScreen>
  );
}
