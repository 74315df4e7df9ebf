import { useState } from 'react';
import type { CallError } from '../../../../shared/contract/define.ts';
import type { FileError } from '../../../../shared/contract/staff/content.ts';
import { transferWords } from '../../../../shared/text/panel/case-editor.ts';
import { said } from '../../../../shared/text/panel/common.ts';
import { fileWords } from '../../../../shared/text/panel/content.ts';
import { useAct } from '../../../api/staff.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Act } from '../../parts/Act.tsx';

/** Writes the office's file, and says where it lies. */
export function ExportBox() {
  const [path, setPath] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const saveFile = useAct('saveOfficeFile');
  const save = async () => {
    const saved = await saveFile.act({});
    setPath(saved.ok ? saved.value.path : null);
    setError(saved.ok ? null : fileTrouble(saved.error));
  };
  return (
    <section className="st-box" aria-label={transferWords.exportTitle}>
      <h2>{transferWords.exportTitle}</h2>
      <p>{transferWords.exportText}</p>
      {error ? (
        <p className="sf-error" role="alert">
          {error}
        </p>
      ) : null}
      <div>
        <Act variant="prime" icon="save" busy={saveFile.busy} onPress={() => void save()}>
          {transferWords.export}
        </Act>
      </div>
      {path ? (
        <div className="ct-done" role="status">
          <Icon name="check" />
          <p>
            {transferWords.exported}
            <b className="ct-path">{path}</b>
          </p>
        </div>
      ) : null}
    </section>
  );
}

/** Why a file was not read or written. */
export function fileTrouble(error: FileError | CallError): string {
  return said(error, ({ type }) => fileWords[type]);
}
