import type { KioskContract } from '../../../shared/contract/contract.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import { accountsHandlers } from './accounts.ts';
import { backupsHandlers } from './backups.ts';
import { contentHandlers } from './content.ts';
import type { KioskContext } from './context.ts';
import { dayHandlers } from './day.ts';
import { guardsHandlers } from './guards.ts';
import { messagesHandlers } from './messages.ts';
import { printingHandlers } from './printing.ts';
import { privacyHandlers } from './privacy.ts';
import { residentHandlers } from './residents.ts';
import { runningHandlers } from './running.ts';
import { scheduleHandlers } from './schedule.ts';

/** An answer to every method of the contract: one that is missing does not compile. */
export const handlers: Handlers<KioskContract, KioskContext> = {
  ...residentHandlers,
  ...accountsHandlers,
  ...dayHandlers,
  ...scheduleHandlers,
  ...contentHandlers,
  ...runningHandlers,
  ...messagesHandlers,
  ...backupsHandlers,
  ...printingHandlers,
  ...privacyHandlers,
  ...guardsHandlers,
};
