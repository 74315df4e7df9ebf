import type { DeskId } from '../../../../shared/model/ids.ts';
import { dayPageWords } from '../../../../shared/text/panel/day-page.ts';
import { Act } from '../../parts/Act.tsx';
import { More } from '../../parts/More.tsx';
import type { DayVisit } from '../types.ts';
import { actIcon, actName, actsOf, isStrong, shortName, type VisitAct } from './visit-acts.ts';

interface RowActsProps {
  readonly visit: DayVisit;
  readonly ownDesk: DeskId | null;
  readonly busy: boolean;
  readonly onPress: (act: VisitAct) => void;
}

/** The usual act of a row, and everything else behind „Więcej”. */
export function RowActs({ visit, ownDesk, busy, onPress }: RowActsProps) {
  const { main, more } = actsOf(visit);
  const person = visit.person ?? dayPageWords.erased;
  return (
    <>
      {main ? (
        <Act
          variant={isStrong(visit, main, ownDesk) ? 'plain' : 'ghost'}
          icon={actIcon(main)}
          name={dayPageWords.actOn(actName(main), visit.code, person)}
          busy={busy}
          onPress={() => onPress(main)}
        >
          {shortName(main)}
        </Act>
      ) : null}
      <More
        name={dayPageWords.more(visit.code)}
        items={more.map((act) => ({
          key: act.kind === 'move' || act.kind === 'undo' ? `${act.kind}-${act.move}` : act.kind,
          name: actName(act),
          icon: actIcon(act),
          onPress: () => onPress(act),
        }))}
      />
    </>
  );
}
