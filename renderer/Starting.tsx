import { useEffect, useState } from 'react';
import { useWords } from './kiosk/words.tsx';
import { applyPanel } from './ui/panel.ts';
import { Screen } from './ui/Screen.tsx';

/** Long enough that an ordinary start shows nothing but the kiosk itself. */
const PATIENCE_MS = 1500;
/** Only until the kiosk has said which panel it stands behind. */
const USUAL_INCHES = 27;

/** Before the kiosk has answered for the first time: never a white page. */
export function Starting() {
  const { t } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => applyPanel(USUAL_INCHES), []);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <Screen kind="notice" office={[]} title={t('waitingForKiosk.title')} screenKey="starting">
      <p className="lead">{t('waitingForKiosk.body')}</p>
    </Screen>
  );
}
