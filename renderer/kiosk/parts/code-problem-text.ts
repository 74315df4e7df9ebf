import type { CodeProblem } from '../flow/state.ts';
import type { Words } from '../words.tsx';

/** What to correct in a typed code, or in the typed end of a PESEL or document. */
export function codeProblemText(problem: CodeProblem, of: 'code' | 'ending' | 'signs', { t }: Words): string {
  if (of === 'signs') return problem.type === 'empty' ? t('signs.empty') : t('signs.too-short');
  if (problem.type === 'too-short') {
    const count = problem.missing;
    return of === 'code' ? t('code.too-short', { count }) : t('ending.too-short', { count });
  }
  if (of === 'ending') return t('ending.empty');
  return problem.type === 'empty' ? t('code.empty') : t('code.mistake');
}
