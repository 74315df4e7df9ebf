import { basename, isAbsolute } from 'node:path';
import { err, ok, type Result } from '../shared/basics/result.ts';
import { checkFile } from '../shared/rules/validation-sentence.ts';
import { ConfigSchema, isDatabaseUrl, type KioskConfig, liesInside } from './config-schema.ts';
import { modeFaults } from './kiosk-mode.ts';
import { readJsonFile } from './system/json-file.ts';

export type { KioskConfig } from './config-schema.ts';

export interface ConfigProblem {
  readonly type: 'config-invalid';
  /** The file as it was asked for; null when only the environment is at fault. */
  readonly file: string | null;
  /** Every fault, each one Polish sentence that names the file or variable, the key and what is allowed. */
  readonly sentences: readonly string[];
}

export interface ConfigSource {
  /** Where the file lies if there is one; null when there is no such place. */
  readonly file: string | null;
  /**
   * `KIOSK_CONFIG` names another file, which must exist. `KIOSK_DATA_DIR` goes before the file's `dataDir`, `DATABASE_URL`
   * before its `databaseUrl`. `KIOSK_MODE` says what the machine's screen is for.
   */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The installer's configuration. Without a file the defaults hold; a file with any fault is refused as a whole, so that
 * a kiosk never starts half-configured.
 */
export function loadConfig({ file, env }: ConfigSource): Result<KioskConfig, ConfigProblem> {
  const named = set(env['KIOSK_CONFIG']);
  const path = named ?? file;
  const read = path === null ? ok({}) : readConfig(path, named !== null);
  const config = read.ok ? checkFile(name(path), ConfigSchema, read.value) : read;
  const dataDir = set(env['KIOSK_DATA_DIR']);
  const databaseUrl = set(env['DATABASE_URL']);
  const sentences = [
    ...(config.ok ? [] : config.error),
    ...dataDirFaults(dataDir, config.ok ? config.value.keyFile : null),
    ...databaseUrlFaults(databaseUrl),
    ...modeFaults(env),
  ];
  if (!config.ok || sentences.length > 0) return err({ type: 'config-invalid', file: path, sentences });
  return ok({
    ...config.value,
    dataDir: dataDir ?? config.value.dataDir,
    databaseUrl: databaseUrl ?? config.value.databaseUrl,
  });
}

/**
 * Keys, as the file writes them, of what only the installer can know and has not filled in yet. The screens word their
 * sentences without these; staff see the list.
 */
export function unfilled(config: KioskConfig): readonly string[] {
  const { office, privacy } = config;
  const supplied = {
    'office.phone': office.phone,
    'office.email': office.email,
    'office.website': office.website,
    'office.infoDesk': office.infoDesk,
    'privacy.dpoContact': privacy.dpoContact,
    'privacy.legalBasis': privacy.legalBasis,
    'privacy.retentionDays': privacy.retentionDays,
  };
  return Object.entries(supplied).flatMap(([key, value]) => (value === null ? [key] : []));
}

function readConfig(path: string, mustExist: boolean): Result<unknown, readonly string[]> {
  const read = readJsonFile(path, name(path));
  if (read.ok) return read;
  if (read.error.type === 'missing' && !mustExist) return ok({});
  return err([
    read.error.type === 'missing'
      ? `Zmienna KIOSK_CONFIG wskazuje plik ${path}, którego nie ma; popraw ścieżkę albo usuń zmienną.`
      : read.error.sentence,
  ]);
}

function dataDirFaults(dataDir: string | null, keyFile: string | null): readonly string[] {
  if (dataDir === null) return [];
  if (!isAbsolute(dataDir)) {
    return [`Zmienna KIOSK_DATA_DIR ma wartość "${dataDir}", a powinno tu być: pełna ścieżka do folderu.`];
  }
  if (keyFile === null || !liesInside(dataDir, keyFile)) return [];
  return [
    `Zmienna KIOSK_DATA_DIR wskazuje folder, w którym leży plik z klucza „keyFile”; powinno tu być: inny folder.`,
  ];
}

// The value is not told: it holds a password.
function databaseUrlFaults(databaseUrl: string | null): readonly string[] {
  if (databaseUrl === null || isDatabaseUrl(databaseUrl)) return [];
  return [
    'Zmienna DATABASE_URL nie jest adresem bazy PostgreSQL; powinno tu być: "postgres://kiosk:hasło@serwer/kiosk".',
  ];
}

const name = (path: string | null) => (path === null ? 'kiosk.config.json' : basename(path));
const set = (value: string | undefined) => (value === undefined || value === '' ? null : value);
