import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compact } from '../../shared/rules/clean.ts';
import { CODE_ALPHABET } from '../../shared/rules/visit-code.ts';
import type { Ids, SetupDoor } from '../engine/ports.ts';

export const SETUP_CODE_FILE = 'setup-code.txt';
export const RECOVERY_REQUEST_FILE = 'reset-administrator';

const CODE_LENGTH = 10;
const HALF = CODE_LENGTH / 2;
const WRITTEN = new RegExp(`^([${CODE_ALPHABET}]{${HALF}})-([${CODE_ALPHABET}]{${HALF}})$`, 'm');
const OTHERS = 0o077;

export interface SetupDoorOptions {
  /** The program's own folder; only who may log in to the machine reaches it. */
  readonly folder: string;
  readonly ids: Pick<Ids, 'randomBelow'>;
  /** Tells where a code lies, never which. */
  readonly onWritten: (file: string) => void;
  readonly onFailure: (file: string, thrown: unknown) => void;
}

/** The code for a new administrator in a file that only the program's own account can read. */
export function createSetupDoor({ folder, ids, onWritten, onFailure }: SetupDoorOptions): SetupDoor {
  const file = path.join(folder, SETUP_CODE_FILE);
  const request = path.join(folder, RECOVERY_REQUEST_FILE);
  let open: { readonly purpose: 'first-start' | 'recovery'; readonly digest: Buffer } | null = null;

  return {
    state: () => open?.purpose ?? 'closed',
    takeRecoveryRequest() {
      try {
        // A request that cannot be taken away would be heard again at every start.
        unlinkSync(request);
        return true;
      } catch (thrown) {
        if (!isMissing(thrown)) onFailure(request, thrown);
        return false;
      }
    },
    open(purpose) {
      if (open?.purpose === purpose) return;
      try {
        // Whoever has written the first code down can use it after a power cut too.
        const code = (purpose === 'first-start' ? readCode(file) : null) ?? writeCode(file, ids);
        open = { purpose, digest: digestOf(code) };
        onWritten(file);
      } catch (thrown) {
        onFailure(file, thrown);
      }
    },
    matches: (typed) => open !== null && timingSafeEqual(digestOf(compact(typed).toUpperCase()), open.digest),
    close() {
      open = null;
      try {
        rmSync(file, { force: true });
      } catch (thrown) {
        onFailure(file, thrown);
      }
    },
  };
}

function readCode(file: string): string | null {
  try {
    if (process.platform !== 'win32' && (statSync(file).mode & OTHERS) !== 0) return null;
    const match = WRITTEN.exec(readFileSync(file, 'utf8'));
    return match === null ? null : `${match[1]}${match[2]}`;
  } catch (thrown) {
    if (isMissing(thrown)) return null;
    throw thrown;
  }
}

/** Written under another name first: a power cut leaves no code or a whole one. */
function writeCode(file: string, ids: Pick<Ids, 'randomBelow'>): string {
  const draw = () => CODE_ALPHABET.charAt(ids.randomBelow(CODE_ALPHABET.length));
  const code = Array.from({ length: CODE_LENGTH }, draw).join('');
  const text = [
    'Kod do utworzenia administratora tego urządzenia:',
    '',
    `${code.slice(0, HALF)}-${code.slice(HALF)}`,
    '',
    'Wpisz go na ekranie dla pracowników. Po użyciu kod traci ważność, a ten plik znika.',
    '',
  ].join('\n');
  mkdirSync(path.dirname(file), { recursive: true });
  const fresh = `${file}.new-${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(fresh, text, { mode: 0o600, flag: 'wx', flush: true });
    renameSync(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
  return code;
}

const digestOf = (code: string) => createHash('sha256').update(code, 'utf8').digest();
const isMissing = (thrown: unknown) => thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
