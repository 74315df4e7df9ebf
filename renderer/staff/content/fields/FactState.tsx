import type { FactStatusSchema } from '../../../../shared/model/case.ts';
import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Act } from '../../parts/Act.tsx';

interface FactStateProps {
  readonly status: (typeof FactStatusSchema)['_output'];
  /** What is confirmed, for ears. */
  readonly what: string;
  readonly onConfirm: () => void;
}

/** Whether somebody of the office stands for what is written; one touch confirms it. */
export function FactState({ status, what, onConfirm }: FactStateProps) {
  if (status === 'verified') return null;
  return (
    <div className="ct-fact">
      <Icon name="help" />
      <p>{editorWords.unconfirmed}</p>
      <Act icon="check" name={`${editorWords.confirm}: ${what}`} onPress={onConfirm}>
        {editorWords.confirm}
      </Act>
    </div>
  );
}
