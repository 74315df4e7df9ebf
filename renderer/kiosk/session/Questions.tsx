import { Dialog } from '../../ui/Dialog.tsx';
import { IdleDialog } from '../../ui/IdleDialog.tsx';
import { useWords } from '../words.tsx';
import { idleTimes } from './idle-times.ts';
import { useSession } from './session-context.ts';
import { useIdle } from './use-idle.ts';

/** Questions that may come on any screen: whether to finish, and whether somebody is still there. */
export function Questions() {
  const { state, dispatch, info } = useSession();
  const { t } = useWords();
  const times = idleTimes(state, info.kiosk);
  const { secondsLeft, extend } = useIdle(times, () => dispatch({ type: 'finish' }));

  if (secondsLeft !== null) {
    return (
      <IdleDialog
        title={t('idle.title')}
        text={t('idle.body', { count: spoken(secondsLeft, times.warningSeconds) })}
        secondsLeft={secondsLeft}
        secondsTotal={times.warningSeconds}
        stay={{ label: t('idle.more'), onPress: extend }}
        finish={{ label: t('idle.end'), onPress: () => dispatch({ type: 'finish' }) }}
      />
    );
  }
  if (state.question === 'finish') {
    return (
      <Dialog
        title={t('finishQuestion.title')}
        text={state.booked !== null ? t('finishQuestion.bodyBooked') : t('finishQuestion.body')}
        actions={[
          { label: t('finishQuestion.stay'), icon: 'back', onPress: () => dispatch({ type: 'dismiss-question' }) },
          { label: t('finishQuestion.finish'), icon: 'finish', onPress: () => dispatch({ type: 'finish' }) },
        ]}
      />
    );
  }
  return null;
}

const STEP = 10;

/** The sentence changes every ten seconds only, so that it can be read and heard; the large number counts each one. */
function spoken(left: number, total: number): number {
  return Math.min(total, Math.ceil(left / STEP) * STEP);
}
