import type { CaseCard } from '../../../shared/contract/views.ts';
import { FlatRow } from '../../ui/FlatRow.tsx';
import { Row } from '../../ui/Row.tsx';
import { useWords } from '../words.tsx';

interface CaseLineProps {
  readonly card: CaseCard;
  /** Whether it is chosen for a new visit: then one that nobody serves now is flat, with the reason. */
  readonly booking: boolean;
  /** The name alone, where there is room for nothing else. */
  readonly brief?: boolean;
  readonly onChoose: () => void;
}

/** A case in a list. */
export function CaseLine({ card, booking, brief = false, onChoose }: CaseLineProps) {
  const { t, office } = useWords();
  if (booking && card.offer !== 'open') {
    const reason = card.notice === null ? t(`case.notOffered.${card.offer}`) : office(card.notice);
    return <FlatRow name={office(card.name)} reason={reason} />;
  }
  return (
    <Row
      name={office(card.name)}
      {...(brief ? {} : { detail: office(card.description) })}
      {...(booking && !brief ? { value: t('minutes', { count: card.minutes }) } : {})}
      onPress={onChoose}
    />
  );
}
