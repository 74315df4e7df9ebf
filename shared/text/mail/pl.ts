import type { MessageText } from '../../model/mail.ts';
import type { MessageKind } from '../../model/mail-lists.ts';

const facts = `Sprawa: {{sprawa}}
Imię: {{imie}}
Dzień: {{dzien}}
Godzina: {{godzina}}
Miejsce: {{miejsce}}`;

const bring = `Co zabrać:
{{dokumenty}}`;

const howToCancel = `Nie możesz przyjść? Odwołaj wizytę w kiosku w urzędzie. Potrzebny będzie kod wizyty i cztery ostatnie znaki numeru PESEL albo dokumentu. Zwolniony termin przyda się komuś innemu.`;

const late = 'Przyjdź na czas: spóźnienie oznacza rezygnację z wizyty.';

const foot = `{{urzad}}

Tę wiadomość wysłał automat. Nie odpowiadaj na nią.`;

/** What the program writes to people in Polish until the office writes something else (G3). */
export const polishMessages: Readonly<Record<MessageKind, MessageText>> = {
  confirmation: {
    subject: 'Potwierdzenie wizyty: {{dzien}}, godz. {{godzina}}',
    body: `Dzień dobry,

Twoja wizyta w urzędzie jest umówiona.

${facts}

Kod wizyty: {{kod}}
Zachowaj kod. Przyda się, gdy przyjdziesz, a także gdy zechcesz zmienić termin albo odwołać wizytę.

${bring}

${late}
${howToCancel}

${foot}`,
  },
  change: {
    subject: 'Zmiana terminu wizyty: {{dzien}}, godz. {{godzina}}',
    body: `Dzień dobry,

termin Twojej wizyty w urzędzie się zmienił. Teraz jest taki:

${facts}

Kod wizyty: {{kod}}
Jeśli masz inny kod do tej wizyty, już nie działa.

${bring}

${late}
${howToCancel}

${foot}`,
  },
  cancellation: {
    subject: 'Odwołana wizyta: {{dzien}}, godz. {{godzina}}',
    body: `Dzień dobry,

ta wizyta w urzędzie jest odwołana:

${facts}

Nie przychodź na nią. Jeśli sprawa jest nadal do załatwienia, umów nową wizytę w kiosku w urzędzie.

${foot}`,
  },
  reminder: {
    subject: 'Przypomnienie o wizycie: {{dzien}}, godz. {{godzina}}',
    body: `Dzień dobry,

przypominamy o wizycie w urzędzie.

${facts}

Kod wizyty: {{kod}}

${bring}

${late}
${howToCancel}

${foot}`,
  },
};
