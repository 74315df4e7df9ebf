import { useIsFetching } from '@tanstack/react-query';
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { backupsPageWords } from '../../../shared/text/panel/backups-page.ts';
import { devicePageWords } from '../../../shared/text/panel/device-page.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { useAsk, useRefresh } from '../../api/staff.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Act } from '../parts/Act.tsx';
import { Page } from '../parts/Page.tsx';
import { useStaff } from '../parts/staff-context.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { BackupSide } from './backups/BackupSide.tsx';
import { BackupsTab } from './backups/BackupsTab.tsx';
import { MakeBackup } from './backups/MakeBackup.tsx';
import { DeviceSide } from './DeviceSide.tsx';
import { byUrgency } from './device-summary.ts';
import { PartCard } from './PartCard.tsx';

type TabName = keyof typeof backupsPageWords.tab;
const TABS = [
  { name: 'state', icon: 'device' },
  { name: 'backups', icon: 'save' },
] as const;

/** The state of the device (F9), and for administrators copies of the data (F10). */
export function DevicePage() {
  const { info, session } = useStaff();
  const [tab, setTab] = useState<TabName>('state');
  const device = useAsk('getDeviceState', {});
  const list = useAsk('listBackups', tab === 'backups' ? {} : null);
  const own = list.kind === 'ready' && list.value.keeper === 'kiosk' ? list.value : null;
  const drawn = {
    state: {
      tools: <LookAgain />,
      side: device.kind === 'ready' ? <DeviceSide device={device.value} /> : null,
      sideName: devicePageWords.versionsTitle,
      work: (
        // What needs somebody comes first.
        <Waiting answer={device}>
          {({ parts }) => (
            <ul className="sheetbox device-parts">
              {byUrgency(parts).map((state) => (
                <PartCard key={state.part} state={state} />
              ))}
            </ul>
          )}
        </Waiting>
      ),
    },
    backups: {
      tools: own ? <MakeBackup /> : null,
      side: own ? <BackupSide list={own} /> : null,
      sideName: backupsPageWords.placeTitle,
      work: <BackupsTab answer={list} />,
    },
  } as const;
  const { tools, side, sideName } = drawn[tab];
  return (
    <Page
      title={partsWords.pages.device}
      lead={devicePageWords.lead(info.kiosk.number)}
      tools={tools}
      side={side}
      sideName={sideName}
    >
      {session.role === 'administrator' ? (
        <Tabs className="dv-tabs" selectedKey={tab} onSelectionChange={(key) => setTab(key as TabName)}>
          <TabList className="tabs" aria-label={backupsPageWords.tabs}>
            {TABS.map(({ name, icon }) => (
              <Tab key={name} id={name} className="tab">
                <Icon name={icon} />
                {backupsPageWords.tab[name]}
              </Tab>
            ))}
          </TabList>
          {TABS.map(({ name }) => (
            <TabPanel key={name} id={name} className="tab-panel">
              {drawn[name].work}
            </TabPanel>
          ))}
        </Tabs>
      ) : (
        drawn.state.work
      )}
    </Page>
  );
}

function LookAgain() {
  const looking = useIsFetching({ queryKey: ['staff', 'getDeviceState'] }) > 0;
  const refresh = useRefresh();
  return (
    <Act icon="refresh" busy={looking} onPress={() => refresh('getDeviceState')}>
      {devicePageWords.again}
    </Act>
  );
}
