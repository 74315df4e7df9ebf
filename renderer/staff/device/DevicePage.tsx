import { useIsFetching } from '@tanstack/react-query';
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { backupsPageWords } from '../../../shared/text/panel/backups-page.ts';
import { devicePageWords } from '../../../shared/text/panel/device-page.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { printerWords } from '../../../shared/text/panel/printer-page.ts';
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
import { PrinterSide } from './printer/PrinterSide.tsx';
import { PrinterTab } from './printer/PrinterTab.tsx';
import { printerAlerts } from './printer/printer-looks.ts';

type TabName = keyof typeof devicePageWords.tab;
const TABS = [
  { name: 'state', icon: 'device', role: 'clerk' },
  { name: 'printer', icon: 'printer', role: 'clerk' },
  { name: 'backups', icon: 'save', role: 'administrator' },
] as const;

/** The state of the device and its receipt printer (F9), and for administrators copies of the data (F10). */
export function DevicePage() {
  const { info, session, now } = useStaff();
  const printers = useAsk('listKioskPrinters', {});
  // Whoever comes because a printer needs somebody finds it at once.
  const [tab, setTab] = useState<TabName>(() =>
    printers.kind === 'ready' && printerAlerts(printers.value, now.date).length > 0 ? 'printer' : 'state',
  );
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
    printer: {
      tools: null,
      side: <PrinterSide />,
      sideName: printerWords.howTitle,
      work: <PrinterTab />,
    },
    backups: {
      tools: own ? <MakeBackup /> : null,
      side: own ? <BackupSide list={own} /> : null,
      sideName: backupsPageWords.placeTitle,
      work: <BackupsTab answer={list} />,
    },
  } as const;
  const { tools, side, sideName } = drawn[tab];
  const tabs = TABS.filter(({ role }) => role === 'clerk' || session.role === 'administrator');
  return (
    <Page
      title={partsWords.pages.device}
      lead={devicePageWords.lead(info.kiosk.number)}
      tools={tools}
      side={side}
      sideName={sideName}
    >
      <Tabs className="dv-tabs" selectedKey={tab} onSelectionChange={(key) => setTab(key as TabName)}>
        <TabList className="tabs" aria-label={devicePageWords.tabs}>
          {tabs.map(({ name, icon }) => (
            <Tab key={name} id={name} className="tab">
              <Icon name={icon} />
              {devicePageWords.tab[name]}
            </Tab>
          ))}
        </TabList>
        {tabs.map(({ name }) => (
          <TabPanel key={name} id={name} className="tab-panel">
            {drawn[name].work}
          </TabPanel>
        ))}
      </Tabs>
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
