import { useState } from 'react';
import type { CaseId } from '../../../../shared/model/ids.ts';
import { bookWords } from '../../../../shared/text/panel/day-book.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { useAsk } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { DayButtons } from './DayButtons.tsx';
import { HourButtons } from './HourButtons.tsx';
import { OutsideReason } from './OutsideReason.tsx';
import { type ChosenStart, daysOf, shownDay, stretchFrom, stretchWith } from './starts.ts';

interface StartChooserProps {
  readonly caseId: CaseId;
  readonly chosen: ChosenStart | null;
  /** The day somebody looked at last. */
  readonly day?: LocalDate | null;
  readonly reason: string;
  readonly reasonError?: string | undefined;
  readonly onChoose: (chosen: ChosenStart) => void;
  readonly onReason: (reason: string) => void;
}

/** A day of two weeks, then an hour of the day; and why, where a resident could not choose it. */
export function StartChooser(props: StartChooserProps) {
  const { caseId, chosen, reason, reasonError, onChoose, onReason } = props;
  const { now } = useStaff();
  const [day, setDay] = useState<LocalDate | null>(chosen?.date ?? props.day ?? null);
  const [from, setFrom] = useState(() => stretchWith(day, now.date));
  const stretch = stretchFrom(from, now.date);
  const answer = useAsk('getStaffStarts', { caseId, from: stretch.from, to: stretch.to });
  const turn = (to: LocalDate) => {
    setFrom(to);
    setDay(null);
  };
  return (
    <div className="starts">
      <div className="starts-nav">
        {stretch.earlier === null ? <span /> : <TurnBack to={stretch.earlier} onTurn={turn} />}
        <p aria-live="polite">{bookWords.range(stretch.from, stretch.to)}</p>
        {stretch.later === null ? <span /> : <TurnOn to={stretch.later} onTurn={turn} />}
      </div>
      <Waiting answer={answer} words={() => bookWords.notOffered}>
        {(starts) => {
          const days = daysOf(starts);
          const shown = shownDay(days, day);
          if (shown === null) return <p className="empty">{bookWords.noStarts}</p>;
          return (
            <div className="starts-in">
              <DayButtons days={days} shown={shown.date} onChoose={setDay} />
              <div className="stack">
                <HourButtons day={shown} chosen={chosen} onChoose={onChoose} />
                {chosen !== null && !chosen.withinWindow ? (
                  <OutsideReason chosen={chosen} reason={reason} error={reasonError} onReason={onReason} />
                ) : null}
              </div>
            </div>
          );
        }}
      </Waiting>
    </div>
  );
}

interface TurnProps {
  readonly to: LocalDate;
  readonly onTurn: (to: LocalDate) => void;
}

const TurnBack = ({ to, onTurn }: TurnProps) => (
  <Act icon="backward" onPress={() => onTurn(to)}>
    {bookWords.earlier}
  </Act>
);

const TurnOn = ({ to, onTurn }: TurnProps) => (
  <Act icon="forward" onPress={() => onTurn(to)}>
    {bookWords.later}
  </Act>
);
