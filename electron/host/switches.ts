import type { App } from 'electron';

/** What Chromium does without from its first moment (SECURITY 1.3). No switch here weakens anything; none may. */
export const SWITCHES: Readonly<Record<string, string>> = Object.freeze({
  'disable-pinch': '',
  'overscroll-history-navigation': '0',
  'disable-features': 'HardwareMediaKeyHandling,MediaSessionService,Translate,OverscrollHistoryNavigation',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'no-first-run': '',
});

/** Call before the program is ready. */
export function setSwitches({ commandLine }: Pick<App, 'commandLine'>): void {
  for (const [name, value] of Object.entries(SWITCHES)) commandLine.appendSwitch(name, value);
}
