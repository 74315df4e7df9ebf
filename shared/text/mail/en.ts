import type { MessageText } from '../../model/mail.ts';
import type { MessageKind } from '../../model/mail-lists.ts';

const facts = `Matter: {{sprawa}}
First name: {{imie}}
Day: {{dzien}}
Time: {{godzina}}
Place: {{miejsce}}`;

const bring = `What to bring:
{{dokumenty}}`;

const howToCancel = `Cannot come? Cancel the visit at the kiosk in the office. You will need the visit code and the last four characters of the PESEL or document number. Somebody else will be glad of the time.`;

const late = 'Please be on time: if you are late, the visit counts as given up.';

const foot = `{{urzad}}

This message was sent automatically. Please do not reply to it.`;

/** What the program writes to people in English until the office writes something else (G3). */
export const englishMessages: Readonly<Record<MessageKind, MessageText>> = {
  confirmation: {
    subject: 'Your visit is booked: {{dzien}}, {{godzina}}',
    body: `Hello,

your visit to the office is booked.

${facts}

Visit code: {{kod}}
Keep the code. You will need it when you come, and also to change or cancel the visit.

${bring}

${late}
${howToCancel}

${foot}`,
  },
  change: {
    subject: 'Your visit has a new time: {{dzien}}, {{godzina}}',
    body: `Hello,

the time of your visit to the office has changed. It is now:

${facts}

Visit code: {{kod}}
If you have another code for this visit, it no longer works.

${bring}

${late}
${howToCancel}

${foot}`,
  },
  cancellation: {
    subject: 'Your visit is cancelled: {{dzien}}, {{godzina}}',
    body: `Hello,

this visit to the office is cancelled:

${facts}

Please do not come then. If you still need it, book a new visit at the kiosk in the office.

${foot}`,
  },
  reminder: {
    subject: 'A reminder of your visit: {{dzien}}, {{godzina}}',
    body: `Hello,

this is a reminder of your visit to the office.

${facts}

Visit code: {{kod}}

${bring}

${late}
${howToCancel}

${foot}`,
  },
};
