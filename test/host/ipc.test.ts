import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection, KioskApp } from '../../electron/app.ts';
import { START_ADDRESS } from '../../electron/host/addresses.ts';
import { connectCalls, connectWindow } from '../../electron/host/ipc.ts';
import { EVENT_CHANNEL } from '../../shared/contract/define.ts';
import type { KioskEvent } from '../../shared/contract/events.ts';

const REFUSED = { ok: false, error: { type: 'not-authorised' } };

/** A window's contents as far as calls and events need them. */
class Contents extends EventEmitter {
  readonly mainFrame = { url: START_ADDRESS };
  readonly sent: unknown[] = [];
  gone = false;
  isDestroyed = () => this.gone;
  send = (channel: string, event: unknown) => this.sent.push([channel, event]);
}

let did: string[];
let tell: (event: KioskEvent) => void;
beforeEach(() => {
  did = [];
});

const connection: Connection = {
  dispatch: async (method, _input, session) => ({ ok: true, value: [method, session] }),
  subscribe: (listener) => {
    tell = listener;
    return () => did.push('stopped');
  },
  reset: () => did.push('reset'),
  close: () => did.push('closed'),
};
const app = { connect: () => connection } as unknown as KioskApp;
const asContents = (contents: Contents) => contents as unknown as WebContents;

/** Answers a call that comes from a frame of some contents. */
function caller(known: Contents) {
  let answer: (event: IpcMainInvokeEvent, ...values: unknown[]) => Promise<unknown> = async () => undefined;
  const ipc = {
    handle: (_: string, handler: typeof answer) => {
      answer = handler;
    },
  } as unknown as IpcMain;
  connectCalls(ipc, (contents) => (contents === asContents(known) ? connection : null));
  return (sender: Contents, senderFrame: unknown = sender.mainFrame, session: unknown = 7) =>
    answer({ sender, senderFrame } as unknown as IpcMainInvokeEvent, 'getKiosk', {}, session);
}

describe('calls', () => {
  it('of our own page in the top frame of a window of ours are answered', async () => {
    const contents = new Contents();
    expect(await caller(contents)(contents)).toEqual({ ok: true, value: ['getKiosk', 7] });
  });

  it('that name no session belong to none, not to the one that goes on', async () => {
    const contents = new Contents();
    const frame = contents.mainFrame;
    expect(await caller(contents)(contents, frame, null)).toEqual({ ok: true, value: ['getKiosk', null] });
  });

  it.each([
    ['another window', (_: Contents) => [new Contents()]],
    ['a frame inside the page', (own: Contents) => [own, { url: START_ADDRESS }]],
    ['a frame that is gone', (own: Contents) => [own, null]],
  ] as const)('of %s are refused', async (_, from) => {
    const contents = new Contents();
    const [sender, ...frame] = from(contents) as [Contents, ...unknown[]];
    expect(await caller(contents)(sender, ...frame)).toEqual(REFUSED);
  });

  it('of a page that is not ours are refused', async () => {
    const contents = new Contents();
    contents.mainFrame.url = 'https://example.org/';
    expect(await caller(contents)(contents)).toEqual(REFUSED);
  });
});

describe('a window', () => {
  it('hears events for as long as it is there', () => {
    const contents = new Contents();
    connectWindow(asContents(contents), app, {});
    tell({ type: 'visits-changed' });
    contents.gone = true;
    tell({ type: 'visits-changed' });
    expect(contents.sent).toEqual([[EVENT_CHANNEL, { type: 'visits-changed' }]]);
  });

  it('forgets whoever stood there once its page is loaded anew or crashes, also when forgetting fails', async () => {
    const contents = new Contents();
    const forget = async () => {
      did.push('forgot');
      throw new Error('no such session');
    };
    connectWindow(asContents(contents), app, { forget });
    contents.emit('did-navigate');
    contents.emit('render-process-gone');
    expect(did).toEqual(['reset', 'forgot', 'reset', 'forgot']);
  });

  it('F6 has nobody signed in once its page is loaded anew or crashes, and leaves nothing when it is gone', () => {
    const contents = new Contents();
    connectWindow(asContents(contents), app, {});
    contents.emit('did-navigate');
    contents.emit('render-process-gone');
    expect(did).toEqual(['reset', 'reset']);
    contents.emit('destroyed');
    expect(did).toEqual(['reset', 'reset', 'stopped', 'closed']);
  });
});
