import { readFileSync } from 'node:fs';
import { err, ok, type Result } from '../shared/basics/result.ts';
import type { AuditVerdict } from '../shared/model/audit.ts';
import { logProblemWords, verdictInWords } from '../shared/text/panel/audit-check.ts';
import { readAnchor } from './engine/rules/audit-anchor.ts';
import type { AuditAnchor } from './engine/rules/audit-chain.ts';
import { isAlarming, verdictOnLinks } from './engine/staff/check-audit.ts';
import { readSetup } from './places.ts';
import { withAuditLog } from './store/index.ts';
import { loadKeys } from './system/keys.ts';
import { createPersonalDataCipher } from './system/personal-data.ts';

const FLAG = '--verify-log';

type LogProblem = 'anchor-unreadable' | 'setup' | 'key' | 'database' | 'older';

/** Whether the program was started to look at its log, and with which anchor: `--verify-log [dziennik-2026-11-24.txt]`. */
export function verifyLogAsked(argv: readonly string[]): { readonly anchorFile: string | null } | null {
  const at = argv.indexOf(FLAG);
  if (at < 0) return null;
  const next = argv[at + 1];
  return { anchorFile: next === undefined || next.startsWith('-') ? null : next };
}

/**
 * Follows the log of acts as it lies in the database. `exitCode` 0: it is as it was written; 1: it is not, or nobody can
 * tell. Changes nothing, and may be asked while the kiosk works.
 */
export async function verifyLog(options: {
  readonly userData: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly anchorFile: string | null;
}): Promise<{ readonly exitCode: 0 | 1; readonly line: string }> {
  const verdict = await verdictFor(options);
  if (!verdict.ok) return { exitCode: 1, line: logProblemWords[verdict.error] };
  return { exitCode: isAlarming(verdict.value) ? 1 : 0, line: verdictInWords(verdict.value) };
}

async function verdictFor({
  userData,
  environment,
  anchorFile,
}: Parameters<typeof verifyLog>[0]): Promise<Result<AuditVerdict, LogProblem>> {
  const anchor = anchorFile === null ? ok(null) : readAnchorFile(anchorFile);
  if (!anchor.ok) return anchor;
  const setup = readSetup(userData, environment);
  if (!setup.ok) return err('setup');
  const { dataDir, keyFile, keyCredential, config } = setup.value;
  const keys = loadKeys({ keyFile, credential: keyCredential, create: false });
  if (!keys.ok) return err('key');
  const place = { folder: dataDir, databaseUrl: config.databaseUrl };
  try {
    const found = await withAuditLog(place, createPersonalDataCipher(keys.value), (links) =>
      verdictOnLinks(links, anchor.value),
    );
    return found === null ? err('older') : ok(found);
  } catch {
    return err('database');
  }
}

function readAnchorFile(file: string): Result<AuditAnchor, LogProblem> {
  try {
    const anchor = readAnchor(readFileSync(file, 'utf8'));
    return anchor === null ? err('anchor-unreadable') : ok(anchor);
  } catch {
    return err('anchor-unreadable');
  }
}
