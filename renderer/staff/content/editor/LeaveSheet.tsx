import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { Act } from '../../parts/Act.tsx';
import { Sheet } from '../../parts/Sheet.tsx';

interface LeaveSheetProps {
  readonly busy: boolean;
  readonly onDrop: () => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** Asks what becomes of unsaved work before it is left behind. */
export function LeaveSheet({ busy, onDrop, onSave, onClose }: LeaveSheetProps) {
  return (
    <Sheet
      title={editorWords.leaveTitle}
      onClose={onClose}
      closeName={editorWords.leaveStay}
      acts={
        <div className="ct-acts">
          <Act variant="danger" icon="trash" onPress={onDrop}>
            {editorWords.leaveDrop}
          </Act>
          <Act variant="prime" icon="save" busy={busy} onPress={onSave}>
            {editorWords.leaveSave}
          </Act>
        </div>
      }
    >
      <p>{editorWords.leaveText}</p>
    </Sheet>
  );
}
