import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { DepartmentId } from '../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import { scheduleWords } from '../../../shared/text/panel/schedule.ts';
import { useAsk } from '../../api/staff.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import { Choose } from '../parts/Choose.tsx';
import { LeaveQuestion } from '../parts/LeaveQuestion.tsx';
import { Page } from '../parts/Page.tsx';
import { useSaveChange } from '../parts/save-change/use-save-change.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { DaysTab } from './days/DaysTab.tsx';
import { DesksTab } from './desks/DesksTab.tsx';
import { HistoryTab } from './history/HistoryTab.tsx';
import { type LengthsDraft, LengthsTab } from './lengths/LengthsTab.tsx';
import { useDrafts } from './parts/use-drafts.ts';
import { useKept } from './parts/use-kept.ts';
import { SuspensionTab } from './suspension/SuspensionTab.tsx';
import { WeekTab } from './week/WeekTab.tsx';
import type { WeekDraft } from './week/week-draft.ts';

type TabName = keyof typeof scheduleWords.tab;
const TABS: readonly { readonly name: TabName; readonly icon: IconName; readonly ofDepartment: boolean }[] = [
  { name: 'week', icon: 'week', ofDepartment: true },
  { name: 'desks', icon: 'desk', ofDepartment: true },
  { name: 'lengths', icon: 'clock', ofDepartment: true },
  { name: 'days', icon: 'calendar-cancel', ofDepartment: false },
  { name: 'suspension', icon: 'pause', ofDepartment: false },
  { name: 'history', icon: 'undo', ofDepartment: false },
];

/** Everything an administrator sets about when people are received (D). */
export function SchedulePage() {
  const answer = useKept(useAsk('getPlan', {}));
  const [tab, setTab] = useState<TabName>('week');
  const [wanted, setWanted] = useState<DepartmentId | null>(null);
  const departments = answer.kind === 'ready' ? livingDepartments(answer.value.plan) : [];
  const department = departments.find(({ id }) => id === wanted) ?? departments[0] ?? null;
  const ofDepartment = TABS.some(({ name, ofDepartment }) => name === tab && ofDepartment);
  return (
    <Page
      title={scheduleWords.title}
      lead={ofDepartment && department ? department.name.pl : scheduleWords.whole}
      tools={
        ofDepartment && department ? (
          <Choose
            label={scheduleWords.department}
            choices={departments.map(({ id, name }) => ({ key: id, name: name.pl }))}
            value={department.id}
            onChange={setWanted}
          />
        ) : null
      }
    >
      <Waiting answer={answer}>
        {({ plan, revision }) =>
          department === null ? (
            <p className="empty">{scheduleWords.noDepartments}</p>
          ) : (
            <Schedule plan={plan} revision={revision} departmentId={department.id} tab={tab} onTab={setTab} />
          )
        }
      </Waiting>
    </Page>
  );
}

interface ScheduleProps {
  readonly plan: OfficePlan;
  readonly revision: number;
  readonly departmentId: DepartmentId;
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
}

/** The tabs. What is edited in one is kept while another is looked at. */
function Schedule({ tab, onTab, ...props }: ScheduleProps) {
  const saving = useSaveChange();
  const [weeks, keepWeek] = useDrafts<WeekDraft>();
  const [lengths, keepLengths] = useDrafts<LengthsDraft>();
  const common = { ...props, saving };
  const drawn = {
    week: <WeekTab key={props.departmentId} {...common} drafts={weeks} onDraft={keepWeek} />,
    desks: <DesksTab {...common} />,
    lengths: <LengthsTab {...common} drafts={lengths} onDraft={keepLengths} />,
    days: <DaysTab {...common} />,
    suspension: <SuspensionTab {...common} />,
    history: <HistoryTab {...common} />,
  } as const satisfies Readonly<Record<TabName, unknown>>;
  return (
    <>
      <LeaveQuestion dirty={weeks.size + lengths.size > 0} />
      <Tabs
        className="sch"
        selectedKey={tab}
        onSelectionChange={(key) => {
          saving.close();
          onTab(key as TabName);
        }}
      >
        <TabList className="tabs" aria-label={scheduleWords.tabs}>
          {TABS.map(({ name, icon }) => (
            <Tab key={name} id={name} className="tab">
              <Icon name={icon} />
              {scheduleWords.tab[name]}
            </Tab>
          ))}
        </TabList>
        {TABS.map(({ name }) => (
          <TabPanel key={name} id={name} className="tab-panel">
            {drawn[name]}
          </TabPanel>
        ))}
      </Tabs>
    </>
  );
}

function livingDepartments({ departments }: OfficePlan) {
  return departments.filter(({ archived }) => !archived);
}
