import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Result } from '../../shared/basics/result.ts';
import type { KioskContract } from '../../shared/contract/contract.ts';
import type { CallError, ErrorOf, InputOf, OutputOf } from '../../shared/contract/define.ts';
import { client } from './client.ts';
import type { Answer } from './queries.ts';

type MethodName = keyof KioskContract;
type Value<K extends MethodName> = OutputOf<KioskContract[K]>;
type Failure<K extends MethodName> =
  ErrorOf<KioskContract[K]> extends { readonly type: string } ? ErrorOf<KioskContract[K]> : { readonly type: never };

/** Asks at once, outside React. */
export function ask<K extends MethodName>(
  method: K,
  input: InputOf<KioskContract[K]>,
): Promise<Result<Value<K>, ErrorOf<KioskContract[K]> | CallError>> {
  return client[method](input as never) as Promise<Result<Value<K>, ErrorOf<KioskContract[K]> | CallError>>;
}

/**
 * What a panel shows: asked for when the part appears and again when something changed (see {@link useRefresh}). The last
 * answer stays on the screen while a newer one is on its way. `null` input asks nothing.
 */
export function useAsk<K extends MethodName>(
  method: K,
  input: InputOf<KioskContract[K]> | null,
): Answer<Value<K>, Failure<K>> {
  const query = useQuery({
    queryKey: ['staff', method, input],
    queryFn: () => ask(method, input as InputOf<KioskContract[K]>),
    enabled: input !== null,
    staleTime: 0,
    refetchOnMount: 'always',
    networkMode: 'always',
    retry: false,
  });
  const answer = query.data;
  if (answer === undefined) return { kind: 'waiting' };
  return answer.ok
    ? { kind: 'ready', value: answer.value }
    : { kind: 'failed', error: answer.error as Failure<K> | CallError, retry: () => void query.refetch() };
}

/** A command behind a button: `busy` while it runs, so that a second press does nothing. */
export function useAct<K extends MethodName>(method: K) {
  const mutation = useMutation({
    mutationFn: (input: InputOf<KioskContract[K]>) => ask(method, input),
    networkMode: 'always',
  });
  return { busy: mutation.isPending, act: mutation.mutateAsync };
}

/** Asks everything that is shown again: after a command, or when the program says that something changed. */
export function useRefresh(): (...methods: MethodName[]) => void {
  const queries = useQueryClient();
  return (...methods) => {
    if (methods.length === 0) void queries.invalidateQueries({ queryKey: ['staff'] });
    for (const method of methods) void queries.invalidateQueries({ queryKey: ['staff', method] });
  };
}
