import { useRef } from 'react';
import { useAsk } from '../../api/staff.ts';
import type { Office } from './office.ts';

/** The plan and the drafts; an answer that fails later takes nothing off the screen, least of all what somebody is writing. */
export function useOffice() {
  const plan = useAsk('getPlan', {});
  const drafts = useAsk('listDrafts', {});
  const last = useRef<Office | null>(null);
  if (plan.kind === 'ready' && drafts.kind === 'ready') {
    last.current = { plan: plan.value.plan, revision: plan.value.revision, drafts: drafts.value };
  }
  return { office: last.current, plan, drafts };
}
