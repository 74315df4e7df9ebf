import type { Page } from './page.ts';
import { strict } from './strict.ts';

/** The top frame of a page (Electron's WebFrameMain): one object for the life of the page, so that === holds. */
export class WebFrame {
  readonly frameToken: string;
  readonly processId = 1;
  readonly routingId = 1;
  readonly parent: WebFrame | null = null;
  readonly api: this;
  private readonly page: Page;

  constructor(page: Page, token: string) {
    this.page = page;
    this.frameToken = token;
    this.api = strict('webFrameMain', this);
  }

  get url(): string {
    return this.page.url;
  }

  /** Electron gives 'app://kiosk' for a standard custom scheme; Node's own parser would say 'null'. */
  get origin(): string {
    return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(this.page.url)?.[0] ?? 'null';
  }

  get top(): WebFrame {
    return this.api;
  }

  isDestroyed(): boolean {
    return this.page.gone;
  }
}
