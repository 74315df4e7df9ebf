import type { DepartmentId } from '../../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import { lengthOn } from '../../../../shared/rules/visit-length.ts';
import { weekWords } from '../../../../shared/text/panel/schedule.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { casesOf } from '../lengths/lengths.ts';

interface LengthsBoxProps {
  readonly plan: OfficePlan;
  readonly departmentId: DepartmentId;
  readonly today: LocalDate;
}

/** How long visits are now, beside the hours in which they have to fit. */
export function LengthsBox({ plan, departmentId, today }: LengthsBoxProps) {
  return (
    <section className="st-box">
      <p className="k">{weekWords.lengths}</p>
      <dl className="pairs">
        {casesOf(plan, departmentId).map((one) => (
          <div key={one.id}>
            <dt>{one.name.pl}</dt>
            <dd>{weekWords.minutes(lengthOn(one, today))}</dd>
          </div>
        ))}
      </dl>
      <p className="nt">{weekWords.lengthsNote}</p>
    </section>
  );
}
