import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** What ships in node_modules stays there; sqlite3 holds a native file that no bundle could carry. */
const external = [/^node:/, 'electron', ...Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`))];

/** Before this instant (ms) the built program did not exist: an earlier clock is wrong. `SOURCE_DATE_EPOCH` (s) makes a build repeatable. */
const builtAtMs = process.env['SOURCE_DATE_EPOCH'] ? Number(process.env['SOURCE_DATE_EPOCH']) * 1000 : Date.now();

function processConfig(
  entry: string,
  name: string,
  bundled: 'bundle-all' | 'keep-packages',
  format: 'cjs' | 'es' = 'cjs',
): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { BUILT_AT_MS: String(builtAtMs) },
    ssr: bundled === 'bundle-all' ? { noExternal: true } : {},
    build: {
      ssr: path.join(root, entry),
      outDir: path.join(root, 'dist/app'),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: bundled === 'bundle-all' ? ['electron'] : external,
        output: { format, entryFileNames: `${name}.${format === 'cjs' ? 'cjs' : 'mjs'}`, codeSplitting: false },
      },
    },
  };
}

/**
 * Bundles main, preload (one file each, CommonJS, as Electron's sandbox wants it), the thread that reads PDFs, the process that
 * holds a device file and the renderer into dist/.
 */
export async function buildAll(options: { readonly renderer: InlineConfig } = { renderer: {} }): Promise<void> {
  rmSync(path.join(root, 'dist/app'), { recursive: true, force: true });
  await build(processConfig('electron/main.ts', 'main', 'keep-packages'));
  await build(processConfig('electron/preload.ts', 'preload', 'bundle-all'));
  await build(processConfig('electron/system/pdf-worker.ts', 'pdf-worker', 'keep-packages', 'es'));
  await build(processConfig('electron/printer/device/device-process.ts', 'device-process', 'keep-packages', 'es'));
  await build({ configFile: path.join(root, 'renderer/vite.config.ts'), logLevel: 'warn', ...options.renderer });
}

if (import.meta.main) await buildAll();
