import type { LocalizedText } from '../model/localized.ts';

/** What residents read instead of free times while nobody can be sure of the date and the hour (D6). */
export const clockDoubtWords: LocalizedText = {
  pl: 'Nie umawiamy teraz wizyt w kiosku, bo trzeba sprawdzić jego zegar. Wizytę umówi pracownik urzędu.',
  en: 'This kiosk does not book visits now, because its clock has to be checked. The staff can book a visit for you.',
};
