import { QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import type { WallClock } from '../../../shared/contract/events.ts';
import type { KioskInfo } from '../../../shared/contract/kiosk-info.ts';
import { forgetAnswers, newQueryClient } from '../../api/queries.ts';
import { applyReader } from '../../ui/reader.ts';
import type { FlowEvent } from '../flow/events.ts';
import { mayEndAtOnce, reduce } from '../flow/reduce.ts';
import type { ScreenName } from '../flow/screens.ts';
import { FRESH, nothingBegun } from '../flow/state.ts';
import { WordsIn } from '../words.tsx';
import { CurrentScreen } from './CurrentScreen.tsx';
import { Questions } from './Questions.tsx';
import { SessionContext, type SessionValue } from './session-context.ts';
import { useHold } from './use-hold.ts';
import { useLiveOffer } from './use-live-offer.ts';
import { useScanner } from './use-scanner.ts';
import { useStaffEntry } from './use-staff-entry.ts';

/** Where a code that a reader types is of use. */
const SCANNING: ReadonlySet<ScreenName> = new Set(['start', 'arrive-code', 'cancel-code']);

interface SessionProps {
  readonly info: KioskInfo;
  readonly now: WallClock;
  /** Nothing of this session may stay: the parent draws a new one. */
  readonly onEnd: () => void;
  /** Staff want to come in. */
  readonly onStaff: () => void;
}

/** One resident's time at the kiosk: all that is chosen, typed and remembered lives and dies with this component. */
export function Session({ info, now, onEnd, onStaff }: SessionProps) {
  const [state, reducerDispatch] = useReducer(reduce, {
    ...FRESH,
    settings: { ...FRESH.settings, language: info.kiosk.defaultLanguage },
  });
  const [queries] = useState(newQueryClient);
  const { settings } = state;

  const ends = mayEndAtOnce(state);
  const dispatch = useCallback(
    (event: FlowEvent) => {
      if (event.type === 'finish' || (event.type === 'ask-finish' && ends)) onEnd();
      else reducerDispatch(event);
    },
    [onEnd, ends],
  );

  useEffect(() => {
    applyReader(settings);
    document.documentElement.lang = settings.language;
  }, [settings]);

  useLiveOffer(queries);
  useEffect(() => () => forgetAnswers(queries), [queries]);
  useEffect(() => forgetField, []);
  // React keeps what it drew before beside what it draws now: the start screen drawn once more lets go of whoever went back to it.
  const bare = nothingBegun(state);
  useEffect(() => {
    if (bare) reducerDispatch({ type: 'set', settings: {} });
  }, [bare]);

  useHold(state.hold, dispatch);
  const uncovered = state.overlays.length === 0 && state.question === null;
  useStaffEntry(uncovered && state.screen === 'start', onStaff);
  useScanner(uncovered && SCANNING.has(state.screen), (code) => dispatch({ type: 'scanned', code }));

  const session = useMemo(
    (): SessionValue => ({
      state,
      dispatch,
      info,
      now,
      rules: { today: now.date, emailRequired: info.emailRequired, withoutPesel: info.withoutPesel },
    }),
    [state, dispatch, info, now],
  );
  return (
    <QueryClientProvider client={queries}>
      <WordsIn language={settings.language}>
        <SessionContext value={session}>
          <CurrentScreen />
          <Questions />
        </SessionContext>
      </WordsIn>
    </QueryClientProvider>
  );
}

/**
 * React remembers the field that was written in last, with all that is in it, until the focus leaves something: a field that
 * goes away with its screen leaves nothing.
 */
function forgetField(): void {
  document.activeElement?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}
