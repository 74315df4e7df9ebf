import type { Case } from './case.ts';
import type { Department, Desk } from './department.ts';
import type { OpeningBlock } from './schedule.ts';

/** What a new kiosk starts with: checked as a whole, every reference between the parts leads somewhere. */
export interface Seed {
  readonly departments: readonly Department[];
  readonly desks: readonly Desk[];
  readonly openingBlocks: readonly OpeningBlock[];
  readonly cases: readonly Case[];
}
