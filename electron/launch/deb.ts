import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const packaging = path.join(root, 'packaging');

/** What lies beside the program, and where in the system it goes. */
const PLACES: Readonly<Record<string, string>> = {
  'packaging/kiosk.service': 'usr/lib/systemd/system/kiosk.service',
  'packaging/sysctl.conf': 'usr/lib/sysctl.d/60-kiosk.conf',
  'packaging/printer.rules': 'usr/lib/udev/rules.d/60-kiosk-printer.rules',
  'packaging/logind.conf': 'usr/lib/systemd/logind.conf.d/60-kiosk.conf',
  'packaging/journald.conf': 'usr/lib/systemd/journald.conf.d/60-kiosk.conf',
  'packaging/system.conf': 'usr/lib/systemd/system.conf.d/60-kiosk.conf',
  'assets/docs/instalacja.md': 'usr/share/doc/kiosk-wizyt/instalacja.md',
  'assets/kiosk.config.example.json': 'usr/share/doc/kiosk-wizyt/kiosk.config.example.json',
};

const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/**
 * Makes a Debian package of a packaged program (`npm run dist`): everything in it belongs to root, and whoever runs the
 * program can change none of it. Returns the file's path.
 */
export function makeDeb({ program, output }: { readonly program: string; readonly output: string }): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const architecture = ARCHITECTURES[process.arch] ?? process.arch;
  const staged = mkdtempSync(path.join(tmpdir(), 'kiosk-deb-'));
  try {
    chmodSync(staged, 0o755);
    const installed = path.join(staged, 'opt/kiosk-wizyt');
    cpSync(program, installed, { recursive: true, verbatimSymlinks: true });
    for (const [from, to] of Object.entries(PLACES)) copy(path.join(root, from), path.join(staged, to), 0o644);
    const control = readFileSync(path.join(packaging, 'deb/control'), 'utf8');
    const filled = control.replace('@version@', version).replace('@architecture@', architecture);
    write(path.join(staged, 'DEBIAN/control'), filled, 0o644);
    for (const script of ['postinst', 'prerm'])
      copy(path.join(packaging, 'deb', script), path.join(staged, 'DEBIAN', script), 0o755);
    execFileSync('chmod', ['-R', 'u+rwX,go+rX,go-w', staged]);
    // Chromium's sandbox needs root's rights to begin with, and gives them up.
    const sandbox = path.join(installed, 'chrome-sandbox');
    if (existsSync(sandbox)) chmodSync(sandbox, 0o4755);
    mkdirSync(output, { recursive: true });
    const file = path.join(output, `kiosk-wizyt_${version}_${architecture}.deb`);
    execFileSync('dpkg-deb', ['--root-owner-group', '--build', staged, file], { stdio: 'ignore' });
    return file;
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

function copy(from: string, to: string, mode: number): void {
  write(to, readFileSync(from), mode);
}

function write(file: string, content: string | Uint8Array, mode: number): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content, { mode });
}

if (import.meta.main) {
  const output = path.join(root, 'out/package');
  console.log(makeDeb({ program: path.join(output, 'linux-unpacked'), output }));
}
