import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listenToKiosk, offerChanged, timesChanged } from '../../api/queries.ts';

/** Keeps what is offered true while it is shown: the office changes its hours, other people take and free times. */
export function useLiveOffer(queries: QueryClient): void {
  useEffect(
    () =>
      listenToKiosk((event) => {
        if (event.type === 'schedule-changed') offerChanged(queries);
        if (event.type === 'visits-changed') timesChanged(queries);
      }),
    [queries],
  );
}
