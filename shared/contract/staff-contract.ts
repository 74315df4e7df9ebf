import { accountsContract } from './staff/accounts.ts';
import { backupsContract } from './staff/backups.ts';
import { contentContract } from './staff/content.ts';
import { dayContract } from './staff/day.ts';
import { guardsContract } from './staff/guards.ts';
import { messagesContract } from './staff/messages.ts';
import { printingContract } from './staff/printing.ts';
import { privacyContract } from './staff/privacy.ts';
import { runningContract } from './staff/running.ts';
import { scheduleContract } from './staff/schedule.ts';

/** What staff's screens may ask for: clerks run the day, administrators the schedule and the content. */
export const staffContract = {
  ...accountsContract,
  ...dayContract,
  ...scheduleContract,
  ...contentContract,
  ...runningContract,
  ...messagesContract,
  ...backupsContract,
  ...printingContract,
  ...privacyContract,
  ...guardsContract,
} as const;
