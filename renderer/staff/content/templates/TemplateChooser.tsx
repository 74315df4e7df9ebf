import { useState } from 'react';
import type { CaseId } from '../../../../shared/model/ids.ts';
import { templateWords } from '../../../../shared/text/panel/case-editor.ts';
import { callWords } from '../../../../shared/text/panel/common.ts';
import { useAct, useRefresh } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { ChooseTemplateFile } from './ChooseTemplateFile.tsx';
import { refusedTemplate, TemplatePages } from './TemplatePages.tsx';
import { titleFromName } from './title-from-name.ts';

interface TemplateChooserProps {
  readonly caseId: CaseId;
  /** What the template is called so far; empty for a new one. */
  readonly title: string;
  /** Files that are at the case already. */
  readonly used: readonly string[];
  readonly onUse: (file: string, title: string) => void;
  readonly onClose: () => void;
}

/** Choose a document, look at every page of it, give it a name. */
export function TemplateChooser({ caseId, title: before, used, onUse, onClose }: TemplateChooserProps) {
  const [file, setFile] = useState<string | null>(null);
  const [title, setTitle] = useState(before);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ readonly name: string; readonly why: string } | null>(null);
  const store = useAct('storeTemplate');
  const refresh = useRefresh();
  const take = (name: string, taken: string, original: string) => {
    if (used.includes(taken)) return setRefused({ name, why: templateWords.already });
    setRefused(null);
    setFile(taken);
    if (title.trim() === '') setTitle(titleFromName(original));
  };
  const takeFrom = async (name: string) => {
    const stored = await store.act({ caseId, name });
    if (!stored.ok) {
      const why = stored.error.type === 'template-refused' ? refusedTemplate(stored.error) : callWords(stored.error);
      return setRefused({ name, why });
    }
    refresh('listTemplateFiles');
    take(name, stored.value.file, stored.value.originalName);
  };
  if (file === null) {
    return (
      <Sheet title={templateWords.chooseTitle} width="wide" onClose={onClose}>
        <ChooseTemplateFile
          busy={store.busy}
          refused={refused}
          onFile={(name) => void takeFrom(name)}
          onStored={(stored) => take(stored.file, stored.file, stored.originalName)}
        />
      </Sheet>
    );
  }
  const use = () => {
    setTried(true);
    if (title.trim() !== '') onUse(file, title.trim());
  };
  return (
    <Sheet
      title={templateWords.lookTitle}
      width="wide"
      onClose={onClose}
      acts={
        <div className="ct-acts">
          <Act icon="folder" onPress={() => setFile(null)}>
            {templateWords.other}
          </Act>
          <Act variant="prime" icon="check" onPress={use}>
            {templateWords.use}
          </Act>
        </div>
      }
    >
      <Field
        label={templateWords.title}
        hint={templateWords.titleHint}
        error={tried && title.trim() === '' ? templateWords.titleMissing : undefined}
        value={title}
        onChange={setTitle}
      />
      <TemplatePages key={file} file={file} title={title} />
    </Sheet>
  );
}
