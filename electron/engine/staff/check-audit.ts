import { ok } from '../../../shared/basics/result.ts';
import type { AuditLink, AuditReport, AuditVerdict } from '../../../shared/model/audit.ts';
import { momentOf } from '../moment.ts';
import type { AnchorFiles, Clock, FileShelf, Store } from '../ports.ts';
import { readAnchor, writeAnchor } from '../rules/audit-anchor.ts';
import { AUDIT_BEGINNING, type AuditAnchor, auditVerdict, followAudit } from '../rules/audit-chain.ts';

/** So that nobody waits long for a turn while a long log is followed. */
const PAGE = 500;

export interface CheckAuditDeps {
  readonly store: Store;
  readonly clock: Clock;
  /** What this machine wrote down of the log before. */
  readonly anchors: AnchorFiles;
}

/** Follows the whole log of acts from its beginning, and holds it against an anchor where there is one. */
export async function verdictOnLinks(
  read: (after: number | null, limit: number) => Promise<readonly AuditLink[]>,
  anchor: AuditAnchor | null,
): Promise<AuditVerdict> {
  let followed = AUDIT_BEGINNING;
  for (let after: number | null = null; ; ) {
    const links = await read(after, PAGE);
    for (const link of links) followed = followAudit(followed, link, anchor);
    after = followed.head?.sequence ?? null;
    if (links.length < PAGE) return auditVerdict(followed, anchor);
  }
}

/** Whether the log is as it was written, to the end that was written down last in the export folder. */
export async function checkAudit(deps: CheckAuditDeps): Promise<AuditReport> {
  const newest = await newestAnchor(deps.anchors);
  const read = (after: number | null, limit: number) => deps.store.read((tx) => tx.auditLinks(after, limit));
  const verdict = await verdictOnLinks(read, newest?.anchor ?? null);
  return { checkedAtMs: deps.clock.now(), verdict, anchor: newest && { file: newest.file, atMs: newest.anchor.atMs } };
}

/** The same because somebody of the staff asks; that they did is a line of the log itself. */
export async function checkAuditFor(by: string, deps: CheckAuditDeps): Promise<AuditReport> {
  const report = await checkAudit(deps);
  await note(deps, by, 'log-checked', report.verdict);
  return report;
}

/** What was written down of the log's end today. */
export interface DailyAudit {
  readonly report: AuditReport;
  readonly head: AuditAnchor | null;
  /** Full path; null where the folder is not there, or the day has its file. */
  readonly file: string | null;
}

/** Checks the log and writes its end down elsewhere: at a start and after each midnight. */
export async function dailyAudit(deps: CheckAuditDeps & { readonly files: FileShelf }): Promise<DailyAudit> {
  const report = await checkAudit(deps);
  // A fault is a line itself: the next anchor would otherwise hide that lines were cut off.
  if (isAlarming(report.verdict)) await note(deps, 'system', 'log-faulty', report.verdict);
  const { nowMs, now } = momentOf(deps.clock);
  const end = await deps.store.read((tx) => tx.auditHead());
  if (end === null) return { report, head: null, file: null };
  const head = { ...end, atMs: nowMs };
  const name = `dziennik-${now.date}.txt`;
  if ((await deps.anchors.newest()).some(({ file }) => file === name)) return { report, head, file: null };
  const saved = await deps.files.save(name, new TextEncoder().encode(writeAnchor(head)));
  return { report, head, file: saved.ok ? saved.value : null };
}

/** Going back to a copy takes lines away too, and says so itself. */
export function isAlarming(verdict: AuditVerdict): boolean {
  return verdict.type === 'broken' || (verdict.type === 'cut' && verdict.restoredAtMs === null);
}

async function newestAnchor(anchors: AnchorFiles): Promise<{ file: string; anchor: AuditAnchor } | null> {
  const found = (await anchors.newest()).flatMap(({ file, text }) => {
    const anchor = readAnchor(text);
    return anchor === null ? [] : [{ file, anchor }];
  });
  return found.toSorted((a, b) => b.anchor.atMs - a.anchor.atMs)[0] ?? null;
}

async function note(
  { store, clock }: CheckAuditDeps,
  by: string,
  action: 'log-checked' | 'log-faulty',
  verdict: AuditVerdict,
): Promise<void> {
  const detail = detailOf(verdict);
  await store.write(async (tx) => ok(await tx.recordAudit({ atMs: clock.now(), by, action, visitId: null, detail })));
}

/** `whole 120`, `changed 17`, `cut 90 120`: put into words where it is shown. */
function detailOf(verdict: AuditVerdict): string {
  switch (verdict.type) {
    case 'whole':
      return `whole ${verdict.lines}`;
    case 'broken':
      return `${verdict.why} ${verdict.sequence}`;
    case 'cut':
      return `cut ${verdict.after} ${verdict.anchored}`;
  }
}
