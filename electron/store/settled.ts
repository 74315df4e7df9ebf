import { err, type Result } from '../../shared/basics/result.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';
import { problemOf, reasonOf } from './problems.ts';

/** Turns what storage throws into the problem it means; what is our own mistake goes on being thrown. */
export async function settled<T>(
  work: () => Promise<Result<T, KioskProblem>>,
  log: (line: string) => void = () => undefined,
): Promise<Result<T, KioskProblem>> {
  try {
    return await work();
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    log(`The storage does not open: ${problem.type}, ${reasonOf(error)}.`);
    return err(problem);
  }
}
