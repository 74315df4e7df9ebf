import type { DeviceState } from '../../model/device.ts';
import { toWarsaw } from '../../time/warsaw.ts';
import { hourInWords } from '../format.ts';

/** Words of the page about the device. What can be found about each part is in device.ts. */
export const devicePageWords = {
  lead: (kiosk: number) => `Kiosk nr ${kiosk}`,
  tabs: 'Części tej strony',
  tab: { state: 'Stan', printer: 'Drukarka', backups: 'Kopie danych' },
  checkedAt: ({ atMs }: Pick<DeviceState, 'atMs'>) => `Sprawdzono o ${hourInWords(toWarsaw(atMs).minute, 'pl')}`,
  again: 'Sprawdź ponownie',
  whatToDo: 'Co zrobić',
  allGood: 'Wszystko działa',
  allGoodText: 'Nie ma nic do zrobienia.',
  trouble: 'Coś nie działa',
  troubleText: (names: string) => `Zacznij od tego: ${names}.`,
  attention: 'Coś wymaga uwagi',
  attentionText: (names: string) => `Kiosk pracuje. Warto zajrzeć: ${names}.`,
  versionsTitle: 'Wersje',
  versions: { kiosk: 'Program', database: 'Baza danych', schema: 'Układ danych', node: 'Node.js' },
  versionUnknown: 'nie odpowiada',
  help: 'Te dane podaj informatykowi, gdy dzwonisz po pomoc.',
} as const;
