import type { PagesLabels } from '../../ui/Pages.tsx';
import { useWords } from '../words.tsx';

/** Words of every pager. */
export function usePageLabels(): PagesLabels {
  const { t } = useWords();
  return {
    previous: t('paging.previous'),
    next: t('paging.next'),
    position: (page, pages) => t('paging.page', { n: page, total: pages }),
  };
}
