import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { WallClock } from '../../shared/contract/events.ts';
import type { KioskInfo } from '../../shared/contract/kiosk-info.ts';
import type { Called } from '../../shared/contract/views.ts';
import { dayInWords, hourInWords } from '../../shared/text/format.ts';
import { displayWords } from '../../shared/text/panel/display.ts';
import { listenToKiosk, newQueryClient } from '../api/queries.ts';
import { useAsk, useRefresh } from '../api/staff.ts';
import { Mark } from '../ui/Mark.tsx';
import { soundGong } from './gong.ts';
import { newlyCalled } from './newly-called.ts';
import './display.css';

interface CallingDisplayProps {
  readonly info: KioskInfo;
  readonly now: WallClock;
}

/** The second screen (I3): which code is called to which desk. No names. */
export function CallingDisplay(props: CallingDisplayProps) {
  const [queries] = useState(newQueryClient);
  return (
    <QueryClientProvider client={queries}>
      <Calls {...props} />
    </QueryClientProvider>
  );
}

function Calls({ info, now }: CallingDisplayProps) {
  const answer = useAsk('listCalled', {});
  const refresh = useRefresh();
  useEffect(
    () =>
      listenToKiosk((event) => {
        if (event.type === 'visits-changed' || event.type === 'minute') refresh('listCalled');
      }),
    [refresh],
  );
  const called = answer.kind === 'ready' ? answer.value : null;
  useGong(called);
  const [latest, ...before] = called ?? [];
  return (
    <main className="calling">
      <header>
        <Mark />
        <span>{info.office.name}</span>
        <span className="calling-now">
          {dayInWords(now.date, 'pl')}
          <b>{hourInWords(now.minute, 'pl')}</b>
        </span>
      </header>
      <section className="calling-latest" aria-live="assertive">
        <h1>{latest ? displayWords.title : displayWords.nobody}</h1>
        {latest ? (
          <p key={`${latest.code}-${latest.calledAtMs}`}>
            <b>{latest.code}</b>
            <span>{latest.desk}</span>
          </p>
        ) : (
          <p className="calling-wait">{displayWords.wait}</p>
        )}
      </section>
      {before.length > 0 ? (
        <section className="calling-before">
          <h2>{displayWords.before}</h2>
          <ul>
            {before.map((one) => (
              <li key={one.code}>
                <b>{one.code}</b>
                <span>{one.desk}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  );
}

function useGong(called: readonly Called[] | null): void {
  const before = useRef<readonly Called[] | null>(null);
  const audio = useRef<AudioContext | null>(null);
  useEffect(() => {
    if (called === null) return;
    if (newlyCalled(before.current, called)) {
      audio.current ??= new AudioContext();
      soundGong(audio.current);
    }
    before.current = called;
  }, [called]);
}
