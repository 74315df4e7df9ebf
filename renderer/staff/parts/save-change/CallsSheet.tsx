import { useState } from 'react';
import { saveWords } from '../../../../shared/text/panel/save-change.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icons.ts';
import { Act } from '../Act.tsx';
import type { Notice } from '../Notices.tsx';
import { Sheet } from '../Sheet.tsx';
import { CallListPaper } from './CallListPaper.tsx';
import type { SaveStage } from './save-stage.ts';

interface CallsSheetProps {
  readonly stage: Extract<SaveStage, { kind: 'saved' }>;
  readonly onClose: () => void;
}

/** After saving: what became of the visits, and the list of people to call. */
export function CallsSheet({ stage, onClose }: CallsSheetProps) {
  const [printing, setPrinting] = useState(false);
  const [told, setTold] = useState<Notice | null>(null);
  const printed = (notice: Notice) => {
    setPrinting(false);
    setTold(notice);
  };
  const { move, cancel, keep } = stage.tally;
  const lines: readonly { readonly icon: IconName; readonly count: number; readonly text: string }[] = [
    { icon: 'next', count: move, text: saveWords.callsMoved(move) },
    { icon: 'calendar-cancel', count: cancel, text: saveWords.callsCancelled(cancel) },
    { icon: 'check', count: keep, text: saveWords.callsKept(keep) },
  ];
  return (
    <Sheet
      title={stage.somebodyToCall ? saveWords.callsTitle : saveWords.saved}
      onClose={onClose}
      closeName={saveWords.done}
      acts={
        <Act
          variant={stage.somebodyToCall ? 'prime' : 'plain'}
          icon="telephone"
          busy={printing}
          onPress={() => setPrinting(true)}
        >
          {saveWords.printCalls}
        </Act>
      }
    >
      <p>{stage.somebodyToCall ? saveWords.callsLead : saveWords.callsNobody}</p>
      <ul className="calls">
        {lines
          .filter(({ count }) => count > 0)
          .map(({ icon, text }) => (
            <li key={icon}>
              <Icon name={icon} />
              {text}
            </li>
          ))}
      </ul>
      <div aria-live="polite">
        {told ? (
          <p className={`calls-told ${told.tone}`}>
            <Icon name={told.tone === 'good' ? 'printer' : 'warning'} />
            {told.text}
          </p>
        ) : null}
      </div>
      {printing ? <CallListPaper changeId={stage.changeId} onDone={printed} /> : null}
    </Sheet>
  );
}
