import { err, ok, type Result } from '../../shared/basics/result.ts';
import { type CallError, type Contract, type Handlers, ROLES, type Role } from '../../shared/contract/define.ts';
import type { LaidOutPage } from '../engine/ports.ts';
import type { StaffSeat } from './sessions.ts';

/** Who stands behind a call. The host finds it out; a screen cannot claim it. */
export interface Caller {
  readonly role: Role;
  /** Who of the staff, as the history will name them; left out for a role that has no names. */
  readonly name?: string;
  /** The screen that asks, where there is one: signing in happens there. */
  readonly seat?: StaffSeat;
  /** What that screen has laid out for paper, where there is a screen. */
  readonly page?: LaidOutPage;
  /** Forgets what a browser remembers of whoever stood there, where there is a screen. */
  readonly forget?: () => Promise<void>;
  /** The screen is one that shows who is called (I3), on a machine whose other screen is for something else. */
  readonly isDisplay?: true;
}

/** What the dispatcher writes down: which method, by which role, with what outcome. Never input or output. */
export interface CallRecord {
  readonly method: string;
  readonly role: Role;
  readonly outcome: 'done' | 'refused' | CallError['type'];
  readonly incident?: string;
  readonly cause?: unknown;
}

export interface DispatcherOptions<Context> {
  /** What handlers stand on when this caller asks. */
  readonly contextFor: (caller: Caller) => Context;
  /** Whether the kiosk can do its work now. */
  readonly isOpen: () => boolean;
  /** Whether the disk has room for something new. Left out, it has. */
  readonly hasRoom?: () => boolean;
  /** Whether a caller with more rights than a resident still has them, whatever they had when they came in. */
  readonly stillMay?: (caller: Caller) => Promise<boolean>;
  readonly newIncident: () => string;
  readonly record: (call: CallRecord) => void;
}

export type Dispatch = (method: unknown, input: unknown, caller: Caller) => Promise<Result<unknown, unknown>>;

/**
 * The only way in: who asks → may they → is the kiosk open → may they still → parse → run → check what goes out → record.
 * Nothing thrown inside reaches the screen: it gets an incident number, and the record gets the cause.
 */
export function createDispatcher<C extends Contract, Context>(
  contract: C,
  handlers: Handlers<C, Context>,
  options: DispatcherOptions<Context>,
): Dispatch {
  const { contextFor, isOpen, hasRoom = () => true, newIncident, record, stillMay = async () => true } = options;

  return async (method, input, caller) => {
    const known = typeof method === 'string' && Object.hasOwn(contract, method);
    const name = known ? method : 'unknown';
    const refuse = (error: CallError, cause?: unknown): Result<never, CallError> => {
      record({
        method: name,
        role: caller.role,
        outcome: error.type,
        ...(error.type === 'unexpected' ? { incident: error.incident, cause } : {}),
      });
      return err(error);
    };

    const definition = known ? contract[method] : undefined;
    if (!definition) return refuse({ type: 'bad-call', where: ['method'] });
    if (ROLES.indexOf(caller.role) < ROLES.indexOf(definition.access)) return refuse({ type: 'not-authorised' });
    if (!isOpen() && !definition.worksOutOfOrder) return refuse({ type: 'out-of-order' });
    if (definition.needsRoom && !hasRoom()) return refuse({ type: 'out-of-order' });

    try {
      if (definition.access !== 'resident' && !(await stillMay(caller))) return refuse({ type: 'not-authorised' });
      const parsed = definition.input.safeParse(input);
      if (!parsed.success) {
        return refuse({ type: 'bad-call', where: parsed.error.issues.map((issue) => issue.path.join('.') || 'input') });
      }
      const handler = handlers[name as keyof C];
      const result = (await handler(contextFor(caller), parsed.data)) as Result<unknown, unknown>;
      const checked = result.ok
        ? ok(definition.output.parse(result.value))
        : err(definition.errors.parse(result.error));
      record({ method: name, role: caller.role, outcome: checked.ok ? 'done' : 'refused' });
      return checked;
    } catch (cause) {
      if (!isOpen() && !definition.worksOutOfOrder) return refuse({ type: 'out-of-order' });
      return refuse({ type: 'unexpected', incident: newIncident() }, cause);
    }
  };
}
