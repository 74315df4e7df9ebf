import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import { err, type Result } from '../../shared/basics/result.ts';
import type { CallError } from '../../shared/contract/define.ts';
import type { KioskEvent } from '../../shared/contract/events.ts';
import type { CaseId, DepartmentId } from '../../shared/model/ids.ts';
import { client } from './client.ts';

/** What a screen that waits for something shows. */
export type Answer<Value, Failure extends { readonly type: string } = { readonly type: never }> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: Failure | CallError; readonly retry: () => void };

/** Remembers answers for one session; the next resident begins with an empty one. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The main process is not the network: it answers whether or not the machine is online.
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: Number.POSITIVE_INFINITY,
      },
      // What somebody did is of no use to anybody afterwards.
      mutations: { gcTime: 0 },
    },
  });
}

/**
 * Forgets every answer, once the screens that go away now are gone: one that still shows an answer would have it kept for some
 * minutes more.
 */
export function forgetAnswers(queries: QueryClient): void {
  queueMicrotask(() => queries.clear());
}

/** The office changed its hours or cases: what is offered is asked for again. */
export function offerChanged(queries: QueryClient): void {
  void queries.invalidateQueries();
}

/** Somebody took or freed a time: free times are asked for again where they are being shown. */
export function timesChanged(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: ['availability'] });
}

type Query<Value, Failure extends { readonly type: string }> = () => Promise<Result<Value, Failure | CallError>>;

function useAnswer<Value, Failure extends { readonly type: string }>(
  key: readonly unknown[],
  ask: Query<Value, Failure>,
  freshness: 'session' | 'each-screen' = 'session',
): Answer<Value, Failure> {
  const each = freshness === 'each-screen';
  const query = useQuery({
    queryKey: key,
    queryFn: ask,
    ...(each ? { staleTime: 0, refetchOnMount: 'always' as const } : {}),
  });
  if (query.data === undefined || (!query.data.ok && query.isFetching)) return { kind: 'waiting' };
  return query.data.ok
    ? { kind: 'ready', value: query.data.value }
    : { kind: 'failed', error: query.data.error, retry: () => void query.refetch() };
}

export function useDepartments() {
  return useAnswer(['departments'], () => client.listDepartments({}));
}

export function useCases(departmentId: DepartmentId) {
  return useAnswer(['cases', departmentId], () => client.listCases({ departmentId }));
}

export function useCase(caseId: CaseId) {
  return useAnswer(['case', caseId], () => client.getCase({ caseId }));
}

/** Free times are asked for each time a screen shows them. */
export function useAvailability(caseId: CaseId) {
  return useAnswer(['availability', caseId], () => client.getAvailability({ caseId }), 'each-screen');
}

/** Cases by the resident's own words; what was found stays until the next answer is there. */
export function useFoundCases(text: string) {
  const query = useQuery({
    queryKey: ['search', text],
    queryFn: () => client.searchCases({ text }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    // People write whole stories there, and may leave for the start screen, where a session goes on without any.
    gcTime: 0,
  });
  return text === '' || query.data === undefined ? null : query.data;
}

/** The page of a template as the address of a picture. */
export function useTemplatePage(caseId: CaseId, file: string, page: number) {
  return useAnswer(['template', caseId, file, page], () => client.getTemplatePage({ caseId, file, page }));
}

/** What the resident does by a button. Answers come as results; the caller decides what to show. */
export const commands = {
  book: client.book,
  findVisit: client.findVisit,
  cancelVisit: client.cancelVisit,
  changeVisit: client.changeVisit,
  arrive: client.arrive,
  extendHold: client.extendHold,
  releaseHold: client.releaseHold,
  printReceipt: client.printReceipt,
  printTemplate: client.printTemplate,
  submitComment: client.submitComment,
} as const;

/** Keeping an hour is a courtesy: whoever touched one does not wait longer than this for it. */
const HOLD_PATIENCE_MS = 4000;

/** Keeps an hour; an answer that does not come in time counts as a call that failed. */
export async function askHold(input: Parameters<typeof client.hold>[0]): ReturnType<typeof client.hold> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<Awaited<ReturnType<typeof client.hold>>>((resolve) => {
    timer = setTimeout(() => resolve(err({ type: 'unexpected', incident: 'no-answer' })), HOLD_PATIENCE_MS);
  });
  return Promise.race([client.hold(input), givenUp]).finally(() => clearTimeout(timer));
}

/** The office and the machine; asked for by the application, not by screens. */
export const askKiosk = () => client.getKiosk({});

/** Whoever stood here is gone: what they still waited for is answered to nobody, and the window forgets with the page. */
export function endSession(): void {
  window.kiosk.nextSession();
  void client.endSession({});
}

/** Listens to what the main process tells unasked. Returns a function that ends it. */
export function listenToKiosk(listener: (event: KioskEvent) => void): () => void {
  return window.kiosk.onEvent(listener);
}
