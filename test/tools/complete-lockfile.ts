import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * `npm run lock`, after a dependency has changed: npm leaves packages for other platforms out of the lock file when the registry
 * at hand does not offer them, and `npm ci` then refuses its own lock file. This writes their entries: version, system and processor
 * are known from the package that wants them; npm fetches them only on such a machine.
 */
interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS: Readonly<Record<string, string>> = {
  arm: 'arm',
  arm64: 'arm64',
  ia32: 'ia32',
  loong64: 'loong64',
  mips64el: 'mips64el',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  x64: 'x64',
};

const file = path.resolve(import.meta.dirname, '../../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> };
let added = 0;

for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(place, name)) continue;
    const parts = name.split(/[-/.]/);
    const system = SYSTEMS.find((one) => parts.includes(one));
    const processor = parts.map((part) => PROCESSORS[part]).find((one) => one !== undefined);
    if (system === undefined || processor === undefined || !/^\d/.test(version)) {
      throw new Error(`${name} ${version} is missing from the lock file and is not a package of another platform`);
    }
    const libc = parts.some((part) => part.startsWith('musl'))
      ? ['musl']
      : parts.some((part) => part.startsWith('gnu'))
        ? ['glibc']
        : [];
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [processor],
      ...(entry.dev ? { dev: true } : {}),
      ...(system === 'linux' && libc.length > 0 ? { libc } : {}),
      optional: true,
      os: [system],
    };
    added += 1;
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  added === 0 ? 'The lock file is complete.' : `Added ${added} packages of other platforms to the lock file.`,
);

/** Whether a package that `place` wants is found from there upwards, as Node would look for it. */
function isLocked(place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in lock.packages) return true;
    if (at === '') return false;
    if (!at.includes('/node_modules/')) return `node_modules/${name}` in lock.packages;
  }
}
