import { TownPicture } from '../../ui/TownPicture.tsx';
import { useLayout } from '../../ui/use-layout.ts';
import { KioskScreen } from '../KioskScreen.tsx';
import { StartChoices } from '../parts/StartChoices.tsx';
import { usePrinterLine } from '../parts/use-printer-line.ts';
import { useWords } from '../words.tsx';

/** The first touch already chooses; nothing has to be woken up. */
export function StartScreen() {
  const { t } = useWords();
  const { shape } = useLayout();
  const printerLine = usePrinterLine();
  return (
    <KioskScreen
      kind="start"
      title={t('start.title')}
      lead={printerLine ?? t('start.lead')}
      without={['back', 'finish']}
      picture={<TownPicture part={shape === 'standing' ? 'whole' : 'town-hall'} />}
    >
      <StartChoices />
    </KioskScreen>
  );
}
