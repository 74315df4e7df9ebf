import { dayPageWords } from '../../../../shared/text/panel/day-page.ts';
import { useAsk } from '../../../api/staff.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Act } from '../../parts/Act.tsx';
import { useStaff } from '../../parts/staff-context.ts';

/** Says that there are visits about which nobody has said yet what was; nothing when there are none. */
export function UnresolvedBox() {
  const { go } = useStaff();
  const answer = useAsk('listUnresolved', {});
  if (answer.kind !== 'ready' || answer.value.length === 0) return null;
  return (
    <section className="st-box bad unresolved-box">
      <Icon name="help" />
      <p>
        <b>{dayPageWords.unresolved(answer.value.length)}</b> {dayPageWords.unresolvedText}
      </p>
      <Act onPress={() => go('unresolved')}>{dayPageWords.toUnresolved}</Act>
    </section>
  );
}
