import { initial } from './0010-initial.ts';
import { dayAndSchedule } from './0020-day-and-schedule.ts';
import { notify } from './0030-notify.ts';
import type { Migration } from './migration.ts';

/** Every migration, in the order of their numbers. */
export const MIGRATIONS: readonly Migration[] = [initial, dayAndSchedule, notify];
