import { codeInWords, dayPageWords, minutesInWords } from '../../../../shared/text/panel/day-page.ts';
import { Act } from '../../parts/Act.tsx';
import { More } from '../../parts/More.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import type { useVisitActs } from '../acts/use-visit-acts.tsx';
import { actIcon, actName, actsOf, type VisitAct } from '../acts/visit-acts.ts';
import { minuteOf, minutesSince } from '../list/visit-time.ts';
import type { OfficeNames } from '../office-names.ts';
import type { DayDesk, DayVisit } from '../types.ts';

interface NowBoxProps {
  readonly desk: DayDesk;
  readonly visit: DayVisit | undefined;
  readonly names: OfficeNames;
  readonly acts: ReturnType<typeof useVisitActs>;
}

/** Who is called to the desk or served at it, how long already, and what follows. */
export function NowBox({ desk, visit, names, acts }: NowBoxProps) {
  return (
    <section className="st-box now" aria-label={dayPageWords.nowAt(desk.name)}>
      <p className="k">{dayPageWords.nowAt(desk.name)}</p>
      {visit === undefined ? (
        <p className="nt">{dayPageWords.nobodyAt}</p>
      ) : (
        <AtDesk visit={visit} names={names} acts={acts} />
      )}
    </section>
  );
}

function AtDesk({ visit, names, acts }: Omit<NowBoxProps, 'desk'> & { readonly visit: DayVisit }) {
  const { now } = useStaff();
  const { main, more } = actsOf(visit);
  // What comes second most often stands beside the usual act; the rest is behind „Więcej”.
  const second = more.find(
    (act) => act.kind === 'move' && act.move === (visit.state === 'called' ? 'recall' : 'transfer'),
  );
  const rest = more.filter((act) => act !== second);
  const busy = acts.busyId === visit.visitId;
  const press = (act: VisitAct) => () => acts.press(visit, act);
  const serving = visit.state === 'in-service' && visit.startedAt !== null;
  return (
    <>
      <div className="now-who">
        <div>
          <p className="bigcode">{codeInWords(visit.code)}</p>
          <p>
            <b>{names.case(visit.caseId)}</b>
          </p>
          <p>{dayPageWords.bookedFor(visit.person ?? dayPageWords.erased, visit.start)}</p>
        </div>
        <More
          name={dayPageWords.more(visit.code)}
          items={rest.map((act) => ({
            key: act.kind === 'move' || act.kind === 'undo' ? `${act.kind}-${act.move}` : act.kind,
            name: actName(act),
            icon: actIcon(act),
            onPress: press(act),
          }))}
        />
      </div>
      <p className="timer">
        {serving ? (
          <>
            <b className="num">{minutesInWords(minutesSince(visit.startedAt ?? 0, now))}</b>{' '}
            {dayPageWords.planned(visit.minutes)}
          </>
        ) : visit.calledAt === null ? null : (
          dayPageWords.calledAt(minuteOf(visit.calledAt))
        )}
      </p>
      <div className="now-acts">
        {main ? (
          <Act variant="prime" icon={actIcon(main)} busy={busy} onPress={press(main)}>
            {serving ? dayPageWords.finishService : actName(main)}
          </Act>
        ) : null}
        {second ? (
          <Act icon={actIcon(second)} busy={busy} onPress={press(second)}>
            {actName(second)}
          </Act>
        ) : null}
      </div>
    </>
  );
}
