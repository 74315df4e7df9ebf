import type { Statistics } from '../../../../shared/model/statistics.ts';
import { said } from '../../../../shared/text/panel/common.ts';
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
    else notify({ tone: 'bad', text: said(saved.error, ({ type }) => saveStatisticsWords[type]) });
  };
  return { busy, save };
}
