import { useMemo } from 'react';
import { useAsk } from '../../api/staff.ts';
import { namesOf } from './office-names.ts';
import type { DayOffice } from './types.ts';

/** The departments with their desks and cases. */
export const useDayOffice = () => useAsk('getDayOffice', {});

/** The names in an office, worked out once. */
export const useNames = (office: DayOffice) => useMemo(() => namesOf(office), [office]);
