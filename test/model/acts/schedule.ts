import assert from 'node:assert/strict';
import type { HitVisit } from '../../../shared/model/impact.ts';
import type { Command } from '../command.ts';
import { type Expected, fine, refused } from '../oracle/answers.ts';
import { hasSomePlace, hitsOf, isOfferedPlace, isVacant, type Place, shareTime } from '../oracle/impact.ts';
import { changed, differences } from '../oracle/schedule.ts';
import { type OracleVisit, type Parts, remember, type World } from '../oracle/world.ts';
import { alike, count, nth, type Stage } from '../stage.ts';
import { changeOf } from './schedule-choice.ts';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;
type Decision = { readonly kind: 'keep' } | { readonly kind: 'move'; readonly to: Place } | { readonly kind: 'cancel' };

/** D5, D7: what a change would do is shown, then decided for each visit, then done whole or not at all. */
export async function changeSchedule(
  stage: Stage,
  { change: choice, decisions, stale }: Of<'schedule'>,
): Promise<void> {
  const { world, program } = stage;
  const { change, asked } = changeOf(stage, choice);
  const baseRevision = stale ? world.revision - 1 : world.revision;
  const input = { change: asked, baseRevision };
  const preview = await program.call('previewChange', input as never);
  const after: Parts | Exclude<Expected, { ok: true }>['error'] = stale
    ? { type: 'plan-changed' }
    : changed(world, change);
  if ('type' in after) {
    alike(stage, 'previewChange', input, preview, refused(after));
    alike(
      stage,
      'applyChange',
      input,
      await program.call('applyChange', { ...input, decisions: [] } as never),
      refused(after),
    );
    return;
  }
  const hits = checkedHits(stage, input, preview, after);
  const decided = hits.map((hit, index) => ({ ...hit, decision: decide(hit, nth(decisions, index) ?? 1) }));
  for (const { reason, decision } of decided) count(stage, `hit ${reason} ${decision?.kind ?? 'forgotten'}`);
  const sent = decided.flatMap(({ visit, decision }) => (decision === null ? [] : [{ visitId: visit.id, decision }]));
  const answer = await program.call('applyChange', { ...input, decisions: sent } as never);
  const problem = problemOf(world, after, decided);
  const shown = { ...input, decisions: sent };
  if (problem !== null) {
    alike(stage, 'applyChange', shown, answer, refused({ type: problem } as never));
    return;
  }
  const changeId = answer.ok ? (answer.value as { changeId: string }).changeId : 'none';
  alike(stage, 'applyChange', shown, answer, fine({ changeId, revision: world.revision + 1 }));
  const told = decided.map(({ visit, decision }) => callListRow(visit, decision));
  carryOut(world, decided);
  world.changes.push({ id: changeId, kind: choice.kind, parts: differences(world, world.parts, after) });
  world.parts = after;
  world.revision += 1;
  await checkCallList(stage, changeId, told);
}

interface Hit {
  readonly visit: OracleVisit;
  readonly reason: string;
  readonly proposal: Place | null;
}
type Decided = Hit & { readonly decision: Decision | null };

/** The same visits are hit for the same reasons, and every proposal is one that could be accepted with all the others. */
function checkedHits(stage: Stage, input: unknown, preview: Parameters<typeof alike>[3], after: Parts): Hit[] {
  const { world } = stage;
  const expected = hitsOf(world, after).toSorted((a, b) => (a.visit.id < b.visit.id ? -1 : 1));
  const shown = (preview.ok ? (preview.value as { hits: HitVisit[] }).hits : []).toSorted((a, b) =>
    a.visitId < b.visitId ? -1 : 1,
  );
  const facts = expected.map(({ visit, reason }) => {
    const { id, caseId, code, deskId, date, start, minutes } = visit;
    return { visitId: id, caseId, code, place: { deskId, date, start }, minutes, reason };
  });
  const bare = shown.map(({ proposal, timeChanges, ...fact }) => fact);
  const answer = preview.ok ? { ok: true as const, value: { revision: world.revision, hits: bare } as never } : preview;
  alike(stage, 'previewChange', input, answer, fine({ revision: world.revision, hits: facts }));
  const proposals = shown.flatMap(({ proposal, minutes }) => (proposal === null ? [] : [{ ...proposal, minutes }]));
  return expected.map(({ visit, reason }, index) => {
    const hit = shown[index];
    const proposal = hit?.proposal ?? null;
    const text = JSON.stringify(hit);
    if (proposal === null) {
      if (visit.state === 'booked') assert.ok(!hasSomePlace(world, after, visit, proposals), `no proposal: ${text}`);
      return { visit, reason, proposal };
    }
    const mine = { ...proposal, minutes: visit.minutes };
    assert.ok(isOfferedPlace(world, after, visit, proposal), `not offered: ${text}`);
    assert.ok(isVacant(world, proposal, visit.minutes, [visit]), `not free: ${text}`);
    assert.equal(proposals.filter((other) => shareTime(mine, other)).length, 1, `twice: ${text}`);
    assert.equal(hit?.timeChanges, proposal.date !== visit.date || proposal.start !== visit.start, text);
    return { visit, reason, proposal };
  });
}

/** Null: the administrator forgets this visit. */
function decide({ visit, proposal }: Hit, wish: number): Decision | null {
  const { deskId, date, start } = visit;
  if (wish === 3) return null;
  if (wish === 4) return { kind: 'move', to: { deskId, date, start } };
  if (wish === 2 && visit.state !== 'in-service') return { kind: 'cancel' };
  return wish === 1 && proposal !== null ? { kind: 'move', to: proposal } : { kind: 'keep' };
}

function problemOf(
  world: World,
  after: Parts,
  decided: readonly Decided[],
): 'impact-changed' | 'place-not-free' | null {
  if (decided.some(({ decision }) => decision === null)) return 'impact-changed';
  const moves = decided.flatMap(({ visit, decision }) =>
    decision?.kind === 'move' ? [{ visit, to: decision.to }] : [],
  );
  const leaving = decided.filter(({ decision }) => decision?.kind !== 'keep').map(({ visit }) => visit);
  const isGood = moves.every(
    ({ visit, to }) => isOfferedPlace(world, after, visit, to) && isVacant(world, to, visit.minutes, leaving),
  );
  return isGood ? null : 'place-not-free';
}

function carryOut(world: World, decided: readonly Decided[]): void {
  for (const { visit, decision } of decided) {
    if (decision?.kind === 'keep') visit.exception = true;
    if (decision?.kind === 'move') Object.assign(visit, decision.to, { ownsTime: true, exception: false });
    if (decision?.kind === 'cancel') {
      remember(visit, 'cancel');
      Object.assign(visit, { state: 'cancelled', cancelledBy: 'schedule', ownsTime: false, endedAt: world.now });
    }
  }
}

function callListRow({ id, code, caseId, deskId, date, start }: OracleVisit, decision: Decision | null) {
  const after = decision?.kind === 'move' ? decision.to : null;
  return { visitId: id, code, caseId, outcome: decision?.kind, before: { deskId, date, start }, after };
}

/** D5: whoever has to be told is on the list, with what to tell. */
async function checkCallList(
  { program }: Stage,
  changeId: string,
  told: readonly { visitId: string }[],
): Promise<void> {
  const answer = await program.call('getCallList', { changeId } as never);
  const rows = answer.ok ? (answer.value as ({ visitId: string } & { person: unknown })[]) : [];
  const byVisit = (a: { visitId: string }, b: { visitId: string }) => (a.visitId < b.visitId ? -1 : 1);
  assert.ok(rows.every(({ person }) => person !== null));
  assert.deepStrictEqual(
    rows.map(({ person, ...row }) => row).toSorted(byVisit),
    JSON.parse(JSON.stringify(told.toSorted(byVisit))),
  );
}
