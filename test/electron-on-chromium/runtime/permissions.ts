import { started } from './browser.ts';
import type { DevTools } from './devtools.ts';

type RequestHandler = (
  webContents: null,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;
type CheckHandler = (webContents: null, permission: string, requestingOrigin: string, details: object) => boolean;

/** Electron's names of permissions and what Chromium calls them in the DevTools protocol. */
const permissions: Record<string, string[]> = {
  'clipboard-read': ['clipboardReadWrite'],
  'clipboard-sanitized-write': ['clipboardSanitizedWrite'],
  'display-capture': ['displayCapture'],
  geolocation: ['geolocation'],
  'idle-detection': ['idleDetection'],
  media: ['audioCapture', 'videoCapture'],
  midi: ['midi'],
  midiSysex: ['midiSysex'],
  notifications: ['notifications'],
  sensors: ['sensors'],
  'storage-access': ['storageAccess'],
  'top-level-storage-access': ['topLevelStorageAccess'],
  'window-management': ['windowManagement'],
  'persistent-storage': ['durableStorage'],
  'screen-wake-lock': ['wakeLockScreen'],
};

/**
 * The answers of a session's permission handlers, given to Chromium. Electron asks the handlers at every request of a page; Chromium
 * must know beforehand, so each permission is asked once, when a handler is set. Without handlers everything is granted, as in Electron.
 */
export class PermissionSwitchboard {
  private request: RequestHandler | null = null;
  private check: CheckHandler | null = null;
  private readonly context: () => Promise<string | undefined>;

  constructor(context: () => Promise<string | undefined>) {
    this.context = context;
  }

  setRequestHandler(handler: RequestHandler | null): void {
    this.request = handler;
    void this.reapply();
  }

  setCheckHandler(handler: CheckHandler | null): void {
    this.check = handler;
    void this.reapply();
  }

  private async reapply(): Promise<void> {
    const { devtools } = await started;
    await this.apply(devtools, await this.context()).catch(() => {});
  }

  /** Tells Chromium what is granted in one browser context; everything else is denied there without asking anyone. */
  async apply(devtools: DevTools, browserContextId: string | undefined): Promise<void> {
    const granted = await Promise.all(
      Object.keys(permissions).map(async (name) => ((await this.isGranted(name)) ? (permissions[name] ?? []) : [])),
    );
    await devtools.send('Browser.grantPermissions', {
      permissions: granted.flat(),
      ...(browserContextId ? { browserContextId } : {}),
    });
  }

  private async isGranted(name: string): Promise<boolean> {
    const { request, check } = this;
    if (check && !check(null, name, '', { isMainFrame: true })) return false;
    if (!request) return true;
    return new Promise((resolve) => request(null, name, resolve, { isMainFrame: true, requestingUrl: '' }));
  }
}
