import type { Page } from '@playwright/test';

interface Answered {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly type: string };
}

/** One of the kiosk's own calls, as its page makes them. */
export function call(page: Page, method: string, input: unknown): Promise<Answered> {
  return page.evaluate(
    ([name, what]) => {
      const { kiosk } = window as unknown as { kiosk: { send(method: string, input: unknown): Promise<Answered> } };
      return kiosk.send(name as string, what);
    },
    [method, input] as const,
  );
}

/** PESELs of other residents. */
const OTHERS = ['72022912340', '81030300010', '00210155516', '99123155508'] as const;

/** Other people, from the one with that number on, take an hour at every desk that is free then. Gives how many they were. */
export async function othersTake(
  page: Page,
  hour: { caseId: string; date: string; start: number },
  from = 0,
): Promise<number> {
  let taken = 0;
  for (const pesel of OTHERS.slice(from)) {
    const answer = await call(page, 'book', {
      idempotencyKey: `somebody-else-${pesel}`,
      ...hour,
      person: { pesel, document: null, firstName: 'Jan', lastName: 'Nowak', email: 'jan@example.pl', phone: '' },
      language: 'pl',
      holdId: null,
      onEarlier: 'refuse',
    });
    if (!answer.ok) {
      if (answer.error?.type === 'time-taken') return taken;
      throw new Error(`the call to book failed: ${answer.error?.type}`);
    }
    taken += 1;
  }
  throw new Error('there are more desks than other people');
}
