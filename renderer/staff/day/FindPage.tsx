import { findWords } from '../../../shared/text/panel/day-find.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { Page } from '../parts/Page.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { RowActs } from './acts/RowActs.tsx';
import { useVisitActs } from './acts/use-visit-acts.tsx';
import { FindFields } from './find/FindFields.tsx';
import { useFind } from './find/use-find.ts';
import { VisitTable } from './list/VisitTable.tsx';
import { placeIn } from './office-names.ts';
import type { DayOffice } from './types.ts';
import { useDayOffice, useNames } from './use-day-office.ts';
import { usePlace } from './use-place.ts';

/** Finds a visit by what somebody knows of it. */
export function FindPage() {
  const answer = useDayOffice();
  return (
    <Page title={partsWords.pages.find} lead={findWords.lead}>
      <Waiting answer={answer}>{(office) => <Find office={office} />}</Waiting>
    </Page>
  );
}

function Find({ office }: { readonly office: DayOffice }) {
  const names = useNames(office);
  const [chosen] = usePlace();
  const { deskId } = placeIn(office, chosen);
  const find = useFind();
  const acts = useVisitActs({ office, names, deskId, onChanged: find.update });
  return (
    <>
      <FindFields
        office={office}
        form={find.form}
        error={find.error}
        busy={find.busy}
        onChange={find.change}
        onSearch={() => void find.search()}
      />
      {find.failure === null ? null : (
        <p className="sf-error" role="alert">
          {find.failure}
        </p>
      )}
      <p className={find.found?.length ? 'nt' : 'empty'} aria-live="polite">
        {find.found === null
          ? findWords.first
          : find.found.length === 0
            ? findWords.nothing
            : findWords.found(find.found.length)}
      </p>
      {find.found?.length ? (
        <VisitTable
          label={findWords.foundList}
          visits={find.found}
          names={names}
          ownDesk={deskId}
          withDay
          withDepartment
          acts={(visit) => (
            <RowActs
              visit={visit}
              ownDesk={deskId}
              busy={acts.busyId === visit.visitId}
              onPress={(act) => acts.press(visit, act)}
            />
          )}
        />
      ) : null}
      {acts.sheet}
    </>
  );
}
