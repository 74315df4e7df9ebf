import type { AuditAction, AuditFault, AuditHead, AuditLink, AuditVerdict } from '../../../shared/model/audit.ts';

/** A number and a hash that were written down elsewhere while the log ended there. */
export interface AuditAnchor extends AuditHead {
  /** When that was. */
  readonly atMs: number;
}

/** How far a log was followed from its beginning, and what was found on the way. */
export interface FollowedAudit {
  readonly lines: number;
  readonly head: AuditHead | null;
  /** The first line that is not as it was written, or was not there. */
  readonly fault: AuditFault | null;
  /** The hash of the line with the anchor's number. */
  readonly atAnchor: string | null;
  /** Number of the last of the first lines that are no younger than the anchor. */
  readonly oldUntil: number;
  /** When somebody first went back to a copy after the anchor was written down. */
  readonly restoredAtMs: number | null;
}

export const AUDIT_BEGINNING: FollowedAudit = {
  lines: 0,
  head: null,
  fault: null,
  atAnchor: null,
  oldUntil: 0,
  restoredAtMs: null,
};

/** Acts after which the log is that of an earlier copy: somebody wanted it, or the data were damaged. */
const GOES_BACK: ReadonlySet<string> = new Set(['backup-restored', 'data-recovered'] satisfies AuditAction[]);

const BEFORE_THE_FIRST = '0'.repeat(64);

/** Follows the next line of a log. Lines come in the order of their numbers. */
export function followAudit(before: FollowedAudit, link: AuditLink, anchor: AuditAnchor | null): FollowedAudit {
  const { sequence, hash, atMs, action } = link;
  const younger = anchor !== null && atMs > anchor.atMs;
  const old = !younger && before.oldUntil === (before.head?.sequence ?? 0);
  return {
    lines: before.lines + 1,
    head: { sequence, hash },
    fault: before.fault ?? faultOf(before.head, link),
    atAnchor: sequence === anchor?.sequence ? hash : before.atAnchor,
    oldUntil: old ? sequence : before.oldUntil,
    restoredAtMs: before.restoredAtMs ?? (younger && GOES_BACK.has(action) ? atMs : null),
  };
}

/** What a log that was followed to its end is worth (SECURITY 4, fault 58). An end that was cut off only an anchor shows. */
export function auditVerdict(followed: FollowedAudit, anchor: AuditAnchor | null): AuditVerdict {
  const { lines, head, fault, atAnchor, oldUntil, restoredAtMs } = followed;
  if (fault !== null) return { type: 'broken', ...fault };
  if (anchor === null || atAnchor === anchor.hash) return { type: 'whole', lines, head };
  const after = Math.min(oldUntil, anchor.sequence - 1, head?.sequence ?? 0);
  return { type: 'cut', after, anchored: anchor.sequence, restoredAtMs };
}

function faultOf(before: AuditHead | null, { sequence, prev, fits }: AuditLink): AuditFault | null {
  const expected = (before?.sequence ?? 0) + 1;
  if (sequence > expected) return { sequence: expected, why: 'missing' };
  const follows = sequence === expected && prev === (before?.hash ?? BEFORE_THE_FIRST);
  return follows && fits ? null : { sequence, why: 'changed' };
}
