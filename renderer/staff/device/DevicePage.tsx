import { useIsFetching } from '@tanstack/react-query';
import { devicePageWords } from '../../../shared/text/panel/device-page.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { useAsk, useRefresh } from '../../api/staff.ts';
import { Act } from '../parts/Act.tsx';
import { Page } from '../parts/Page.tsx';
import { useStaff } from '../parts/staff-context.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { DeviceSide } from './DeviceSide.tsx';
import { byUrgency } from './device-summary.ts';
import { PartCard } from './PartCard.tsx';

/** The state of the device (F9): what needs somebody comes first. */
export function DevicePage() {
  const { info } = useStaff();
  const device = useAsk('getDeviceState', {});
  const looking = useIsFetching({ queryKey: ['staff', 'getDeviceState'] }) > 0;
  const refresh = useRefresh();
  return (
    <Page
      title={partsWords.pages.device}
      lead={devicePageWords.lead(info.kiosk.number)}
      tools={
        <Act icon="refresh" busy={looking} onPress={() => refresh('getDeviceState')}>
          {devicePageWords.again}
        </Act>
      }
      side={device.kind === 'ready' ? <DeviceSide device={device.value} /> : null}
      sideName={devicePageWords.versionsTitle}
    >
      <Waiting answer={device}>
        {({ parts }) => (
          <ul className="sheetbox device-parts">
            {byUrgency(parts).map((state) => (
              <PartCard key={state.part} state={state} />
            ))}
          </ul>
        )}
      </Waiting>
    </Page>
  );
}
