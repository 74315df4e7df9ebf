/**
 * Chromium knows nothing of schemes registered at run time, so app://kiosk/x is shown as https://kiosk.app.localhost/x: a secure
 * origin of its own, never looked up, because every request to it is answered before it leaves. Everything the main process sees
 * is mapped back.
 */
const privileged = new Set<string>();
const https = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9+.-]*)\.localhost(?::\d+)?([/?#].*)?$/;

export function registerScheme(scheme: string): void {
  privileged.add(scheme);
}

export function isRegistered(scheme: string): boolean {
  return privileged.has(scheme);
}

/** app://kiosk/x → https://kiosk.app.localhost/x; anything else unchanged. */
export function toChromium(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)([/?#].*)?$/i.exec(url);
  const scheme = parts?.[1]?.toLowerCase() ?? '';
  if (!parts || !privileged.has(scheme)) return url;
  const rest = parts[3] ?? '/';
  return `https://${parts[2]}.${scheme}.localhost${rest.startsWith('/') ? rest : `/${rest}`}`;
}

/** https://kiosk.app.localhost/x → app://kiosk/x; anything else unchanged. */
export function fromChromium(url: string): string {
  const parts = https.exec(url);
  const scheme = parts?.[2] ?? '';
  if (!parts || !privileged.has(scheme)) return url;
  return `${scheme}://${parts[1]}${parts[3] ?? '/'}`;
}
