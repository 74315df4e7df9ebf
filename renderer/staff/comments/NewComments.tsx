import { newCommentsInWords } from '../../../shared/text/panel/running.ts';
import { useAsk } from '../../api/staff.ts';

/** Beside „Uwagi”: how many nobody has looked at. Nothing while there are none or it is not known. */
export function NewComments() {
  const answer = useAsk('listComments', { state: 'new', limit: 1 });
  if (answer.kind !== 'ready' || answer.value.new === 0) return null;
  return (
    <span className="st-count">
      <span aria-hidden="true">{answer.value.new}</span>
      <span className="vh">{newCommentsInWords(answer.value.new)}</span>
    </span>
  );
}
