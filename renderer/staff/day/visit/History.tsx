import type { VisitId } from '../../../../shared/model/ids.ts';
import { byInWords, pastInWords } from '../../../../shared/text/panel/day.ts';
import { visitWords } from '../../../../shared/text/panel/day-visit.ts';
import { toWarsaw } from '../../../../shared/time/warsaw.ts';
import { useAsk } from '../../../api/staff.ts';
import { useStaff } from '../../parts/staff-context.ts';
import { Waiting } from '../../parts/Waiting.tsx';

/** What happened to a visit, oldest first: when, what, who, why. */
export function History({ visitId }: { readonly visitId: VisitId }) {
  const { now } = useStaff();
  const answer = useAsk('getVisitHistory', { visitId });
  return (
    <section className="dy-history" aria-label={visitWords.history}>
      <h3>{visitWords.history}</h3>
      <Waiting answer={answer} words={() => visitWords.notFound}>
        {(events) =>
          events.length === 0 ? (
            <p className="nt">{visitWords.booked}</p>
          ) : (
            <ol>
              {events.map(({ atMs, what, by, reason }, index) => {
                const at = toWarsaw(atMs);
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows at its end
                  <li key={index}>
                    <span className="num dy-when">{visitWords.historyLine(at.date, at.minute, now.date)}</span>
                    <span>
                      <b>{pastInWords(what)}</b>
                      {reason ? <small>{visitWords.becauseOf(reason)}</small> : null}
                    </span>
                    <span className="nt">{byInWords(by)}</span>
                  </li>
                );
              })}
            </ol>
          )
        }
      </Waiting>
    </section>
  );
}
