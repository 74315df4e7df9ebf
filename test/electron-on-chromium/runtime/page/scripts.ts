import { Script } from 'node:vm';
import { createWireCodec } from '../wire.ts';
import { watchInput } from './input.ts';
import { prepareMainWorld } from './main-world.ts';
import { type PreloadSettings, preparePreloadWorld } from './preload-world.ts';
import { createWorldBridge } from './world-bridge.ts';

/**
 * The blank document a target begins with is none that anybody loaded. Its preload's world may be made before the binding is,
 * and Electron runs no preload there at all.
 */
const notBeforeTheBinding = (binding: string, body: string): string =>
  `if (location.href !== 'about:blank' || ${JSON.stringify(binding)} in globalThis) {\n${body}\n}`;

/** Electron runs a preload in the top frame only (nodeIntegrationInSubFrames is off). */
const topFrameOnly = (body: string): string => `if (window.parent === window) {\n${body}\n}`;

/** The script for the page's own world. It must be registered before the preload's, so that it listens when the preload exposes. */
export function mainWorldScript(secret: string): string {
  return topFrameOnly(`(${prepareMainWorld})(${createWorldBridge}, ${JSON.stringify(secret)});`);
}

/** The script for the isolated world: Electron's modules, then the preload's own source as a CommonJS function. */
export function preloadScript(settings: PreloadSettings, source: string): string {
  const wrapped = `(function (require, module, exports, process) {\n${source}\n})`;
  let body = `const module = { exports: {} };\n${wrapped}(electron.require, module, module.exports, electron.process);`;
  try {
    new Script(wrapped);
  } catch (error) {
    // A preload that does not parse would take the whole injected script with it, and nobody would hear of it.
    body = `throw new SyntaxError(${JSON.stringify(error instanceof Error ? error.message : String(error))});`;
  }
  const parts = `{ createWireCodec: ${createWireCodec}, createWorldBridge: ${createWorldBridge}, watchInput: ${watchInput} }`;
  const script = `const electron = (${preparePreloadWorld})(${parts}, ${JSON.stringify(settings)});
try {
${body}
} catch (error) {
electron.failed(error);
}`;
  return topFrameOnly(notBeforeTheBinding(settings.binding, script));
}
