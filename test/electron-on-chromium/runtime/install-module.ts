import Module from 'node:module';

type Load = (request: string, ...rest: unknown[]) => unknown;

/** Makes `electron` (and electron/main, electron/common) mean the stand-in, for require and for import. */
export function installModule(electron: object): void {
  const names = new Set(['electron', 'electron/main', 'electron/common']);
  const loader = Module as unknown as { _load: Load };
  const load = loader._load;
  loader._load = function (this: unknown, request: string, ...rest: unknown[]): unknown {
    return names.has(request) ? electron : load.call(this, request, ...rest);
  };
  const key = Symbol.for('electron-on-chromium');
  Object.defineProperty(globalThis, key, { value: electron });
  const source = [
    `const electron = globalThis[Symbol.for('electron-on-chromium')];`,
    'export default electron;',
    ...Object.keys(electron).map((name) => `export const ${name} = electron.${name};`),
  ].join('\n');
  Module.registerHooks({
    resolve: (specifier, context, next) =>
      names.has(specifier)
        ? { url: 'electron-on-chromium:main', format: 'module', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === 'electron-on-chromium:main' ? { format: 'module', source, shortCircuit: true } : next(url, context),
  });
}
