export type Panel = { width: number; height: number };

/** The screen the kiosk is built for, in CSS pixels (device scale factor 1): KIOSK_PANEL, for example 1920x1080. */
export function panelFrom({ KIOSK_PANEL: text = '1080x1920' }: NodeJS.ProcessEnv): Panel {
  const parts = /^(\d{3,5})x(\d{3,5})$/.exec(text);
  if (!parts) throw new Error(`electron-on-chromium: KIOSK_PANEL is '${text}', it must look like 1080x1920`);
  return { width: Number(parts[1]), height: Number(parts[2]) };
}
