import { started } from './browser.ts';
import { type DevTools, unheeded } from './devtools.ts';

type Callback = (granted: boolean) => void;
export type PermissionRequestHandler = (
  webContents: null,
  permission: string,
  callback: Callback,
  details: object,
) => void;
export type PermissionCheckHandler = (
  webContents: null,
  permission: string,
  requestingOrigin: string,
  details: object,
) => boolean;

/** Electron's names of permissions and what Chromium calls them in the DevTools protocol. */
const permissions = {
  'clipboard-read': ['clipboardReadWrite'],
  'clipboard-sanitized-write': ['clipboardSanitizedWrite'],
  'display-capture': ['displayCapture'],
  geolocation: ['geolocation'],
  'idle-detection': ['idleDetection'],
  media: ['audioCapture', 'videoCapture'],
  midi: ['midi'],
  midiSysex: ['midiSysex'],
  notifications: ['notifications'],
  'persistent-storage': ['durableStorage'],
  'screen-wake-lock': ['wakeLockScreen'],
  sensors: ['sensors'],
  'storage-access': ['storageAccess'],
  'window-management': ['windowManagement'],
} as const;

/**
 * The answers of a session's permission handlers, given to Chromium. Electron asks the handlers at every request of a page; Chromium
 * must know beforehand, so each permission is asked once, when a handler is set. Without handlers everything is granted, as in Electron.
 */
export class PermissionSwitchboard {
  private request: PermissionRequestHandler | null = null;
  private check: PermissionCheckHandler | null = null;
  private readonly context: () => Promise<string | undefined>;

  constructor(context: () => Promise<string | undefined>) {
    this.context = context;
  }

  setRequestHandler(handler: PermissionRequestHandler | null): void {
    this.request = handler;
    this.reapply();
  }

  setCheckHandler(handler: PermissionCheckHandler | null): void {
    this.check = handler;
    this.reapply();
  }

  private reapply(): void {
    unheeded(Promise.all([started, this.context()]).then(([{ devtools }, context]) => this.apply(devtools, context)));
  }

  /** Tells Chromium what is granted in one browser context; everything else is denied there without asking anyone. */
  async apply({ browser }: DevTools, browserContextId: string | undefined): Promise<void> {
    const answers = await Promise.all(
      Object.entries(permissions).map(async ([name, theirs]) => ((await this.isGranted(name)) ? theirs : [])),
    );
    const context = browserContextId ? { browserContextId } : {};
    await browser.send('Browser.grantPermissions', { permissions: answers.flat(), ...context });
  }

  private isGranted(name: string): boolean | Promise<boolean> {
    const { request, check } = this;
    if (check && !check(null, name, '', { isMainFrame: true })) return false;
    if (!request) return true;
    return new Promise((resolve) => {
      request(null, name, resolve, { isMainFrame: true, requestingUrl: '' });
      // A handler that has not answered by now does not grant: in Electron the page would wait for ever.
      setImmediate(() => resolve(false));
    });
  }
}
