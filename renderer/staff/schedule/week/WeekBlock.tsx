import { Button } from 'react-aria-components';
import { hoursInWords, weekdayWord } from '../../../../shared/text/panel/dates.ts';
import { hoursWords, scheduleWords, weekWords } from '../../../../shared/text/panel/schedule.ts';
import type { TimeRange } from '../../../../shared/time/time-range.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { WeekPart } from './week-draft.ts';
import { placeIn } from './week-grid.ts';

interface WeekBlockProps {
  readonly part: WeekPart;
  readonly span: TimeRange;
  /** How many desks work then; null for a break. */
  readonly desks: number | null;
  readonly state: 'changed' | 'added' | 'removed' | null;
  readonly clash: TimeRange | null;
  readonly chosen: boolean;
  readonly onPress: () => void;
}

const LOW_HOURS = 1.2;
const ICON = { changed: 'edit', added: 'plus', removed: 'undo' } as const;

/** Hours of a day as a button, as tall as they are long. One that was taken away is pressed to bring it back. */
export function WeekBlock({ part, span, desks, state, clash, chosen, onPress }: WeekBlockProps) {
  const { top, tall } = placeIn(span, part.hours);
  const day = weekdayWord(part.weekday);
  const hours = hoursInWords(part.hours);
  const isBreak = part.kind === 'break';
  const staffed = desks === null ? null : desks === 0 ? weekWords.noDesk : weekWords.desks(desks);
  const stateWord = state === null ? null : scheduleWords[state];
  const classes = [isBreak ? 'brk' : 'blk', state ?? '', clash ? 'clash' : '', tall < LOW_HOURS ? 'flat' : ''];
  return (
    <Button
      className={classes.filter(Boolean).join(' ')}
      style={{ '--top': top, '--tall': tall }}
      aria-pressed={chosen}
      onPress={onPress}
    >
      <span className="vh">{state === 'removed' ? weekWords.restore(day) : weekWords.blockOf(day)} </span>
      <b className="num">{hours}</b> {isBreak ? <span>{hoursWords.break}</span> : null}
      {staffed && state !== 'removed' ? <span>{staffed}</span> : null}
      {clash || stateWord ? (
        <em>
          <Icon name={clash ? 'warning' : ICON[state ?? 'changed']} />
          <span>{clash ? hoursWords.clash : stateWord}</span>
          {clash ? <span className="vh"> {hoursWords.overlap(hoursInWords(clash))}</span> : null}
        </em>
      ) : null}
    </Button>
  );
}
