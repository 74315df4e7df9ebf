import { afterEach, describe, expect, it } from 'vitest';
import { cellsOf, maskOfCells } from '../../electron/store/masks.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import { aKey, aPerson, aPlan, at, aVisit, aVisitId, DESK_ID, PESELS } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { openTempStore, removeTempStores } from '../support/temp-store.ts';
import { writeFirstVersion } from './first-version.ts';

afterEach(removeTempStores);

const DAY = dayNumber(aVisit().date);
const cancelled = aVisit({
  id: aVisitId(2),
  code: 'PFJ47MD6C',
  idempotencyKey: aKey(2),
  start: at('11:00'),
  state: 'cancelled',
  cancelledBy: 'resident',
  endedAt: 1_700_000_000_000,
});

describe.each(DATABASES)('0020 day and schedule, on $name', ({ place: newPlace }) => {
  it('edge: database of an older version – every visit, cell and person is there, sealed as it was', async () => {
    const place = await newPlace();
    const plan = aPlan({ openingBlocks: [] });
    await writeFirstVersion(place, { plan, visits: [aVisit(), cancelled].map((visit) => [visit, aPerson()]) });

    const { store } = await openTempStore({}, place);
    const found = await store.read(async (tx) => ({
      visits: [await tx.visit(aVisit().id), await tx.visit(cancelled.id)],
      person: await tx.personOf(aVisit().id),
      active: await tx.activeVisitsOf(PESELS[0], aVisit().date),
      taken: await tx.takenCells([DESK_ID], DAY, DAY, 0),
      plan: await tx.plan(),
    }));
    expect(found.visits).toEqual([aVisit(), cancelled]);
    expect(found.person).toEqual(aPerson());
    expect(found.active).toEqual([aVisit()]);
    expect(found.taken.map(({ mask }) => mask)).toEqual([maskOfCells(cellsOf(aVisit()))]);
    expect(found.plan).toEqual(plan);
  });
});
