import type { App, Session, WebContents } from 'electron';
import { isAllowedRequest, isOwnPage } from './addresses.ts';

/** Denies a session everything a browser could offer beside showing our page: permissions, devices, downloads, foreign requests. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setCertificateVerifyProc((_request, answer) => answer(-2));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.on('select-usb-device', (event, _details, answer) => deny(event, answer));
  session.on('select-hid-device', (event, _details, answer) => deny(event, answer));
  session.on('select-serial-port', (event, _ports, _contents, answer) => deny(event, () => answer('')));
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowedRequest(url) }));
}

function deny(event: { preventDefault(): void }, answer: () => void): void {
  event.preventDefault();
  answer();
}

/** Every page, also one that should never have come to be: no other address, no other window, no embedded page. */
export function lockContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, address: string) => {
    if (!isOwnPage(address)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('devtools-opened', () => contents.closeDevTools());
  // A page cannot refuse to be left.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, answer) => deny(event, () => answer('')));
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('did-finish-load', () => {
    // Also the empty page that a window begins with is nothing to go back to.
    contents.navigationHistory.clear();
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1);
  });
}

/** Locks every page the program will ever make. Call before the first window. */
export function lockApp(app: App): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => deny(event, answer));
  app.on('login', (event, _contents, _details, _info, answer) => deny(event, answer));
}
