import type { CodeProblem } from '../flow/state.ts';
import type { Words } from '../words.tsx';

/** What to correct in a typed code, or in the typed end of a PESEL. */
export function codeProblemText(problem: CodeProblem, of: 'code' | 'ending', { t }: Words): string {
  if (problem.type === 'too-short') {
    const count = problem.missing;
    return of === 'code' ? t('code.too-short', { count }) : t('ending.too-short', { count });
  }
  if (of === 'ending') return t('ending.empty');
  return problem.type === 'empty' ? t('code.empty') : t('code.mistake');
}
