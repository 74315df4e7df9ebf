import { toWarsaw } from '../../time/warsaw.ts';
import { hourInWords } from '../format.ts';
import { kioskName } from './printer.ts';

/** Words over every page when the way by PESEL is closed somewhere, the clock cannot be right or the log is not as it was written. */
export const guardWords = {
  label: 'Ostrzeżenia',
  closed: (holder: string) => `${kioskName(holder)}: szukanie wizyt po numerze PESEL jest wyłączone do jutra`,
  /** Too much was tried there, by one person or by many. */
  closedWhy: (sinceMs: number) =>
    `Od ${hourInWords(toWarsaw(sinceMs).minute, 'pl')}, po wielu nieudanych próbach. Kody wizyt działają. Włącz, gdy wiesz, że nikt nie zgaduje cudzych numerów.`,
  open: 'Włącz',
  opened: (holder: string) => `${kioskName(holder)}: szukanie po numerze PESEL jest włączone.`,
  clock: 'Zegar urządzenia może być zły. Kiosk nie umawia teraz wizyt',
  log: 'Dziennik nie jest taki, jak go zapisano. Ktoś mógł zmieniać dane kiosku',
  seeWhatToDo: 'Zobacz, co zrobić',
  trust: 'Zegar jest dobry',
  trusted: 'Zapisano: zegar jest dobry. Kiosk znowu umawia wizyty.',
} as const;
