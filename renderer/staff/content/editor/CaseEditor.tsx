import { useCallback, useState } from 'react';
import type { ContentLanguage } from '../../../../shared/model/localized.ts';
import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { callWords } from '../../../../shared/text/panel/common.ts';
import { Act } from '../../parts/Act.tsx';
import { useLeaveGuard } from '../../parts/leaving.ts';
import { useNotify } from '../../parts/Notices.tsx';
import { Page } from '../../parts/Page.tsx';
import { SaveRefused } from '../../parts/save-change/SaveRefused.tsx';
import { SaveSheets } from '../../parts/save-change/SaveSheets.tsx';
import { useSaveChange } from '../../parts/save-change/use-save-change.ts';
import type { SectionName } from '../logic/sections.ts';
import type { Office } from '../office.ts';
import { CasePreview } from '../preview/CasePreview.tsx';
import { ConflictSheet } from './ConflictSheet.tsx';
import { EditorMore } from './EditorMore.tsx';
import { EditorState } from './EditorState.tsx';
import { LeaveSheet } from './LeaveSheet.tsx';
import { Sections } from './Sections.tsx';
import type { Start } from './start-of.ts';
import { type Saved, useCaseEditor } from './use-case-editor.ts';
import { usePublish } from './use-publish.ts';

interface CaseEditorProps {
  readonly office: Office;
  readonly start: Start;
  readonly onLeave: () => void;
}

/** Everything residents read about one case: written on the left, as on the kiosk on the right. */
export function CaseEditor({ office, start, onLeave }: CaseEditorProps) {
  const editing = useCaseEditor(start);
  const saving = useSaveChange();
  const publish = usePublish(office, start, editing, saving);
  const notify = useNotify();
  const [section, setSection] = useState<SectionName>('name');
  const [language, setLanguage] = useState<ContentLanguage>('pl');
  const [conflict, setConflict] = useState<Extract<Saved, { kind: 'conflict' }> | null>(null);
  const [leaving, setLeaving] = useState<{ readonly go: () => void } | null>(null);
  const ask = useCallback((go: () => void) => setLeaving({ go }), []);
  const { content, dirty } = editing;
  useLeaveGuard(dirty ? ask : null);

  /** Says what came of saving; true when it is saved. */
  const tell = (saved: Saved, quiet = false): boolean => {
    if (saved.kind === 'conflict') setConflict(saved);
    if (saved.kind === 'failed') notify({ tone: 'bad', text: callWords(saved.error) });
    if (saved.kind === 'incomplete') {
      const [first] = saved.problems.values();
      if (first) setSection(first.section);
      setLanguage('pl');
      notify({ tone: 'bad', text: editorWords.toCorrect(saved.problems.size) });
    }
    if (saved.kind === 'saved' && !quiet) notify({ tone: 'good', text: editorWords.saved });
    return saved.kind === 'saved';
  };
  const saveDraft = async () => tell(await editing.save());
  const saveAndPublish = async () => {
    // Saving the draft first makes sure that nobody else's draft of this case is thrown away unseen.
    if (tell(await editing.save(), true)) await publish(content);
  };
  const leave = () => (dirty ? setLeaving({ go: onLeave }) : onLeave());
  const department = office.plan.departments.find(({ id }) => id === content.departmentId);

  return (
    <Page
      title={content.name.pl.trim() || editing.base.name.pl}
      lead={department?.name.pl ?? ''}
      tools={
        <>
          <Act icon="back" onPress={leave}>
            {editorWords.back}
          </Act>
          <EditorMore office={office} start={start} onDiscarded={onLeave} />
          <Act icon="save" busy={editing.busy} onPress={() => void saveDraft()}>
            {editorWords.saveDraft}
          </Act>
          <Act variant="prime" icon="check" busy={editing.busy || saving.busy} onPress={() => void saveAndPublish()}>
            {editorWords.publish}
          </Act>
        </>
      }
    >
      <SaveRefused saving={saving} />
      <EditorState office={office} editing={editing} />
      <div className="ce-room">
        <div className="ce">
          <Sections
            office={office}
            editing={editing}
            section={section}
            onSection={setSection}
            language={language}
            onLanguage={setLanguage}
          />
          <CasePreview content={content} department={department} language={language} section={section} />
        </div>
      </div>
      <SaveSheets saving={saving} />
      {conflict ? (
        <ConflictSheet
          error={conflict.error}
          editing={editing}
          published={office.plan.cases.find(({ id }) => id === content.id) ?? null}
          onSaved={(saved) => {
            setConflict(null);
            tell(saved);
          }}
          onClose={() => setConflict(null)}
        />
      ) : null}
      {leaving ? (
        <LeaveSheet
          busy={editing.busy}
          onDrop={leaving.go}
          onSave={() =>
            void saveDraft().then((saved) => {
              setLeaving(null);
              if (saved) leaving.go();
            })
          }
          onClose={() => setLeaving(null)}
        />
      ) : null}
    </Page>
  );
}
