import type { ComponentProps, ReactNode } from 'react';
import type { NextButton } from '../ui/Bar.tsx';
import type { TrailPart } from '../ui/Board.tsx';
import { Screen } from '../ui/Screen.tsx';
import type { ScreenName } from './flow/screens.ts';
import { HoldBanner } from './parts/HoldBanner.tsx';
import { useSession } from './session/session-context.ts';
import { useWords } from './words.tsx';

export const BOOKING_STEPS = 5;
const STEPS = { booking: BOOKING_STEPS, cancelling: 4, 'by-code': 3, moving: 3, arriving: 2 } as const;

/** Where the hour is already chosen and kept (A8). */
const KEEPING: ReadonlySet<ScreenName> = new Set(['pesel', 'document', 'name', 'contact', 'check', 'move-check']);

interface KioskScreenProps {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly trail?: readonly TrailPart[];
  /** Which step of the way. */
  readonly step?: number;
  readonly way?: keyof typeof STEPS;
  readonly seal?: boolean;
  readonly kind?: ComponentProps<typeof Screen>['kind'];
  readonly focus?: 'title' | 'none';
  readonly picture?: ReactNode;
  readonly next?: NextButton;
  readonly without?: readonly ('back' | 'finish' | 'help' | 'assist')[];
  /** Finishing is what is left to do here. */
  readonly finishMain?: boolean;
  readonly children: ReactNode;
}

/** A screen of the kiosk: the office on the board, the session behind the bar. */
export function KioskScreen({ way = 'booking', without = [], children, ...screen }: KioskScreenProps) {
  const { state, dispatch, info, now } = useSession();
  const { t, day, hour } = useWords();
  const top = state.overlays.at(-1);
  const overlay = top === undefined ? '' : `/${top.name}`;
  const has = (button: (typeof without)[number]) => !without.includes(button);
  const total = STEPS[way];
  return (
    <Screen
      office={info.office.boardName}
      now={[day(now.date), t('atHour', { hour: hour(now.minute) })]}
      title={screen.title}
      screenKey={`${state.screen}${overlay}`}
      bar={{
        label: t('bar.label'),
        ...(has('back') ? { back: { label: t('bar.back'), onPress: () => dispatch({ type: 'back' }) } } : {}),
        ...(has('finish')
          ? {
              finish: {
                label: t('bar.finish'),
                main: screen.finishMain ?? false,
                onPress: () => dispatch({ type: 'ask-finish' }),
              },
            }
          : {}),
        ...(has('help')
          ? { help: { label: t('bar.help'), onPress: () => dispatch({ type: 'open', overlay: { name: 'help' } }) } }
          : {}),
        ...(has('assist')
          ? {
              assist: {
                label: t('bar.accessibility'),
                onPress: () => dispatch({ type: 'open', overlay: { name: 'accessibility' } }),
              },
            }
          : {}),
        ...(screen.next ? { next: screen.next } : {}),
      }}
      {...(screen.lead ? { lead: screen.lead } : {})}
      {...(screen.trail ? { trail: screen.trail } : {})}
      {...(screen.step
        ? {
            step: {
              number: screen.step,
              label: t('step', { n: screen.step, total }),
              done: screen.seal ?? false,
            },
          }
        : {})}
      {...(screen.kind ? { kind: screen.kind } : {})}
      {...(screen.focus ? { focus: screen.focus } : {})}
      {...(screen.picture ? { picture: screen.picture } : {})}
    >
      {children}
      {top === undefined && KEEPING.has(state.screen) ? <HoldBanner /> : null}
    </Screen>
  );
}
