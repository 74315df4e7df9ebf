import { useState } from 'react';
import type { PrivacyState } from '../../../shared/contract/staff/privacy.ts';
import { privacyErrorInWords, privacyWords } from '../../../shared/text/panel/privacy.ts';
import { useAct, useRefresh } from '../../api/staff.ts';
import { Act } from '../parts/Act.tsx';
import { useNotify } from '../parts/Notices.tsx';
import { concernsPin } from './concerns-pin.ts';
import { PinSheet } from './PinSheet.tsx';

/** How long what is kept, and the key that it is written with. */
export function PrivacySide({ state }: { readonly state: PrivacyState }) {
  return (
    <>
      <section className="st-box">
        <h2>{privacyWords.howTitle}</h2>
        <ul className="notes">
          {privacyWords.how(state).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Keys keys={state.keys} />
    </>
  );
}

function Keys({ keys }: Pick<PrivacyState, 'keys'>) {
  const [open, setOpen] = useState(false);
  const change = useAct('changeKeys');
  const refresh = useRefresh();
  const notify = useNotify();
  const act = async (pin: string) => {
    const answer = await change.act({ pin });
    if (!answer.ok) return { words: privacyErrorInWords(answer.error), concernsPin: concernsPin(answer.error) };
    setOpen(false);
    refresh('getPrivacyState', 'listAudit');
    notify({ tone: 'good', text: privacyWords.keysBegun });
    return null;
  };
  return (
    <section className="st-box">
      <h2>{privacyWords.keysTitle}</h2>
      <p className="nt">{privacyWords.keysText}</p>
      <p>{keys.left === null ? privacyWords.keysNow(keys) : privacyWords.keysLeft(keys.left)}</p>
      {keys.left === null ? (
        <Act variant="ghost" icon="lock" onPress={() => setOpen(true)}>
          {privacyWords.keysAct}
        </Act>
      ) : null}
      {open ? (
        <PinSheet
          title={privacyWords.keysSheet}
          what={privacyWords.keysWhat}
          act={{ word: privacyWords.keysConfirm, icon: 'lock', variant: 'prime' }}
          busy={change.busy}
          onAct={act}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}
