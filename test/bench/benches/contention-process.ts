import { bookVisit } from '../../../electron/engine/book-visit.ts';
import { openStore } from '../../../electron/store/index.ts';
import type { Start } from '../../../shared/model/availability.ts';
import { peselNumber, requestFor } from '../../store/bookings.ts';
import { aKey } from '../../support/builders.ts';
import { storeOptions, type TempFolder } from '../../support/temp-store.ts';
import { jobGiven, say, toldToGo } from '../child.ts';
import { W1 } from '../workloads/all.ts';
import { depsFor } from '../workloads/open.ts';

/** A kiosk of its own that tries for one start after another, several residents at once. */
export interface ContentionJob {
  readonly folder: TempFolder;
  readonly kiosk: number;
  readonly attempts: number;
  readonly starts: readonly Start[];
}

/** What became of one round. Instants in ms of the machine's clock. */
export interface Round {
  readonly beganAt: number;
  readonly endedAt: number;
  readonly booked: number;
  readonly refused: readonly string[];
  /** What a resident would have seen as a fault of the machine. */
  readonly failed: readonly string[];
}

const job = jobGiven<ContentionJob>();
const failed: string[] = [];
const opened = await openStore({
  ...storeOptions(job.folder, { plan: W1.plan }),
  onFailure: ({ type }) => failed.push(type),
});
if (!opened.ok) throw new Error(opened.error.type);
const deps = { ...depsFor(W1, opened.value), holder: `kiosk-${job.kiosk}` };
const [caseId] = W1.asked;
if (caseId === undefined) throw new Error('the workload asks nothing');

say('ready');
for (const [round, start] of job.starts.entries()) {
  await toldToGo();
  const beganAt = now();
  const first = 10_000 * (round + 1) + job.kiosk * job.attempts;
  const answers = await Promise.allSettled(
    Array.from({ length: job.attempts }, (_, attempt) =>
      bookVisit(deps, {
        ...requestFor(aKey(first + attempt), start, peselNumber(first + attempt)),
        holdId: null,
        onEarlier: 'refuse',
      }),
    ),
  );
  const endedAt = now();
  const results = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  for (const answer of answers) if (answer.status === 'rejected') failed.push(String(answer.reason));
  say({
    beganAt,
    endedAt,
    booked: results.filter((result) => result.ok).length,
    refused: results.flatMap((result) => (result.ok ? [] : [result.error.type])),
    failed: failed.splice(0),
  } satisfies Round);
}
await opened.value.close();

function now(): number {
  return performance.timeOrigin + performance.now();
}
