import type { Statistics } from '../../../../shared/model/statistics.ts';
import { callWords } from '../../../../shared/text/panel/common.ts';
import { saveStatisticsWords, statisticsWords } from '../../../../shared/text/panel/statistics-page.ts';
import { useAct } from '../../../api/staff.ts';
import { useNotify } from '../../parts/Notices.tsx';

/** Writes the numbers on the screen into a file and tells where it lies. */
export function useSaveNumbers() {
  const { busy, act } = useAct('saveStatistics');
  const notify = useNotify();
  const save = async ({ from, to, departmentId }: Pick<Statistics, 'from' | 'to' | 'departmentId'>) => {
    const saved = await act({ from, to, departmentId });
    if (saved.ok) notify({ tone: 'good', text: statisticsWords.saved(saved.value.path) });
    else notify({ tone: 'bad', text: reasonOf(saved.error) });
  };
  return { busy, save };
}

type SaveError = Extract<
  Awaited<ReturnType<ReturnType<typeof useAct<'saveStatistics'>>['act']>>,
  { ok: false }
>['error'];

function reasonOf(error: SaveError): string {
  switch (error.type) {
    case 'not-authorised':
    case 'bad-call':
    case 'out-of-order':
    case 'unexpected':
      return callWords(error);
    default:
      return saveStatisticsWords[error.type];
  }
}
