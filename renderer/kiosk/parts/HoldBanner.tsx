import { useRef } from 'react';
import { commands } from '../../api/queries.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import type { HeldTime } from '../flow/hold-state.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** A8: more time is offered when this many minutes are left. */
const OFFER_MINUTES = 2;

/** For how long the chosen hour is kept, and what can be done when that ends. Nothing while nothing is kept. */
export function HoldBanner() {
  const { state, dispatch } = useSession();
  const { t } = useWords();
  const { hold } = state;
  if (hold.kind === 'held') return <Kept hold={hold} />;
  const again = hold.kind === 'asking' && hold.from === 'again';
  if (hold.kind !== 'gone' && !again) return null;
  return (
    <Banner
      tone="wait"
      icon="clock"
      live="status"
      title={t('hold.gone')}
      text={t('hold.goneHint')}
      beside={
        <Button unavailable={again} onPress={() => dispatch({ type: 'hold-again' })}>
          {t('hold.again')}
        </Button>
      }
    />
  );
}

function Kept({ hold }: { readonly hold: HeldTime }) {
  const { dispatch } = useSession();
  const { t } = useWords();
  const underWay = useRef(false);
  const { holdId, minutesLeft } = hold;
  const extend = () => {
    if (underWay.current) return;
    underWay.current = true;
    void commands.extendHold({ holdId }).then((answer) => {
      underWay.current = false;
      dispatch({ type: 'hold-extended', holdId, answer, nowMs: performance.now() });
    });
  };
  const ending = minutesLeft <= OFFER_MINUTES;
  return (
    <Banner
      tone="wait"
      icon="clock"
      live="status"
      calm={!ending}
      title={minutesLeft === 1 ? t('hold.lastMinute') : t('hold.keeps', { count: minutesLeft })}
      beside={ending ? <Button onPress={extend}>{t('hold.extend')}</Button> : null}
    />
  );
}
