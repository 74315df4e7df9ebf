import type { LocalizedText } from '../../../shared/model/localized.ts';
import type { Words } from '../words.tsx';

interface Place {
  /** A phrase („parter”) or whole sentences, as the office wrote it. */
  readonly location: LocalizedText;
  /** Null while the office has not named one. */
  readonly room: string | null;
}

/** Where to go, line by line: what the office says about the place, then the room. */
export function placeLines({ location, room }: Place, { t, office }: Words): string[] {
  return [office(location), ...(room === null ? [] : [t('roomLine', { room })])];
}

/** A department with its room: „Dowody osobiste, pokój 12”. */
export function roomOf(department: LocalizedText, room: string | null, { t, office }: Words): string {
  return room === null ? office(department) : `${office(department)}, ${t('room', { room })}`;
}
