import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { _electron } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPECTED_FUSES, fusesOf } from '../../electron/launch/fuses.ts';
import { openArchive } from '../electron-on-chromium/runtime/asar.ts';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const standIn = path.join(root, 'test/electron-on-chromium');
/** Whoever tries to fetch something during packaging meets a closed door. */
const noNetwork = {
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
};

type Lock = { packages: Record<string, { dev?: boolean; version?: string }> };

let temporary: string;
let folder: string;
/** The unpacked archive. */
let program: string;
/** Everything inside app.asar and beside it, by paths relative to the program's own folder. */
let inside: string[];

beforeAll(async () => {
  temporary = mkdtempSync(path.join(tmpdir(), 'package-'));
  if (!existsSync(path.join(root, 'dist/app/main.cjs')))
    await run(process.execPath, ['electron/launch/build.ts'], { cwd: root });
  // Of the stand-in only what takes the place of Electron's own files, not its tests.
  const electronDist = path.join(temporary, 'electron');
  for (const part of ['electron', 'runtime'])
    cpSync(path.join(standIn, part), path.join(electronDist, part), { recursive: true });
  const output = path.join(temporary, 'out');
  const override = [`-c.electronDist=${electronDist}`, `-c.directories.output=${output}`];
  await run(
    path.join(root, 'node_modules/.bin/electron-builder'),
    ['--linux', 'dir', '--publish', 'never', ...override],
    { cwd: root, env: { ...process.env, ...noNetwork } },
  );
  folder = path.join(output, 'linux-unpacked');
  program = openArchive(path.join(folder, 'resources/app.asar'));
  inside = readdirSync(program, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(program, path.join(entry.parentPath, entry.name)));
}, 180_000);

afterAll(() => {
  for (const made of [temporary, program]) rmSync(made, { recursive: true, force: true });
});

describe('the package', () => {
  it('is a folder with the executable and the program in an archive', () => {
    expect(readdirSync(folder).toSorted()).toEqual(['kiosk-wizyt', 'resources', 'runtime']);
    expect(statSync(path.join(folder, 'kiosk-wizyt')).mode & 0o111).toBe(0o111);
    expect(readdirSync(path.join(folder, 'resources')).toSorted()).toEqual(['app.asar', 'app.asar.unpacked']);
  });

  it('cannot be talked into being Node, being inspected or running another program', () => {
    expect(fusesOf(readFileSync(path.join(standIn, 'electron')))).not.toBe(EXPECTED_FUSES);
    expect(fusesOf(readFileSync(path.join(folder, 'kiosk-wizyt')))).toBe(EXPECTED_FUSES);
    expect(fusesOf(Buffer.from('an executable without any'))).toBeNull();
  });

  it('holds what was built, the assets and the manifest', () => {
    const built = readdirSync(path.join(root, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
    expect(inside).toEqual(expect.arrayContaining([...built, 'package.json', 'node_modules/sequelize/package.json']));
    expect(inside.some((file) => file.startsWith('assets/seed/'))).toBe(true);
  });

  it('has the native part of sqlite3 outside of the archive, and none of its sources', () => {
    const native = path.join(
      folder,
      'resources/app.asar.unpacked/node_modules/sqlite3/build/Release/node_sqlite3.node',
    );
    expect(statSync(native).size).toBeGreaterThan(100_000);
    expect(inside.filter((file) => /sqlite3\/.*\.(c|cc|h|gz|o|a|mk)$/.test(file))).toEqual([]);
  });

  it('E2 draws PDFs in a thread that lies outside of the archive with all that it needs', async () => {
    const pdf = readFileSync(path.join(root, 'assets/seed/templates/general-letter.pdf'));
    const limits = { pages: 20, widths: [620], pictureBytes: 1_000_000 };
    const worker = new Worker(path.join(folder, 'resources/app.asar.unpacked/dist/app/pdf-worker.mjs'), {
      workerData: { pdf: new Uint8Array(pdf), limits },
      execArgv: [],
    });
    const answer = await new Promise((resolve, reject) => {
      worker.on('message', (message) => message !== 'started' && resolve(message));
      worker.on('error', reject);
    });
    await worker.terminate();
    expect(answer).toEqual({ pages: [expect.any(Uint8Array)] });
  });

  it('holds no test, no source and nothing that only development needs', () => {
    const own = inside.filter((file) => !file.startsWith('node_modules/'));
    expect(own.filter((file) => !/^(dist\/|assets\/|package\.json$)/.test(file))).toEqual([]);
    expect(own.filter((file) => /\.(ts|tsx|map)$|(^|\/)tests?\/|\.test\./.test(file))).toEqual([]);

    // By name and version: the packager arranges the folders in its own way.
    const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
    const shipped = Object.entries(lock.packages).filter(([, { dev }]) => !dev);
    const allowed = new Set(shipped.map(([place, { version }]) => `${place.split('node_modules/').at(-1)}@${version}`));
    const packages = new Set(
      inside.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
    );
    const found = [...packages].map((place) => {
      const { version } = JSON.parse(readFileSync(path.join(program, place, 'package.json'), 'utf8')) as {
        version: string;
      };
      return `${place.split('node_modules/').at(-1)}@${version}`;
    });
    expect(found.filter((name) => !allowed.has(name))).toEqual([]);
    expect(packages.size).toBeGreaterThan(5);
  });

  it('starts and answers its page', async () => {
    const userData = path.join(temporary, 'data');
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env as Record<string, string>;
    const env = { ...environment, KIOSK_NODE: process.execPath, KIOSK_LOG: 'silent' };
    const executablePath = path.join(folder, 'kiosk-wizyt');
    const app = await _electron.launch({ executablePath, args: [`--user-data-dir=${userData}`], env, cwd: root });
    try {
      const page = await app.firstWindow();
      await page.waitForURL('https://kiosk.app.localhost/**');
      const facts = await app.evaluate(({ app: program }) => [
        program.isPackaged,
        program.getName(),
        program.getVersion(),
      ]);
      const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
      expect(facts).toEqual([true, expect.stringMatching(/^(Kiosk wizyt|kiosk-wizyt)$/), version]);
      // Its files are served from the archive and its page is drawn.
      await expect
        .poll(() => page.evaluate(() => document.body.textContent.trim().length), { timeout: 20_000 })
        .toBeGreaterThan(0);
      expect(existsSync(userData)).toBe(true);
    } finally {
      await app.close();
    }
  }, 60_000);
});
