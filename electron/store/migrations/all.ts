import { initial } from './0010-initial.ts';
import { dayAndSchedule } from './0020-day-and-schedule.ts';
import { notify } from './0030-notify.ts';
import { staff } from './0040-staff.ts';
import { comments } from './0050-comments.ts';
import { content } from './0060-content.ts';
import { eventDesk } from './0070-event-desk.ts';
import { mail } from './0080-mail.ts';
import { printing } from './0090-printing.ts';
import { personalData } from './0100-personal-data.ts';
import { auditChain } from './0110-audit-chain.ts';
import { guards } from './0120-guards.ts';
import { keptTwice } from './0130-kept-twice.ts';
import type { Migration } from './migration.ts';

/** Every migration, in the order of their numbers. */
export const MIGRATIONS: readonly Migration[] = [
  initial,
  dayAndSchedule,
  notify,
  staff,
  comments,
  content,
  eventDesk,
  mail,
  printing,
  personalData,
  auditChain,
  guards,
  keptTwice,
];
