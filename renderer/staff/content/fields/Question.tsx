import { partsWords } from '../../../../shared/text/panel/parts.ts';
import { Act } from '../../parts/Act.tsx';
import { Sheet } from '../../parts/Sheet.tsx';

interface QuestionProps {
  readonly title: string;
  readonly text: string;
  /** A verb. */
  readonly act: string;
  readonly busy?: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
}

/** Asks before something is thrown away for good. */
export function Question({ title, text, act, busy, onAct, onClose }: QuestionProps) {
  return (
    <Sheet
      title={title}
      onClose={onClose}
      closeName={partsWords.notNow}
      acts={
        <Act variant="danger" busy={busy ?? false} onPress={onAct}>
          {act}
        </Act>
      }
    >
      <p>{text}</p>
    </Sheet>
  );
}
