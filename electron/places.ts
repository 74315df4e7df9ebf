import path from 'node:path';
import { err, ok, type Result } from '../shared/basics/result.ts';
import type { KioskProblem } from '../shared/model/problems.ts';
import { type KioskConfig, loadConfig } from './config.ts';
import { ConfigSchema, liesInside } from './config-schema.ts';
import { type KioskMode, modeOf } from './kiosk-mode.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration with every place on this machine settled. */
export interface Setup {
  readonly config: KioskConfig;
  readonly mode: KioskMode;
  readonly dataDir: string;
  readonly keyFile: string;
  readonly witnessFolder: string;
  /** Where systemd puts the key that it keeps for the program; null where the program was started in another way. */
  readonly keyCredential: string | null;
  readonly importFolder: string;
  readonly exportFolder: string;
  /** Those of the two that are the program's own and may be made; one that the configuration names is somebody's else. */
  readonly ownFolders: readonly string[];
}

/**
 * Reads `kiosk.config.json` in the program's own folder and settles where data and key lie: `data` and `keys/kiosk.key` there,
 * unless the file says otherwise. The key may not lie inside the data folder, or a copy of the data would hold its own key.
 */
export function readSetup(userData: string, environment: Environment): Result<Setup, KioskProblem> {
  const loaded = loadConfig({ file: path.join(userData, 'kiosk.config.json'), env: environment });
  if (!loaded.ok) return err({ type: 'configuration', sentences: [...loaded.error.sentences] });
  const setup = setupOf(loaded.value, userData, environment);
  if (liesInside(setup.dataDir, setup.keyFile)) {
    const sentence = `Plik klucza ${setup.keyFile} leży w folderze danych ${setup.dataDir}; powinno tu być: inny folder.`;
    return err({ type: 'configuration', sentences: [sentence] });
  }
  const { backupFolder } = setup.config;
  if (backupFolder !== null && liesInside(backupFolder, setup.keyFile)) {
    const sentence = `W folderze na kopie danych ${backupFolder} leży plik klucza ${setup.keyFile}; powinno tu być: inny folder.`;
    return err({ type: 'configuration', sentences: [sentence] });
  }
  // A folder that is lost with the data, or is put aside with them, can bring nothing back.
  if (liesInside(setup.dataDir, setup.witnessFolder)) {
    const sentence = `Folder świadka danych ${setup.witnessFolder} leży w folderze danych ${setup.dataDir}; powinno tu być: inny folder.`;
    return err({ type: 'configuration', sentences: [sentence] });
  }
  return ok(setup);
}

/** What an out-of-order screen is drawn with when the configuration cannot be used. */
export function defaultSetup(userData: string, environment: Environment): Setup {
  return setupOf(ConfigSchema.parse({}), userData, environment);
}

function setupOf(config: KioskConfig, userData: string, environment: Environment): Setup {
  const credentials = environment['CREDENTIALS_DIRECTORY'];
  const importFolder = config.importFolder ?? path.join(userData, 'import');
  const exportFolder = config.exportFolder ?? path.join(userData, 'export');
  return {
    config,
    mode: modeOf(environment),
    dataDir: config.dataDir ?? path.join(userData, 'data'),
    witnessFolder: config.witnessFolder ?? path.join(userData, 'witness'),
    keyFile: config.keyFile ?? path.join(userData, 'keys', 'kiosk.key'),
    keyCredential: credentials === undefined ? null : path.join(credentials, 'kiosk-kek'),
    importFolder,
    exportFolder,
    ownFolders: [
      ...(config.importFolder === null ? [importFolder] : []),
      ...(config.exportFolder === null ? [exportFolder] : []),
    ],
  };
}
