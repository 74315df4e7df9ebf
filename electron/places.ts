import path from 'node:path';
import { err, ok, type Result } from '../shared/basics/result.ts';
import type { KioskProblem } from '../shared/model/problems.ts';
import { type KioskConfig, loadConfig } from './config.ts';
import { ConfigSchema, liesInside } from './config-schema.ts';

/** The configuration with every place on this machine settled. */
export interface Setup {
  readonly config: KioskConfig;
  readonly dataDir: string;
  readonly keyFile: string;
}

/**
 * Reads `kiosk.config.json` in the program's own folder and settles where data and key lie: `data` and `keys/kiosk.key` there,
 * unless the file says otherwise. The key may not lie inside the data folder, or a copy of the data would hold its own key.
 */
export function readSetup(
  userData: string,
  environment: Readonly<Record<string, string | undefined>>,
): Result<Setup, KioskProblem> {
  const loaded = loadConfig({ file: path.join(userData, 'kiosk.config.json'), env: environment });
  if (!loaded.ok) return err({ type: 'configuration', sentences: [...loaded.error.sentences] });
  const setup = setupOf(loaded.value, userData);
  if (liesInside(setup.dataDir, setup.keyFile)) {
    const sentence = `Plik klucza ${setup.keyFile} leży w folderze danych ${setup.dataDir}; powinno tu być: inny folder.`;
    return err({ type: 'configuration', sentences: [sentence] });
  }
  return ok(setup);
}

/** What an out-of-order screen is drawn with when the configuration cannot be used. */
export function defaultSetup(userData: string): Setup {
  return setupOf(ConfigSchema.parse({}), userData);
}

function setupOf(config: KioskConfig, userData: string): Setup {
  return {
    config,
    dataDir: config.dataDir ?? path.join(userData, 'data'),
    keyFile: config.keyFile ?? path.join(userData, 'keys', 'kiosk.key'),
  };
}
