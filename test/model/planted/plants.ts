/** A bug that somebody could make: one exact piece of one file, and what stands there instead. */
export interface Plant {
  /** From the project's folder. */
  readonly file: string;
  readonly text: string;
  readonly bug: string;
}

/** One bug for each of these rules. The model has to notice every one of them. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  'C5 the minute of start + grace counts as late': {
    file: 'electron/engine/rules/lateness.ts',
    text: 'wallMinute(now) > arrivalWindow(visit, settings).last',
    bug: 'wallMinute(now) >= arrivalWindow(visit, settings).last',
  },
  'A7 a visit may end one step of the grid after its block': {
    file: 'electron/engine/rules/starts.ts',
    text: 'start + question.minutes <= block.to;',
    bug: 'start + question.minutes <= block.to + question.gridMinutes;',
  },
  'A8 a hold that has expired still counts': {
    file: 'electron/engine/rules/hold-time.ts',
    text: 'hold.holder === holder && hold.untilMs > nowMs',
    bug: 'hold.holder === holder && hold.untilMs > 0',
  },
  'A12 one visit more than the limit is admitted': {
    file: 'electron/engine/rules/admission.ts',
    text: 'standing.length >= limits.maxPerPerson',
    bug: 'standing.length > limits.maxPerPerson',
  },
  'F2 somebody who is called already is called again': {
    file: 'electron/engine/rules/next-to-call.ts',
    text: "visit.state === 'arrived' && visit.departmentId",
    bug: "(visit.state === 'arrived' || visit.state === 'called') && visit.departmentId",
  },
  'C1 a cancelled visit keeps its time': {
    file: 'shared/rules/visit-machine.ts',
    text: "const ACTIVE = ['booked', 'arrived', 'called', 'in-service'] as const satisfies readonly VisitState[];",
    bug: "const ACTIVE = ['booked', 'arrived', 'called', 'in-service', 'cancelled'];",
  },
  'A6 the last of the thirty days is left out': {
    file: 'electron/engine/rules/booking-window.ts',
    text: 'const lastDay = (today + settings.daysAhead) as DayNumber;',
    bug: 'const lastDay = (today + settings.daysAhead - 1) as DayNumber;',
  },
  'A12 hours that only touch count as overlapping': {
    file: 'electron/engine/rules/visit-times.ts',
    text: 'a.start < b.start + b.minutes && b.start < a.start + a.minutes',
    bug: 'a.start <= b.start + b.minutes && b.start <= a.start + a.minutes',
  },
  'C1 the pause comes after six failed tries': {
    file: 'electron/engine/rules/cancel-limit.ts',
    text: 'recent[settings.cancelAttempts - 1]',
    bug: 'recent[settings.cancelAttempts]',
  },
  'C7 a freed time is offered again at once': {
    file: 'electron/engine/freed-time.ts',
    text: 'if (max === 0) return {};',
    bug: 'if (max >= 0) return {};',
  },
  'A7 the desk that leaves the largest gap is taken': {
    file: 'electron/engine/rules/desk-choice.ts',
    text: 'a.freeAround - b.freeAround',
    bug: 'b.freeAround - a.freeAround',
  },
  'C6 a resignation is taken back on any day': {
    file: 'electron/engine/rules/move-rights.ts',
    text: "const ON_ITS_OWN_DAY: readonly Move[] = ['arrive', 'undo-resignation', 'settle-arrived'];",
    bug: "const ON_ITS_OWN_DAY: readonly Move[] = ['arrive', 'settle-arrived'];",
  },
  'D1 the last day of a week in force is left out': {
    file: 'electron/engine/rules/weekly-hours.ts',
    text: '(validTo === null || date <= validTo)',
    bug: '(validTo === null || date < validTo)',
  },
  'F2 somebody is taken back to a desk that is busy': {
    file: 'electron/engine/undo-move.ts',
    text: "if (busy !== undefined) return { type: 'desk-busy', visitId: busy.id };",
    bug: '',
  },
  'F2 what was taken back still stands': {
    file: 'shared/rules/visit-undo.ts',
    text: 'if (isUndo(one.move)) standing.pop();',
    bug: 'if (isUndo(one.move)) continue;',
  },
};
