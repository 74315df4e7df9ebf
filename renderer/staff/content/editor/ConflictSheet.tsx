import { useState } from 'react';
import type { DraftError } from '../../../../shared/contract/staff/content.ts';
import type { Case } from '../../../../shared/model/case.ts';
import type { CaseDraftContent } from '../../../../shared/model/case-draft.ts';
import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { draftWords } from '../../../../shared/text/panel/content.ts';
import { Act } from '../../parts/Act.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { contentOf } from '../logic/case-content.ts';
import { type DraftPart, mergeDrafts, withPartsOf } from '../logic/draft-merge.ts';
import { partInWords } from '../logic/part-in-words.ts';
import type { CaseEditing, Saved } from './use-case-editor.ts';

interface ConflictSheetProps {
  readonly error: DraftError;
  readonly editing: CaseEditing;
  readonly published: Case | null;
  readonly onSaved: (saved: Saved) => void;
  readonly onClose: () => void;
}

/**
 * Somebody else saved a draft of this case in the meantime. What only one of both changed is put together; where both
 * changed the same, one version is chosen. Nothing is lost until that is done.
 */
export function ConflictSheet({ error, editing, published, onSaved, onClose }: ConflictSheetProps) {
  const [theirs, setTheirs] = useState<ReadonlySet<DraftPart>>(new Set());
  const mine = editing.content;
  // Their draft is gone: what they made of it is published by now, or thrown away.
  const other = error.draft?.case ?? (published === null ? null : contentOf(published));
  const merge = other === null ? null : mergeDrafts(editing.base, mine, other);
  const choose = (part: DraftPart, their: boolean) => {
    const next = new Set(theirs);
    if (their) next.add(part);
    else next.delete(part);
    setTheirs(next);
  };
  const save = async () => {
    const content = merge && other ? withPartsOf(merge.merged, other, [...theirs]) : mine;
    onSaved(await editing.save({ content, over: error.draft }));
  };
  return (
    <Sheet
      title={editorWords.conflictTitle}
      width="wide"
      onClose={onClose}
      closeName={editorWords.backToEdit}
      acts={
        <Act variant="prime" icon="save" busy={editing.busy} onPress={() => void save()}>
          {editorWords.mergeSave}
        </Act>
      }
    >
      <p>{draftWords(error)}</p>
      {merge === null ? <p>{editorWords.conflictGone}</p> : null}
      {merge && merge.taken.length > 0 ? <p>{editorWords.conflictTaken(named(merge.taken))}</p> : null}
      {merge ? <p>{editorWords.conflictMine}</p> : null}
      {merge && other && merge.disputed.length > 0 ? (
        <>
          <p>
            <b>{editorWords.conflictBoth}</b>
          </p>
          {merge.disputed.map((part) => (
            <Dispute
              key={part}
              part={part}
              mine={mine}
              other={other}
              otherName={error.draft ? editorWords.theirs(error.draft.savedBy) : editorWords.theirsPublished}
              their={theirs.has(part)}
              onChoose={(their) => choose(part, their)}
            />
          ))}
        </>
      ) : null}
    </Sheet>
  );
}

const named = (parts: readonly DraftPart[]) => parts.map((part) => editorWords.parts[part]).join(', ');

interface DisputeProps {
  readonly part: DraftPart;
  readonly mine: CaseDraftContent;
  readonly other: CaseDraftContent;
  readonly otherName: string;
  readonly their: boolean;
  readonly onChoose: (their: boolean) => void;
}

/** Two versions of one part side by side; the one that is pressed stays. */
function Dispute({ part, mine, other, otherName, their, onChoose }: DisputeProps) {
  const versions = [
    { their: false, name: editorWords.mine, content: mine },
    { their: true, name: otherName, content: other },
  ];
  return (
    <fieldset className="ct-dispute">
      <legend className="sf-label">{editorWords.parts[part]}</legend>
      {versions.map((version) => (
        <Act key={version.name} pressed={their === version.their} onPress={() => onChoose(version.their)}>
          {version.name}
          <small>{partInWords(version.content, part, editorWords)}</small>
        </Act>
      ))}
    </fieldset>
  );
}
