import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { preloadScript } from './runtime/page/scripts.ts';

const settings = { binding: 'toMain', door: 'fromMain', secret: 's', inputPath: '/i', watchKeys: false, versions: {} };

/** A world as Chromium makes it for a document; `window.parent === window` says that it is the top one. */
function world(href: string) {
  const context: Record<string, unknown> = { location: { href } };
  context['window'] = context;
  context['parent'] = context;
  return createContext(context);
}

test('the blank document a target begins with runs no preload before the binding is there', () => {
  const script = preloadScript(settings, "throw new Error('the preload ran');");
  expect(() => runInContext(script, world('about:blank'))).not.toThrow();
});

test('a loaded document without the binding says so', () => {
  expect(() => runInContext(preloadScript(settings, ''), world('https://kiosk.app.localhost/'))).toThrow();
});
