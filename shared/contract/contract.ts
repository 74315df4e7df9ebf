import type { Client } from './define.ts';
import { residentContract } from './resident-contract.ts';
import { staffContract } from './staff-contract.ts';

/** THE list of what a screen may ask for. Client, handlers, access checks and their tests are derived from it. */
export const contract = { ...residentContract, ...staffContract } as const;

export type KioskContract = typeof contract;
export type KioskClient = Client<KioskContract>;
