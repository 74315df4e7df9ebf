import type { TypedPerson } from '../../../shared/rules/typed-person.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';
import { problemText } from './problem-text.ts';

/** Everything a field of the person needs: its value, its problem, and whether the focus belongs to it. */
export function usePersonField(field: keyof TypedPerson, first: boolean) {
  const { state, dispatch, rules } = useSession();
  const words = useWords();
  const problem = state.problems.find((known) => known.field === field);
  const hasFocus = state.problems.length === 0 ? first : state.problems[0]?.field === field;
  return {
    value: state.person[field],
    takesFocus: hasFocus,
    onChange: (value: string) => dispatch({ type: 'type', field, value }),
    onEnter: () => dispatch({ type: 'next', rules }),
    ...(problem ? { error: problemText(problem, words) } : {}),
  };
}

/** Draws the fields anew after each refusal, so that the focus goes to the one to correct even when it was there before. */
export function useRefusalKey(): string {
  return `refusal-${useSession().state.refusals}`;
}
