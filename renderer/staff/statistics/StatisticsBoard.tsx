import type { CaseId } from '../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import type { Statistics } from '../../../shared/model/statistics.ts';
import { FillDefs } from './charts/Fills.tsx';
import { VisitsCard } from './days/VisitsCard.tsx';
import { OccupancyCard } from './hours/OccupancyCard.tsx';
import { WaitCard } from './hours/WaitCard.tsx';
import { LeadCard } from './lead/LeadCard.tsx';
import { ServiceCard } from './service/ServiceCard.tsx';
import { Tally } from './tally/Tally.tsx';

interface StatisticsBoardProps {
  readonly statistics: Statistics;
  readonly plan: OfficePlan;
  readonly caseName: (id: CaseId) => string;
}

/** Everything that is known about the chosen days. */
export function StatisticsBoard({ statistics, plan, caseName }: StatisticsBoardProps) {
  return (
    <>
      <Tally statistics={statistics} />
      <FillDefs />
      <div className="stat-charts">
        <VisitsCard statistics={statistics} specialDays={plan.specialDays} />
        <WaitCard statistics={statistics} />
        <OccupancyCard statistics={statistics} />
        <LeadCard statistics={statistics} />
        <ServiceCard statistics={statistics} caseName={caseName} />
      </div>
    </>
  );
}
