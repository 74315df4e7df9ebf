import type { ReactNode } from 'react';
import type { BookError } from '../../../shared/contract/failures.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useWords } from '../words.tsx';

interface RefusalBannerProps {
  readonly error: BookError;
  /** What can be done about it, as buttons. */
  readonly children?: ReactNode;
}

/** Why „Umów wizytę” did not book, and what is kept. */
export function RefusalBanner({ error, children }: RefusalBannerProps) {
  const { t, office } = useWords();
  const why = error.type === 'suspended' ? `${office(error.message)} ` : '';
  const title =
    error.type === 'too-many-visits'
      ? t('problems.book.too-many-visits', { count: error.max })
      : t(`problems.book.${error.type}`);
  return (
    <Banner tone="bad" icon="warning" live="alert" title={title} text={`${why}${t(`problems.bookHint.${error.type}`)}`}>
      {children}
    </Banner>
  );
}
