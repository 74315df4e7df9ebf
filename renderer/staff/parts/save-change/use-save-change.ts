import { useEffect, useRef, useState } from 'react';
import type { ChangeId } from '../../../../shared/model/ids.ts';
import type { HitVisit } from '../../../../shared/model/impact.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import type { ScheduleChange } from '../../../../shared/model/schedule-change.ts';
import { saveWords } from '../../../../shared/text/panel/save-change.ts';
import { ask, useRefresh } from '../../../api/staff.ts';
import { useNotify } from '../Notices.tsx';
import { type Choice, decisionsOf } from './choices.ts';
import { afterRefusal, afterSaving, type Deciding, decidingAbout, type SaveStage, withChoice } from './save-stage.ts';

export interface SaveRequest {
  /** Saved one after another, each whole or not at all; nearly always one. */
  readonly changes: readonly ScheduleChange[];
  /** The plan's revision when editing began, so that what others changed since is never overwritten unseen. */
  readonly baseRevision: number;
  /** What is told afterwards: „Zapisano godziny." */
  readonly done: string;
  /** After each change that is saved. */
  readonly onSaved?: (
    change: ScheduleChange,
    saved: { readonly changeId: ChangeId; readonly revision: number },
  ) => void;
  /** What is left to save on top of a plan that somebody else changed; the same changes when left out. */
  readonly rebuild?: (plan: OfficePlan) => readonly ScheduleChange[];
}

export interface SaveChange {
  readonly stage: SaveStage;
  /** While the program looks or saves. */
  readonly busy: boolean;
  /** Which of how many changes is being saved. */
  readonly part: { readonly number: number; readonly of: number };
  /** Looks whom the changes hit, and saves them at once when they hit nobody. */
  readonly save: (request: SaveRequest) => void;
  readonly choose: (visits: readonly HitVisit[], choice: Choice) => void;
  /** Saves with what is decided; says what is still open. */
  readonly confirm: () => void;
  /** Saves on top of what somebody else changed. */
  readonly goOn: () => void;
  /** Back to editing: nothing is saved, nothing is lost. After saving with visits: the list to call is done with. */
  readonly close: () => void;
}

type Run = SaveRequest & { readonly index: number };
const IDLE: SaveStage = { kind: 'idle' };

/**
 * Saving a change of the plan (D5): look whom it hits, decide about each visit, save whole or not at all. One for each page;
 * {@link SaveSheets} draws what it asks. The form stays as it is until `onSaved`.
 */
export function useSaveChange(): SaveChange {
  const [stage, setStage] = useState<SaveStage>(IDLE);
  const [busy, setBusy] = useState(false);
  const [run, setRun] = useState<Run | null>(null);
  const refresh = useRefresh();
  const notify = useNotify();
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const look = async (now: Run, before: Deciding | null, trouble: Deciding['trouble'] = null): Promise<void> => {
    const change = now.changes[now.index];
    if (change === undefined) return finish(now, null);
    setRun(now);
    const impact = await ask('previewChange', { change, baseRevision: now.baseRevision });
    if (!impact.ok) return setStage(afterRefusal(impact.error, before));
    if (impact.value.hits.length === 0) return apply(now, null);
    const takenFrom = before?.takenFrom ?? null;
    setStage({ ...decidingAbout(impact.value.hits, before), trouble, takenFrom });
  };

  const apply = async (now: Run, decided: Deciding | null): Promise<void> => {
    const change = now.changes[now.index];
    const decisions = decided === null ? [] : decisionsOf(decided.hits, decided.choices);
    if (change === undefined || decisions === null) return;
    const saved = await ask('applyChange', { change, baseRevision: now.baseRevision, decisions: [...decisions] });
    if (!saved.ok) {
      const next = afterRefusal(saved.error, decided);
      // A place that is gone: the same list with new proposals.
      if (next.kind === 'deciding' && next.trouble === 'place-taken') return look(now, next, 'place-taken');
      return setStage(next);
    }
    refresh();
    now.onSaved?.(change, saved.value);
    const next: Run = { ...now, index: now.index + 1, baseRevision: saved.value.revision };
    setRun(next);
    const after = afterSaving(saved.value.changeId, decided);
    if (after.kind === 'saved') return setStage(after);
    return next.index < next.changes.length ? look(next, null) : finish(next, saved.value.changeId);
  };

  const finish = (now: Run, changeId: ChangeId | null) => {
    setStage(IDLE);
    setRun(null);
    const [only, ...others] = now.changes;
    const undoable = changeId !== null && others.length === 0 && only?.kind !== 'undo';
    const undo = () => {
      if (!alive.current) return notify({ tone: 'bad', text: saveWords.undoElsewhere });
      const changes: ScheduleChange[] = [{ kind: 'undo', changeId: changeId as ChangeId }];
      save({ changes, baseRevision: now.baseRevision, done: saveWords.undone });
    };
    notify({ tone: 'good', text: now.done, ...(undoable ? { act: { name: saveWords.undo, onPress: undo } } : {}) });
  };

  const busily = (work: () => Promise<void>) => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  const save = (request: SaveRequest) => {
    setStage(IDLE);
    busily(() => look({ ...request, index: 0 }, null));
  };

  const confirm = () => {
    if (stage.kind !== 'deciding' || run === null) return;
    if (decisionsOf(stage.hits, stage.choices) === null) return setStage({ ...stage, asked: true });
    busily(() => apply(run, stage));
  };
  const goOn = () => {
    if (stage.kind !== 'overtaken' || run === null) return;
    const { revision, before } = stage;
    busily(async () => {
      const present = run.rebuild ? await ask('getPlan', {}) : null;
      if (present !== null && !present.ok) return setStage({ kind: 'refused', error: present.error });
      const changes = present === null ? run.changes.slice(run.index) : (run.rebuild?.(present.value.plan) ?? []);
      await look({ ...run, changes, index: 0, baseRevision: present?.value.revision ?? revision }, before);
    });
  };
  const close = () => {
    if (stage.kind === 'saved' && run !== null) {
      return run.index < run.changes.length ? busily(() => look(run, null)) : finish(run, null);
    }
    // What somebody else changed is on the screen from now on, under what is being edited.
    if (stage.kind === 'overtaken') refresh();
    setStage(IDLE);
    setRun(null);
  };

  return {
    stage,
    busy,
    part: { number: (run?.index ?? 0) + 1, of: run?.changes.length ?? 1 },
    save,
    choose: (visits, choice) => stage.kind === 'deciding' && setStage(withChoice(stage, visits, choice)),
    confirm,
    goOn,
    close,
  };
}
