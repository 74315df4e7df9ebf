import { Button } from 'react-aria-components';
import { printerWords } from '../../../../shared/text/panel/printer-page.ts';
import { useAsk } from '../../../api/staff.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import { printerAlerts } from './printer-looks.ts';

/** More would push the page away; the page about the device has them all. */
const SHOWN = 2;

/** Over every page of the panel: which kiosk's printer needs somebody (B2). Nothing while none does. */
export function PrinterAlert() {
  const { go, now, page } = useStaff();
  const answer = useAsk('listKioskPrinters', {});
  const alerts = answer.kind === 'ready' ? printerAlerts(answer.value, now.date) : [];
  const more = alerts.length - SHOWN;
  return (
    <div className="pr-alert" role="status" aria-label={printerWords.alert}>
      {alerts.length === 0 || page === 'device' ? null : (
        <Button className="sb pr-alert-in" onPress={() => go('device')}>
          <Icon name={alerts[0]?.icon ?? 'warning'} />
          <span className="pr-alert-words">
            {alerts.slice(0, SHOWN).map(({ holder, text }) => (
              <b key={holder}>{text}</b>
            ))}
            {more > 0 ? <span>{printerWords.alertMore(more)}</span> : null}
          </span>
          <span className="pr-alert-go">
            {printerWords.alertOpen}
            <Icon name="forward" />
          </span>
        </Button>
      )}
    </div>
  );
}
