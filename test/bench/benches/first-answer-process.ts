import { availabilityOf } from '../../../electron/engine/availability-of.ts';
import { openStore } from '../../../electron/store/index.ts';
import { storeOptions, type TempFolder } from '../../support/temp-store.ts';
import { jobGiven, say } from '../child.ts';
import { timed } from '../measure.ts';
import { workloadNamed } from '../workloads/all.ts';
import { depsFor } from '../workloads/open.ts';

export interface FirstAnswerJob {
  readonly folder: TempFolder;
  readonly workload: string;
}

/** Microseconds of each step. */
export interface FirstAnswer {
  readonly loading: number;
  readonly opening: number;
  readonly answering: number;
}

const job = jobGiven<FirstAnswerJob>();
const workload = workloadNamed(job.workload);
// The program loads them while the start screen is drawn; a quarter of a second that says nothing about the data.
const loading = await timed(() => Promise.all([import('sequelize'), import('sqlite3')]));

let opened: Awaited<ReturnType<typeof openStore>> | null = null;
const opening = await timed(async () => {
  opened = await openStore(storeOptions(job.folder, { plan: workload.plan }));
});
const store = storeOf(opened);
const deps = depsFor(workload, store);
const [caseId] = workload.asked;
if (caseId === undefined) throw new Error('the workload asks nothing');
const answering = await timed(async () => {
  const answer = await availabilityOf(deps, { caseId });
  if (!answer.ok) throw new Error(answer.error.type);
});
await store.close();
say({ loading, opening, answering } satisfies FirstAnswer);

function storeOf(result: Awaited<ReturnType<typeof openStore>> | null) {
  if (!result?.ok) throw new Error('the store does not open');
  return result.value;
}
