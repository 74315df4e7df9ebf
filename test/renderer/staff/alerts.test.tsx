import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { GuardAlert } from '../../../renderer/staff/guards/GuardAlert.tsx';
import { Notices } from '../../../renderer/staff/parts/Notices.tsx';
import type { PageName } from '../../../renderer/staff/parts/pages.ts';
import { type StaffContextValue, StaffProvider } from '../../../renderer/staff/parts/staff-context.ts';
import type { KioskContract } from '../../../shared/contract/contract.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import { guardWords } from '../../../shared/text/panel/guards.ts';

type Alerts = OutputOf<KioskContract['getGuardAlerts']>;
const WELL: Alerts = { closedPaths: [], clockIsSure: true, logFaultIsNews: false };

/** What stands over a page of the panel, once the program has answered. */
function over(page: PageName, alerts: Alerts): readonly string[] {
  const queries = new QueryClient();
  queries.setQueryData(['staff', 'getGuardAlerts', {}], { ok: true, value: alerts });
  const html = renderToStaticMarkup(
    <QueryClientProvider client={queries}>
      <StaffProvider value={{ page, go: () => undefined } as unknown as StaffContextValue}>
        <Notices>
          <GuardAlert />
        </Notices>
      </StaffProvider>
    </QueryClientProvider>,
  );
  return [...html.matchAll(/<b>(.*?)<\/b>/g)].map(([, text = '']) => text);
}

test('F6 a log that is not as it was written is told over every page but those that say more of it', () => {
  const alerts = { ...WELL, logFaultIsNews: true };
  for (const page of ['day', 'settings'] as const) expect(over(page, alerts)).toEqual([guardWords.log]);
  for (const page of ['device', 'audit'] as const) expect(over(page, alerts)).toEqual([]);
  expect(over('day', WELL)).toEqual([]);
});

test('C5 F6 a doubted clock comes first, and both are told', () => {
  const alerts = { ...WELL, clockIsSure: false, logFaultIsNews: true };
  expect(over('day', alerts)).toEqual([guardWords.clock, guardWords.log]);
  expect(over('audit', alerts)).toEqual([guardWords.clock]);
});
