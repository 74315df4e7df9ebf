import { useMemo } from 'react';
import { useAsk } from '../../../api/staff.ts';
import { type PlanNames, planNames } from './plan-names.ts';

/** Names of departments, cases and desks; ids until they are there. */
export function usePlanNames(): PlanNames {
  const answer = useAsk('getPlan', {});
  const plan = answer.kind === 'ready' ? answer.value.plan : null;
  return useMemo(() => planNames(plan), [plan]);
}
