import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Chromium } from './kind.ts';

const run = promisify(execFile);
const packageName = '@sparticuz/chromium';

/** The package's folder, seen from this file or from the folder the program was started in. */
function packageFolder(): string {
  for (const start of [import.meta.url, pathToFileURL(path.join(process.cwd(), 'package.json'))]) {
    try {
      return path.dirname(path.dirname(createRequire(start).resolve(packageName)));
    } catch {
      // tried from the next place
    }
  }
  throw new Error(
    `electron-on-chromium: no Chromium found: neither one on PATH (or CHROME_PATH) nor the npm package ${packageName}`,
  );
}

/** The user's own cache, or a folder of the user in the temporary one where there is no writable home (service accounts). */
function cacheFolder({ XDG_CACHE_HOME, HOME = homedir() }: NodeJS.ProcessEnv): string {
  const places = [XDG_CACHE_HOME, path.join(HOME, '.cache'), path.join(tmpdir(), `cache-${userInfo().uid}`)];
  for (const place of places) {
    if (!place) continue;
    try {
      const folder = path.join(place, 'electron-on-chromium');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return folder;
    } catch {
      // not writable: the next place
    }
  }
  throw new Error('electron-on-chromium: no folder to unpack Chromium into (set XDG_CACHE_HOME)');
}

/** Unpacks beside the final place and renames: several programs starting at once each see a whole folder or none. */
async function unpack(from: string, to: string): Promise<void> {
  const staging = mkdtempSync(`${to}.new-`);
  const files = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((file) =>
    path.join(from, 'bin', file),
  );
  // The package unpacks into os.tmpdir(); a process of its own can have another one.
  const library = pathToFileURL(path.join(from, 'build/index.js')).href;
  const script = `const { inflate } = await import(${JSON.stringify(library)}); await Promise.all(${JSON.stringify(files)}.map(inflate));`;
  try {
    await run(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, NODE_OPTIONS: '', TMPDIR: staging },
    });
    writeFileSync(path.join(staging, 'fonts/fonts.conf'), fontsConfiguration(to));
    renameSync(staging, to);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

/**
 * The package's own configuration looks for the fonts where it unpacks them by itself; Chromium ends at the first form field
 * when it finds no font at all.
 */
function fontsConfiguration(folder: string): string {
  const text = (file: string): string => file.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${text(path.join(folder, 'fonts'))}</dir>
  <cachedir>${text(path.join(folder, 'fonts/cache'))}</cachedir>
</fontconfig>
`;
}

/** The headless Chromium inside the npm package, with the NSS libraries and fonts it needs on a bare system. */
export async function bundledChromium(env: NodeJS.ProcessEnv): Promise<Chromium> {
  const from = packageFolder();
  const { version } = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8')) as { version: string };
  const folder = path.join(cacheFolder(env), `chromium-${version}`);
  if (!existsSync(folder)) await unpack(from, folder);
  return {
    executable: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [path.join(folder, 'al2023/lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
    headlessOnly: true,
    // Built for places without user namespaces: neither the sandbox nor the zygote can work there.
    switches: { 'no-sandbox': '', 'no-zygote': '' },
  };
}
