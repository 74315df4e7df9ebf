import type { Command, IdentityChoice } from '../command.ts';
import { CASES, introduced, knownAs, PEOPLE } from '../office.ts';
import { arrive } from '../oracle/arriving.ts';
import { book } from '../oracle/booking.ts';
import { cancelBy, changeBy, find, type Identity } from '../oracle/finding.ts';
import { extend, hold, holdOf, release, type Wanted } from '../oracle/holds.ts';
import type { Answer } from '../program.ts';
import { alike, pick, type Stage, visitOf, wantedTime } from '../stage.ts';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

const holder = (kiosk: number) => `kiosk-${kiosk}`;
const NOBODY = '00000000-0000-4000-8000-999999999999';
const keyText = (n: number) => `key-${String(n).padStart(16, '0')}`;
const madeBy = (answer: Answer, name: 'visitId' | 'holdId' | 'code'): string =>
  answer.ok ? String((answer.value as Record<string, unknown>)[name]) : 'none';
const made = (answer: Answer) => ({ visitId: madeBy(answer, 'visitId'), code: madeBy(answer, 'code') });

function keyOf(stage: Stage, reused: number | null): string {
  if (reused !== null && stage.keys > 0) return keyText(reused % stage.keys);
  stage.keys += 1;
  return keyText(stage.keys - 1);
}

interface Booking {
  readonly kiosk: number;
  readonly who: number;
  readonly wanted: Wanted;
  readonly replace: boolean;
  readonly key: number | null;
  readonly holdId: string | null;
}

async function bookAt(stage: Stage, { kiosk, who, wanted, replace, key, holdId }: Booking): Promise<void> {
  const person = pick(PEOPLE, who);
  const idempotencyKey = keyOf(stage, key);
  const onEarlier = replace ? 'replace' : 'refuse';
  const input = { idempotencyKey, ...wanted, person, language: 'pl', holdId, onEarlier } as never;
  const answer = await stage.program.call('book', input, kiosk);
  const name = `${person.firstName} ${person.lastName}`;
  const booking = { ...wanted, key: idempotencyKey, pesel: knownAs(who), name, holder: holder(kiosk), holdId, replace };
  alike(stage, 'book', { ...booking, kiosk }, answer, book(stage.world, booking, made(answer)));
}

export function bookSomeTime(stage: Stage, { kiosk, who, time, replace, key, held }: Of<'book'>): Promise<void> {
  const wanted = wantedTime(stage, time);
  const holdId = held ? (holdOf(stage.world, holder(kiosk))?.id ?? NOBODY) : null;
  return bookAt(stage, { kiosk, who, wanted, replace, key, holdId });
}

/** The usual way: the hour that was chosen at this kiosk, whether it is still kept or not. */
export async function bookTheHeldTime(stage: Stage, { kiosk, who, replace }: Of<'bookHeld'>): Promise<void> {
  const held = stage.world.holds.find((one) => one.kind === 'session' && one.holder === holder(kiosk));
  if (held === undefined) return;
  const { id, caseId, date, start } = held;
  await bookAt(stage, { kiosk, who, wanted: { caseId, date, start }, replace, key: null, holdId: id });
}

export async function holdSomeTime(stage: Stage, { kiosk, time }: Of<'hold'>): Promise<void> {
  const wanted = wantedTime(stage, time);
  const answer = await stage.program.call('hold', wanted as never, kiosk);
  alike(
    stage,
    `hold`,
    { ...wanted, kiosk },
    answer,
    hold(stage.world, holder(kiosk), wanted, madeBy(answer, 'holdId')),
  );
}

export async function extendHold(stage: Stage, { kiosk, ofKiosk }: Of<'extend'>): Promise<void> {
  const holdId = stage.world.holds.find((one) => one.holder === holder(ofKiosk))?.id ?? NOBODY;
  if (holdId === NOBODY && ofKiosk === 1) return;
  const answer = await stage.program.call('extendHold', { holdId } as never, kiosk);
  alike(stage, 'extendHold', { holdId, kiosk }, answer, extend(stage.world, holder(kiosk), holdId));
}

export async function releaseHold(stage: Stage, { kiosk }: Of<'release'>): Promise<void> {
  const answer = await stage.program.call('releaseHold', {}, kiosk);
  alike(stage, 'releaseHold', { kiosk }, answer, release(stage.world, holder(kiosk)));
}

/** How the owner of a visit names it, or somebody who does not know enough. */
function identityOf(stage: Stage, { visit: n, by, wrong }: IdentityChoice): { identity: Identity; visitId: string } {
  const visit = visitOf(stage, n);
  const other = visitOf(stage, n + 1, []);
  const pesel = (wrong === 'person' ? knownAs(n % 3) : visit?.pesel) ?? '90041703212';
  const named = wrong === 'visit' ? other : visit;
  const visitId = visit?.id ?? NOBODY;
  if (by === 'code') {
    return { identity: { by, code: named?.code ?? 'K7CM3P9TX', peselEnding: pesel.slice(-4) }, visitId };
  }
  const { caseId = pick(CASES, n).id, date = '2026-11-16' } = named ?? {};
  return { identity: { by, pesel, caseId, date }, visitId };
}

/** The same as the program is asked it: it knows no documents of the simple office's spelling. */
function asked(identity: Identity) {
  if (identity.by === 'code') return identity;
  const { caseId, date, pesel } = identity;
  return { ...introduced(pesel), caseId, date };
}

export async function findOne(stage: Stage, command: Of<'find'>): Promise<void> {
  if (stage.world.visits.length === 0) return;
  const { identity } = identityOf(stage, command.identity);
  const answer = await stage.program.call('findVisit', asked(identity) as never);
  alike(stage, 'findVisit', identity, answer, find(stage.world, holder(1), identity));
}

export async function cancelOne(stage: Stage, command: Of<'cancel'>): Promise<void> {
  if (stage.world.visits.length === 0) return;
  const input = identityOf(stage, command.identity);
  const answer = await stage.program.call('cancelVisit', { ...input, identity: asked(input.identity) } as never);
  alike(stage, 'cancelVisit', input, answer, cancelBy(stage.world, holder(1), input.identity, input.visitId));
}

export async function changeOne(stage: Stage, { kiosk, identity: choice, time, key }: Of<'change'>): Promise<void> {
  if (stage.world.visits.length === 0) return;
  const { identity, visitId } = identityOf(stage, choice);
  const old = stage.world.visits.find(({ id }) => id === visitId);
  const { date, start } = wantedTime(stage, time, old?.caseId);
  const holdId = holdOf(stage.world, holder(kiosk))?.id ?? null;
  const idempotencyKey = keyOf(stage, key);
  const input = { idempotencyKey, visitId, identity, date, start, holdId, language: 'pl' };
  const answer = await stage.program.call('changeVisit', { ...input, identity: asked(identity) } as never, kiosk);
  const wanted = { key: idempotencyKey, holder: holder(kiosk), holdId, date, start };
  alike(stage, 'changeVisit', input, answer, changeBy(stage.world, identity, visitId, wanted, made(answer)));
}

export async function arriveFor(stage: Stage, { visit: n, by, wrong }: Of<'arrive'>): Promise<void> {
  if (stage.world.visits.length === 0) return;
  const visit = wrong ? undefined : visitOf(stage, n, ['booked', 'arrived', 'called', 'unresolved']);
  const request = by === 'code' ? { code: visit?.code ?? 'K7CM3P9TX' } : { pesel: visit?.pesel ?? knownAs(n) };
  const input = 'code' in request ? { by, ...request } : introduced(request.pesel);
  const answer = await stage.program.call('arrive', input as never);
  alike(stage, 'arrive', request, answer, arrive(stage.world, holder(1), request));
}

/** Everybody who has a visit on a day comes at once. */
export async function everybodyArrives(stage: Stage, { visit: n }: Of<'rush'>): Promise<void> {
  const date = visitOf(stage, n)?.date;
  for (const { code } of stage.world.visits.filter((visit) => visit.date === date && visit.state === 'booked')) {
    const answer = await stage.program.call('arrive', { by: 'code', code } as never);
    alike(stage, 'arrive', { code }, answer, arrive(stage.world, holder(1), { code }));
  }
}
