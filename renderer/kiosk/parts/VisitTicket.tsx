import type { VisitSummary } from '../../../shared/contract/views.ts';
import { Ticket } from '../../ui/Ticket.tsx';
import { useWords } from '../words.tsx';
import { placeLines } from './place.ts';

/** When and where, without the person. */
export function VisitTicket({ visit }: { readonly visit: VisitSummary }) {
  const words = useWords();
  const { t } = words;
  return (
    <Ticket
      label={t('cancel.time')}
      day={words.fullDay(visit.date)}
      hour={t('atHour', { hour: words.hour(visit.start) })}
      notes={[words.office(visit.caseName), words.office(visit.departmentName), ...placeLines(visit, words)]}
    />
  );
}
