import { initial } from './0010-initial.ts';
import type { Migration } from './migration.ts';

/** Every migration, in the order of their numbers. */
export const MIGRATIONS: readonly Migration[] = [initial];
