import type { SpecialDay } from '../../../../shared/model/schedule.ts';
import { hoursInWords, shortDay } from '../../../../shared/text/panel/dates.ts';
import { dayWords } from '../../../../shared/text/panel/schedule-days.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { Act } from '../../parts/Act.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { More, type MoreItem } from '../../parts/More.tsx';
import type { PlanNames } from '../../parts/save-change/plan-names.ts';
import type { YearDay } from './year-days.ts';

export interface DayActs {
  readonly edit: (day: SpecialDay) => void;
  readonly remove: (day: SpecialDay) => void;
  readonly open: (day: YearDay) => void;
  readonly special: (date: LocalDate) => void;
  /** Gives a day off for a holiday on a Saturday; null = choose which. */
  readonly give: (day: YearDay, date: LocalDate | null) => void;
}

interface DayRowProps {
  readonly day: YearDay;
  readonly past: boolean;
  /** The day off to give with one touch for a holiday on a Saturday. */
  readonly proposed: LocalDate | null;
  readonly names: PlanNames;
  readonly acts: DayActs;
}

/** A date of the year: the holiday, what the office set for it, and what can be done with it. */
export function DayRow({ day, past, proposed, names, acts }: DayRowProps) {
  const { date, holiday, specials, substitute } = day;
  const label = shortDay(date);
  const who = ({ departmentId }: SpecialDay) =>
    departmentId === null ? dayWords.officeScope : names.department(departmentId);
  const lost = substitute !== null && substitute.date === null && !past;
  const ofSpecial = (one: SpecialDay): readonly MoreItem[] => {
    const name = `${label}, ${who(one)}`;
    const suffix = specials.length > 1;
    return [
      {
        key: `edit ${name}`,
        icon: 'edit',
        name: suffix ? dayWords.editOf(who(one)) : dayWords.edit,
        onPress: () => acts.edit(one),
      },
      {
        key: `remove ${name}`,
        icon: 'trash',
        name: suffix ? dayWords.removeOf(who(one)) : dayWords.remove,
        onPress: () => acts.remove(one),
      },
    ];
  };
  const more: readonly MoreItem[] = [
    ...specials.flatMap(ofSpecial),
    ...(holiday ? [{ key: 'open', icon: 'play' as const, name: dayWords.open, onPress: () => acts.open(day) }] : []),
    ...(holiday && specials.length === 0
      ? [{ key: 'special', icon: 'clock' as const, name: dayWords.special, onPress: () => acts.special(date) }]
      : []),
    ...(lost
      ? [{ key: 'give', icon: 'calendar' as const, name: dayWords.giveOther, onPress: () => acts.give(day, null) }]
      : []),
  ];
  return (
    <li className={past ? 'yd past' : 'yd'}>
      <b className="num yd-date">{label}</b>
      <div className="yd-what">
        {holiday ? (
          <p>
            <Chip icon="calendar" word={dayWords.holiday} look="dim" />
            <span>{holiday.name.pl}</span>
          </p>
        ) : null}
        {specials.map((one) => (
          <p key={one.departmentId}>
            <SpecialChip special={one} onHoliday={holiday !== null} />
            <span>
              {one.hours.length > 0 ? <b className="num">{one.hours.map(hoursInWords).join(', ')}</b> : null}
              {one.hours.length > 0 ? ' · ' : null}
              {who(one)} · {one.reason.pl}
            </span>
          </p>
        ))}
        {substitute?.date ? <p className="nt">{dayWords.given(shortDay(substitute.date))}</p> : null}
        {lost ? (
          <div className="yd-lost">
            <span>{dayWords.saturday}</span>
            {proposed ? (
              <Act icon="plus" onPress={() => acts.give(day, proposed)}>
                {dayWords.giveOn(shortDay(proposed))}
              </Act>
            ) : null}
          </div>
        ) : null}
      </div>
      {past ? null : <More name={dayWords.more(label)} items={more} />}
    </li>
  );
}

function SpecialChip({ special, onHoliday }: { readonly special: SpecialDay; readonly onHoliday: boolean }) {
  if (special.hours.length === 0) return <Chip icon="calendar-cancel" word={dayWords.closed} look="solid" />;
  return onHoliday ? (
    <Chip icon="play" word={dayWords.openOnHoliday} look="wait" />
  ) : (
    <Chip icon="clock" word={dayWords.otherHours} look="wait" />
  );
}
