export type BeforeRequest = {
  id: number;
  url: string;
  method: string;
  resourceType: string;
  referrer: string;
  timestamp: number;
  webContentsId?: number;
  webContents?: unknown;
  frame?: unknown;
};
export type RequestAnswer = { cancel?: boolean; redirectURL?: string };
type Listener = (details: BeforeRequest, callback: (answer: RequestAnswer) => void) => void;
type Filter = { urls: string[] };

/** 'app://*', '*://*\/*' and the like as a regular expression (Chromium's match patterns). */
function matcher(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  const [scheme = '*', rest = '*'] = pattern.split('://');
  const text = (part: string): string => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
  return new RegExp(`^${scheme === '*' ? '[a-z]+' : text(scheme)}://${text(rest)}$`, 'i');
}

/** session.webRequest: only onBeforeRequest, whose answer really cancels or redirects. */
export class WebRequest {
  private listener: Listener | undefined;
  private patterns: RegExp[] = [];

  onBeforeRequest(...args: [Listener | null] | [Filter, Listener | null]): void {
    const [filter, listener] = args.length === 2 ? args : [{ urls: ['<all_urls>'] }, args[0]];
    this.listener = listener ?? undefined;
    this.patterns = filter.urls.map(matcher);
  }

  /** The program's answer to one request; no listener, or none for this URL, means it may pass. Internal. */
  ask(details: BeforeRequest): Promise<RequestAnswer> {
    const { listener } = this;
    if (!listener || !this.patterns.some((pattern) => pattern.test(details.url))) return Promise.resolve({});
    return new Promise((resolve) => listener(details, resolve));
  }
}
