import { unresolvedWords } from '../../../shared/text/panel/day-find.ts';
import { dayPageWords } from '../../../shared/text/panel/day-page.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { useAsk } from '../../api/staff.ts';
import { Act } from '../parts/Act.tsx';
import { Page } from '../parts/Page.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useVisitActs } from './acts/use-visit-acts.tsx';
import { actIcon, actName, settlingOf } from './acts/visit-acts.ts';
import { byDay } from './list/rows.ts';
import { VisitTable } from './list/VisitTable.tsx';
import { placeIn } from './office-names.ts';
import type { DayOffice } from './types.ts';
import { useDayOffice, useNames } from './use-day-office.ts';
import { usePlace } from './use-place.ts';

/** Visits whose hour passed while no kiosk worked: staff say of each what was. */
export function UnresolvedPage() {
  const answer = useDayOffice();
  return (
    <Page title={partsWords.pages.unresolved} lead={unresolvedWords.lead}>
      <Waiting answer={answer}>{(office) => <Unresolved office={office} />}</Waiting>
    </Page>
  );
}

function Unresolved({ office }: { readonly office: DayOffice }) {
  const names = useNames(office);
  const [chosen] = usePlace();
  const { deskId } = placeIn(office, chosen);
  const answer = useAsk('listUnresolved', {});
  const acts = useVisitActs({ office, names, deskId });
  return (
    <>
      <Waiting answer={answer}>
        {(visits) =>
          visits.length === 0 ? (
            <p className="sheetbox empty">{unresolvedWords.none}</p>
          ) : (
            <div className="settle-days">
              {byDay(visits).map(([date, ofDay]) => (
                <section key={date} className="stack" aria-label={unresolvedWords.day(date)}>
                  <h2>
                    {unresolvedWords.day(date)}, {unresolvedWords.count(ofDay.length)}
                  </h2>
                  <VisitTable
                    label={unresolvedWords.day(date)}
                    visits={ofDay}
                    names={names}
                    ownDesk={null}
                    withDepartment
                    withState={false}
                    acts={(visit) =>
                      settlingOf(visit).map((act) => (
                        <Act
                          key={act.move}
                          icon={actIcon(act)}
                          name={dayPageWords.actOn(actName(act), visit.code, visit.person ?? dayPageWords.erased)}
                          busy={acts.busyId === visit.visitId}
                          onPress={() => acts.press(visit, act)}
                        >
                          {actName(act)}
                        </Act>
                      ))
                    }
                  />
                </section>
              ))}
            </div>
          )
        }
      </Waiting>
      {acts.sheet}
    </>
  );
}
