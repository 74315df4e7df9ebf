import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { settingsWords } from '../../../shared/text/panel/settings.ts';
import { useAsk } from '../../api/staff.ts';
import { LeaveQuestion } from '../parts/LeaveQuestion.tsx';
import { Page } from '../parts/Page.tsx';
import { SaveSheets } from '../parts/save-change/SaveSheets.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { SettingsHistory } from './SettingsHistory.tsx';
import { UnsavedBox } from './UnsavedBox.tsx';
import { useSettings } from './use-settings.ts';

/** Everything an administrator decides about booking. */
export function SettingsPage() {
  const plan = useAsk('getPlan', {});
  if (plan.kind === 'ready') return <Editor plan={plan.value.plan} revision={plan.value.revision} />;
  return (
    <Page title={partsWords.pages.settings}>
      <Waiting answer={plan}>{() => null}</Waiting>
    </Page>
  );
}

function Editor({ plan, revision }: { readonly plan: OfficePlan; readonly revision: number }) {
  const editor = useSettings(plan, revision);
  const { differences, saving } = editor;
  return (
    <Page
      title={partsWords.pages.settings}
      lead={settingsWords.lead}
      sideName={settingsWords.unsavedTitle}
      side={
        <>
          <UnsavedBox differences={differences} saving={saving} onSave={editor.save} onDiscard={editor.discard} />
          <SettingsHistory busy={saving.busy} onUndo={editor.undo} />
        </>
      }
    >
      <SettingsForm editor={editor} changed={new Set(differences.map(({ key }) => key))} />
      <SaveSheets saving={saving} />
      <LeaveQuestion dirty={differences.length > 0} />
    </Page>
  );
}
