import { useState } from 'react';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { privacyWords } from '../../../shared/text/panel/privacy.ts';
import { useAsk } from '../../api/staff.ts';
import { Act } from '../parts/Act.tsx';
import { Page } from '../parts/Page.tsx';
import { PersonFields } from './PersonFields.tsx';
import { PersonVisits } from './PersonVisits.tsx';
import { PinSheet } from './PinSheet.tsx';
import { PrivacySide } from './PrivacySide.tsx';
import { usePersonData } from './use-person-data.ts';

/** What the office keeps about a person: showing it, giving it out, erasing it. */
export function PrivacyPage() {
  const state = useAsk('getPrivacyState', {});
  const data = usePersonData();
  const [erasing, setErasing] = useState(false);
  const { found } = data;
  return (
    <Page
      title={partsWords.pages.privacy}
      lead={privacyWords.lead}
      side={state.kind === 'ready' ? <PrivacySide state={state.value} /> : null}
      sideName={privacyWords.howTitle}
    >
      <PersonFields
        form={data.form}
        error={data.error}
        busy={data.busy.find}
        onChange={data.change}
        onSearch={() => void data.search()}
      />
      <div className="pv-found">
        <p className={found ? 'nt' : 'empty'} aria-live="polite">
          {data.told}
        </p>
        {found ? (
          <div className="acts">
            <Act icon="save" busy={data.busy.save} onPress={() => void data.exportFile(found)}>
              {privacyWords.export}
            </Act>
            <Act variant="danger" icon="trash" onPress={() => setErasing(true)}>
              {privacyWords.erase}
            </Act>
          </div>
        ) : null}
      </div>
      {found ? <PersonVisits summary={found.summary} by={found.person.by} /> : null}
      {found && erasing ? (
        <PinSheet
          title={privacyWords.eraseTitle}
          what={[
            ...privacyWords.eraseWhat,
            ...(found.summary.ahead > 0 ? [privacyWords.eraseAhead(found.summary.ahead)] : []),
          ]}
          act={{ word: privacyWords.eraseAct, icon: 'trash', variant: 'danger' }}
          busy={data.busy.erase}
          onAct={async (pin) => {
            const refusal = await data.eraseAll(found, pin);
            if (refusal === null) setErasing(false);
            return refusal;
          }}
          onClose={() => setErasing(false)}
        />
      ) : null}
    </Page>
  );
}
