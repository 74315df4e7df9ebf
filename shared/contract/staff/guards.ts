import { z } from 'zod';
import { command, query } from '../define.ts';
import { NoErrorSchema } from '../failures.ts';

const nothing = z.strictObject({});

/** What keeps strangers out, and time and the log of acts right, where it needs somebody (C1, C5, F6). */
export const guardsContract = {
  getGuardAlerts: query({
    access: 'clerk',
    input: nothing,
    output: z.strictObject({
      /** The devices on which nobody can be looked for by PESEL until tomorrow, because too much was tried there. */
      closedPaths: z.array(z.strictObject({ holder: z.string().max(40), sinceMs: z.int() })),
      /** Whether the clock of this machine can be right. */
      clockIsSure: z.boolean(),
      /** Whether the log of acts was found not to be as it was written, and no administrator has looked at it since. */
      logFaultIsNews: z.boolean(),
    }),
    errors: NoErrorSchema,
  }),
  /** Lets people be looked for by PESEL there again. */
  openPath: command({
    access: 'clerk',
    input: z.strictObject({ holder: z.string().min(1).max(40) }),
    output: nothing,
    errors: NoErrorSchema,
  }),
  /** Somebody has compared: the clock of this machine is right as it is. */
  trustClock: command({ access: 'clerk', input: nothing, output: nothing, errors: NoErrorSchema }),
} as const;
