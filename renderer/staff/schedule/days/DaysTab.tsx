import { useState } from 'react';
import type { Holiday, SpecialDay } from '../../../../shared/model/schedule.ts';
import type { ScheduleChange } from '../../../../shared/model/schedule-change.ts';
import { monthHeading } from '../../../../shared/text/format.ts';
import { shortDay } from '../../../../shared/text/panel/dates.ts';
import { dayWords } from '../../../../shared/text/panel/schedule-days.ts';
import { partsOf } from '../../../../shared/time/local-date.ts';
import { useAsk } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { planNames } from '../../parts/save-change/plan-names.ts';
import { SaveRefused } from '../../parts/save-change/SaveRefused.tsx';
import { SaveSheets } from '../../parts/save-change/SaveSheets.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import type { TabProps } from '../parts/tab-props.ts';
import { type DayActs, DayRow } from './DayRow.tsx';
import { DaySheets, type OpenSheet } from './DaySheets.tsx';
import { editedSpecial, newSpecial } from './special-draft.ts';
import { monthsOf, proposedSubstitute } from './year-days.ts';

const YEARS = { first: 2020, last: 2100 };

/** The days of a year that differ from the week: holidays, closed days, special hours (D3, D4). */
export function DaysTab({ plan, revision, saving }: TabProps) {
  const { now } = useStaff();
  const thisYear = partsOf(now.date).year;
  const [year, setYear] = useState(thisYear);
  const [pastShown, setPastShown] = useState(false);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const answer = useAsk('listHolidays', { year });
  const save = (change: ScheduleChange, done: string, baseRevision = revision) =>
    saving.save({ changes: [change], baseRevision, done, onSaved: () => setSheet(null) });
  const actsWith = (holidays: readonly Holiday[]): DayActs => ({
    edit: (day) => setSheet({ kind: 'special', start: editedSpecial(day), edited: day, revision, holidays }),
    remove: ({ date, departmentId }: SpecialDay) =>
      save({ kind: 'remove-special-day', date, departmentId }, dayWords.removed(shortDay(date))),
    open: ({ holiday }) => holiday && setSheet({ kind: 'open', holiday, revision }),
    special: (date) => setSheet({ kind: 'special', start: newSpecial(false, date), edited: null, revision, holidays }),
    give: ({ holiday }, date) => {
      if (holiday === null) return;
      const proposed = proposedSubstitute(plan, holidays, holiday.date, now.date);
      if (date === null) setSheet({ kind: 'give', holiday, proposed, revision });
      else save({ kind: 'substitute-day', holiday: holiday.date, date }, dayWords.gave(shortDay(date)));
    },
  });
  const add = (closed: boolean, holidays: readonly Holiday[]) =>
    setSheet({ kind: 'special', start: newSpecial(closed, null), edited: null, revision, holidays });
  return (
    <div className="stack">
      {sheet === null ? <SaveRefused saving={saving} /> : null}
      <Waiting answer={answer}>
        {(holidays) => {
          const months = monthsOf(year, holidays, plan.specialDays);
          const hidden = year === thisYear && !pastShown;
          const shown = months
            .map(({ month, days }) => ({ month, days: days.filter(({ date }) => !hidden || date >= now.date) }))
            .filter(({ days }) => days.length > 0);
          const acts = actsWith(holidays);
          return (
            <>
              <div className="yd-bar">
                <div className="yd-year">
                  <Act
                    icon="backward"
                    name={dayWords.yearBefore}
                    onPress={() => setYear(Math.max(YEARS.first, year - 1))}
                  />
                  <h2 aria-live="polite">{dayWords.year(year)}</h2>
                  <Act
                    icon="forward"
                    name={dayWords.yearAfter}
                    onPress={() => setYear(Math.min(YEARS.last, year + 1))}
                  />
                </div>
                <div className="st-row">
                  {year === thisYear ? (
                    <Act variant="ghost" icon={pastShown ? 'up' : 'down'} onPress={() => setPastShown(!pastShown)}>
                      {pastShown ? dayWords.hidePast : dayWords.showPast}
                    </Act>
                  ) : null}
                  <Act icon="clock" onPress={() => add(false, holidays)}>
                    {dayWords.addHours}
                  </Act>
                  <Act variant="prime" icon="plus" onPress={() => add(true, holidays)}>
                    {dayWords.addClosed}
                  </Act>
                </div>
              </div>
              {shown.length === 0 ? <p className="empty">{hidden ? dayWords.noneShown : dayWords.noDays}</p> : null}
              <div className="yd-months">
                {shown.map(({ month, days }) => (
                  <section key={month} className="sheetbox yd-month" aria-label={monthHeading(month, 'pl')}>
                    <h3>{monthHeading(month, 'pl')}</h3>
                    <ul>
                      {days.map((day) => (
                        <DayRow
                          key={day.date}
                          day={day}
                          past={day.date < now.date}
                          proposed={day.substitute && proposedSubstitute(plan, holidays, day.date, now.date)}
                          names={planNames(plan)}
                          acts={acts}
                        />
                      ))}
                    </ul>
                  </section>
                ))}
              </div>
            </>
          );
        }}
      </Waiting>
      <DaySheets
        sheet={sheet}
        plan={plan}
        saving={saving}
        onSave={save}
        onClose={() => {
          saving.close();
          setSheet(null);
        }}
      />
      <SaveSheets saving={saving} />
    </div>
  );
}
