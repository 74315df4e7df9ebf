import assert from 'node:assert/strict';
import { addDays } from '../../shared/time/local-date.ts';
import { CASES } from './office.ts';
import { fine, refused } from './oracle/answers.ts';
import { line } from './oracle/day.ts';
import { calendarOf } from './oracle/free-times.ts';
import { caseProblem } from './oracle/holds.ts';
import { isActive, wall } from './oracle/world.ts';
import type { Answer } from './program.ts';
import { alike, type Stage } from './stage.ts';

/** Every calendar that residents see and every day that staff see, today and where there are visits. */
export async function compareEverything(stage: Stage): Promise<void> {
  await compareCalendars(stage);
  const today = wall(stage.world).date;
  const days = new Set([today, addDays(today, -1), ...stage.world.visits.map(({ date }) => date)]);
  for (const date of days) await compareDay(stage, date);
}

export async function compareCalendars(stage: Stage): Promise<void> {
  for (const { id } of CASES) {
    const answer = await stage.program.call('getAvailability', { caseId: id });
    const problem = caseProblem(stage.world, id);
    const days = problem === null ? calendarOf(stage.world, id) : [];
    const first = days.find((day) => day.kind === 'free');
    const nearest = first?.kind === 'free' ? { date: first.date, start: first.starts[0] } : null;
    const expected = problem === null ? fine({ nearest, days }) : refused(problem);
    alike(stage, 'getAvailability', { caseId: id }, withoutHolidayNames(answer), expected);
  }
}

/** The office explains closed days in words; of a holiday only that there is an explanation is compared. */
function withoutHolidayNames(answer: Answer): Answer {
  if (!answer.ok) return answer;
  const { nearest, days } = answer.value as { nearest: unknown; days: { reason?: { pl: string } | null }[] };
  const isOwn = (text: string) => text === 'Dzień specjalny';
  const plain = days.map((day) => (day.reason && !isOwn(day.reason.pl) ? { ...day, reason: { pl: 'holiday' } } : day));
  return { ok: true, value: { nearest, days: plain } as never };
}

async function compareDay(stage: Stage, date: string): Promise<void> {
  const answer = await stage.program.call('listDay', { date, departmentId: null } as never);
  const lines = (answer.ok ? answer.value : []) as { visitId: string; start: number; moves: string[] }[];
  assert.ok(
    lines.every(({ start }, index) => index === 0 || start >= (lines[index - 1]?.start ?? 0)),
    'in order of time',
  );
  const inOrder = <T extends { visitId: string }>(list: readonly T[]) =>
    list.toSorted((a, b) => (a.visitId < b.visitId ? -1 : 1));
  const shown = inOrder(lines.map((one) => ({ ...one, moves: one.moves.toSorted() })));
  const { world } = stage;
  const expected = inOrder(world.visits.filter((visit) => visit.date === date).map((visit) => line(world, visit)));
  alike(stage, 'listDay', { date }, { ok: true, value: shown as never }, fine(expected));
}

/** What must hold whatever happened, looked at in the answers of the real office and not in the oracle. */
export async function checkInvariants({ world, program }: Stage): Promise<void> {
  const codes = world.visits.map(({ code }) => code);
  assert.equal(new Set(codes).size, codes.length, 'A11 codes are unique');
  const ids = world.visits.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  const stored = await program.office().store.read(async (tx) => Promise.all(ids.map((id) => tx.visit(id as never))));
  assert.ok(
    stored.every((visit) => visit !== null),
    'nothing is lost',
  );
  await program.office().inspect();
  const owning = world.visits.filter((visit) => isActive(visit) && visit.ownsTime);
  for (const [index, a] of owning.entries()) {
    for (const b of owning.slice(index + 1)) {
      const apart =
        a.deskId !== b.deskId || a.date !== b.date || a.start + a.minutes <= b.start || b.start + b.minutes <= a.start;
      assert.ok(apart, `A7 ${a.id} and ${b.id} overlap`);
    }
  }
}
