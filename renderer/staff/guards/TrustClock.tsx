import { callWords } from '../../../shared/text/panel/common.ts';
import { guardWords } from '../../../shared/text/panel/guards.ts';
import { useAct, useRefresh } from '../../api/staff.ts';
import { Act } from '../parts/Act.tsx';
import { useNotify } from '../parts/Notices.tsx';

/** Somebody has compared the machine's clock with another one. */
export function TrustClock() {
  const notify = useNotify();
  const refresh = useRefresh();
  const { act, busy } = useAct('trustClock');
  const trust = async () => {
    const trusted = await act({});
    if (!trusted.ok) return notify({ tone: 'bad', text: callWords(trusted.error) });
    refresh();
    notify({ tone: 'good', text: guardWords.trusted });
  };
  return (
    <Act icon="check" busy={busy} onPress={() => void trust()}>
      {guardWords.trust}
    </Act>
  );
}
