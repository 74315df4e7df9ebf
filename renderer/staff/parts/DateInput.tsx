import { CalendarDate } from '@internationalized/date';
import {
  DateInput as AriaDateInput,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { type LocalDate, localDate } from '../../../shared/time/local-date.ts';
import { Icon } from '../../ui/Icon.tsx';

interface DateInputProps {
  readonly label: string;
  readonly quiet?: boolean;
  readonly value: LocalDate | null;
  readonly onChange: (date: LocalDate) => void;
  readonly min?: LocalDate;
  readonly max?: LocalDate;
  readonly error?: string | undefined;
}

const toCalendar = (date: LocalDate) => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new CalendarDate(year, month, day);
};

/** A date, typed or chosen in a month. */
export function DateInput({ label, quiet, value, onChange, min, max, error }: DateInputProps) {
  return (
    <DatePicker
      className={error ? 'sf bad' : 'sf'}
      value={value === null ? null : toCalendar(value)}
      onChange={(date) => date !== null && onChange(localDate(date.toString()))}
      {...(min ? { minValue: toCalendar(min) } : {})}
      {...(max ? { maxValue: toCalendar(max) } : {})}
      isInvalid={error !== undefined}
      shouldForceLeadingZeros
    >
      <Label className={quiet ? 'vh' : 'sf-label'}>{label}</Label>
      {error ? <p className="sf-error">{error}</p> : null}
      <Group className="date-field">
        <AriaDateInput className="sf-in date">
          {(segment) => <DateSegment segment={segment} className="date-part" />}
        </AriaDateInput>
        <Button className="sb sq">
          <Icon name="calendar" />
        </Button>
      </Group>
      <Popover className="pop">
        <Dialog className="month-pop">
          <Calendar>
            <header>
              <Button slot="previous" className="sb sq ghost">
                <Icon name="backward" />
              </Button>
              <Heading />
              <Button slot="next" className="sb sq ghost">
                <Icon name="forward" />
              </Button>
            </header>
            <CalendarGrid>
              <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className="month-day" />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
