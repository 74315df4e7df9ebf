import type { DepartmentId } from '../../../../shared/model/ids.ts';
import { callWords } from '../../../../shared/text/panel/common.ts';
import { saveStatisticsWords, statisticsWords } from '../../../../shared/text/panel/statistics-page.ts';
import { useAct } from '../../../api/staff.ts';
import { useNotify } from '../../parts/Notices.tsx';
import type { Dates } from './stretches.ts';

/** Writes the numbers on the screen into a file and tells where it lies. */
export function useSaveNumbers() {
  const { busy, act } = useAct('saveStatistics');
  const notify = useNotify();
  const save = async (stretch: Dates & { readonly departmentId: DepartmentId | null }) => {
    const saved = await act(stretch);
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
