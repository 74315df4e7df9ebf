import type { z } from 'zod';
import type { Result } from '../basics/result.ts';

/** Who may call a method. Each role may do what the ones before it may. */
export const ROLES = ['resident', 'clerk', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export interface Method<Input, Output, Failure> {
  readonly kind: 'query' | 'command';
  readonly access: Role;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  readonly errors: z.ZodType<Failure>;
  /** Answers even while the kiosk is out of order: only what the out-of-order screen itself needs. */
  readonly worksOutOfOrder?: true;
  /** Takes something new on: refused while the disk is nearly full, so that what was promised can still go on. */
  readonly needsRoom?: true;
}

type Definition<I, O, E> = Omit<Method<I, O, E>, 'kind'>;

/** Declares a method that changes nothing. Screens ask it by themselves too, so it does not keep a session of staff alive. */
export function query<I, O, E>(definition: Definition<I, O, E>): Method<I, O, E> {
  return { kind: 'query', ...definition };
}

/** Declares a method that may change something. Somebody wants it: whoever is signed in there is not idle. */
export function command<I, O, E>(definition: Definition<I, O, E>): Method<I, O, E> {
  return { kind: 'command', ...definition };
}

// biome-ignore lint/suspicious/noExplicitAny: the table holds methods of every shape; the mapped types below give each its own back.
export type Contract = { readonly [name: string]: Method<any, any, any> };

/** What can go wrong with any call, whatever the method: our mistakes and the world's, not the resident's. */
export type CallError =
  | { readonly type: 'not-authorised' }
  | { readonly type: 'bad-call'; readonly where: readonly string[] }
  | { readonly type: 'out-of-order' }
  | { readonly type: 'unexpected'; readonly incident: string };

const CALL_ERRORS: Readonly<Record<CallError['type'], true>> = {
  'not-authorised': true,
  'bad-call': true,
  'out-of-order': true,
  unexpected: true,
};

/** Whether a call failed for a reason that has nothing to do with what was asked. */
export function isCallError(error: { readonly type: string }): error is CallError {
  return Object.hasOwn(CALL_ERRORS, error.type);
}

export type InputOf<M> = M extends Method<infer I, infer _O, infer _E> ? I : never;
export type OutputOf<M> = M extends Method<infer _I, infer O, infer _E> ? O : never;
export type ErrorOf<M> = M extends Method<infer _I, infer _O, infer E> ? E : never;

/** What the screen holds: one function per method. */
export type Client<C extends Contract> = {
  readonly [K in keyof C]: (input: InputOf<C[K]>) => Promise<Result<OutputOf<C[K]>, ErrorOf<C[K]> | CallError>>;
};

/** What the main process must supply: a missing handler or an undeclared error does not compile. */
export type Handlers<C extends Contract, Context> = {
  readonly [K in keyof C]: (context: Context, input: InputOf<C[K]>) => Promise<Result<OutputOf<C[K]>, ErrorOf<C[K]>>>;
};

/** The one channel for calls and the one for events; the preload script knows no other. */
export const SEND_CHANNEL = 'kiosk:send';
export const EVENT_CHANNEL = 'kiosk:event';
