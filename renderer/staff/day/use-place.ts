import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Place } from './office-names.ts';

const KEY = ['day-place'];

/**
 * The department and desk somebody works at, chosen once. It is kept beside the answers of the panel, so it lives exactly as
 * long as they do: going to another page keeps it, closing the panel forgets it.
 */
export function usePlace(): readonly [Place | null, (place: Place) => void] {
  const queries = useQueryClient();
  const { data } = useQuery<Place | null>({
    queryKey: KEY,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const choose = useCallback((place: Place) => queries.setQueryData(KEY, place), [queries]);
  return [data ?? null, choose];
}
