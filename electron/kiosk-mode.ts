import type { KioskInfo } from '../shared/contract/kiosk-info.ts';

/** What this machine's screen is for: residents, a clerk's own desk, or showing who is called. */
export type KioskMode = KioskInfo['mode'];

const MODES: readonly KioskMode[] = ['kiosk', 'desk', 'display'];

type Environment = Readonly<Record<string, string | undefined>>;

/** The mode that `KIOSK_MODE` asks for; residents' kiosk without it, and while it names none. */
export function modeOf(environment: Environment): KioskMode {
  return MODES.find((mode) => mode === environment['KIOSK_MODE']) ?? 'kiosk';
}

/** What is wrong with `KIOSK_MODE`, as a sentence for the installer. */
export function modeFaults(environment: Environment): readonly string[] {
  const wanted = environment['KIOSK_MODE'];
  if (wanted === undefined || wanted === '' || MODES.some((mode) => mode === wanted)) return [];
  const value = JSON.stringify(wanted.slice(0, 40));
  return [`Zmienna KIOSK_MODE ma wartość ${value}, a powinno tu być: "kiosk", "desk" albo "display".`];
}
