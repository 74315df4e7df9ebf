import type { ReactNode } from 'react';
import { Banner } from '../../ui/Banner.tsx';
import type { MoveRefusal } from '../flow/state.ts';
import { useWords } from '../words.tsx';

interface MoveRefusalBannerProps {
  readonly error: MoveRefusal;
  readonly children?: ReactNode;
}

/** Why the visit was not moved; it stands as it was. */
export function MoveRefusalBanner({ error, children }: MoveRefusalBannerProps) {
  const { t, office } = useWords();
  const why = error.type === 'suspended' ? `${office(error.message)} ` : '';
  return (
    <Banner
      tone="bad"
      icon="warning"
      live="alert"
      title={t(`problems.move.${error.type}`)}
      text={`${why}${t('problems.moveHint')}`}
    >
      {children}
    </Banner>
  );
}
