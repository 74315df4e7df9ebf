import type { CalendarEntry, MailMessage } from '../engine/ports.ts';

/** Who invites whom, as calendars want to know it. */
interface Parties {
  readonly organizer: { readonly name: string; readonly email: string };
  readonly attendee: MailMessage['to'];
}

/**
 * A calendar entry as iCalendar (RFC 5545, sent as RFC 5546 has it). Instants are in UTC: right in every calendar, on days
 * on which the clock changes too. The visit's code is not in it, because calendars are shown to others.
 */
export async function calendarFile(entry: CalendarEntry, { organizer, attendee }: Parties): Promise<string> {
  // Read when the first e-mail goes out: most starts of the program never get there.
  const { default: ical, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
  const cancels = entry.method === 'cancel';
  const calendar = ical({
    prodId: { company: 'Urząd', product: 'Kiosk wizyt', language: 'PL' },
    method: cancels ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: new Date(entry.madeMs),
    start: new Date(entry.startMs),
    end: new Date(entry.endMs),
    summary: entry.title,
    location: entry.place,
    description: entry.note,
    organizer,
    // Nobody is asked to answer: the visit is agreed.
    attendees: [{ email: attendee, rsvp: false, status: ICalAttendeeStatus.ACCEPTED }],
    status: cancels ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
