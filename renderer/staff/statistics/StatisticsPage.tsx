import { useState } from 'react';
import type { DepartmentId } from '../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { stretchWords } from '../../../shared/text/panel/statistics.ts';
import { leadOf, statisticsWords } from '../../../shared/text/panel/statistics-page.ts';
import { useAsk } from '../../api/staff.ts';
import { Page } from '../parts/Page.tsx';
import { useStaff } from '../parts/staff-context.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { namesOf } from './names.ts';
import { StatisticsBoard } from './StatisticsBoard.tsx';
import { OwnDates } from './stretch/OwnDates.tsx';
import { StatisticsTools } from './stretch/StatisticsTools.tsx';
import { datesOf, daysBefore, firstStretch } from './stretch/stretches.ts';
import { useStatistics } from './use-statistics.ts';

/** How visits went (F7): numbers, charts, a file. */
export function StatisticsPage() {
  const plan = useAsk('getPlan', {});
  if (plan.kind === 'ready') return <StatisticsOf plan={plan.value.plan} />;
  return (
    <Page title={partsWords.pages.statistics}>
      <Waiting answer={plan}>{() => null}</Waiting>
    </Page>
  );
}

function StatisticsOf({ plan }: { readonly plan: OfficePlan }) {
  const { now } = useStaff();
  const [chosen, setChosen] = useState(() => firstStretch(now.date));
  const [departmentId, setDepartment] = useState<DepartmentId | null>(null);
  const found = datesOf(chosen, now.date);
  const dates = 'problem' in found ? null : found;
  const { answer, isOld } = useStatistics(dates, departmentId);
  const names = namesOf(plan);
  const shown = answer.kind === 'ready' ? answer.value : null;
  const before = shown === null ? null : daysBefore(shown);
  return (
    <Page
      title={partsWords.pages.statistics}
      {...(shown !== null && before !== null
        ? { lead: leadOf(names.department(shown.departmentId), [shown.from, shown.to], [before.from, before.to]) }
        : {})}
      tools={
        <StatisticsTools
          plan={plan}
          stretch={chosen.key}
          onStretch={(key) => setChosen({ ...chosen, key })}
          departmentId={departmentId}
          onDepartment={setDepartment}
          shown={shown}
        />
      }
    >
      <div className="stat" aria-busy={isOld}>
        {chosen.key === 'own' ? (
          <OwnDates
            dates={chosen.own}
            problem={'problem' in found ? found : null}
            onDates={(own) => setChosen({ key: 'own', own })}
          />
        ) : null}
        <Waiting answer={answer} words={({ type }) => stretchWords[type]}>
          {(statistics) =>
            statistics.total.booked === 0 ? (
              <p className="empty sheetbox">{statisticsWords.empty}</p>
            ) : (
              <StatisticsBoard statistics={statistics} plan={plan} caseName={names.case} />
            )
          }
        </Waiting>
        <p className="nt">{statisticsWords.foot}</p>
      </div>
    </Page>
  );
}
