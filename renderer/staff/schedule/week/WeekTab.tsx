import { useState } from 'react';
import { periodInWords } from '../../../../shared/text/panel/dates.ts';
import { scheduleWords, weekWords } from '../../../../shared/text/panel/schedule.ts';
import { Choose } from '../../parts/Choose.tsx';
import { SaveSheets } from '../../parts/save-change/SaveSheets.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import { Toggle } from '../../parts/Toggle.tsx';
import type { TabProps } from '../parts/tab-props.ts';
import type { KeepDraft } from '../parts/use-drafts.ts';
import { BlockEditor } from './BlockEditor.tsx';
import { ImpactBeside } from './ImpactBeside.tsx';
import { LengthsBox } from './LengthsBox.tsx';
import { WeekGrid } from './WeekGrid.tsx';
import { WeekSave } from './WeekSave.tsx';
import { clashes, startWeek, unsavedCount, type WeekDraft, weekChanges, weekPeriods, weekSaved } from './week-draft.ts';
import { addBlock, addBreak, sameEveryDay, withHours, withoutPart, withPartBack } from './week-edits.ts';
import { shownDays } from './week-grid.ts';

interface WeekTabProps extends TabProps {
  readonly drafts: ReadonlyMap<string, WeekDraft>;
  /** Keeps a draft, or forgets it, whatever tab or department is looked at meanwhile. */
  readonly onDraft: KeepDraft<WeekDraft>;
}

const FEW_VISITS = 8;

/** The week of a department (D1): seen as a week, changed beside it, saved with a decision about every visit it hits. */
export function WeekTab({ plan, revision, departmentId, saving, drafts, onDraft }: WeekTabProps) {
  const { now } = useStaff();
  const today = now.date;
  const [wanted, setWanted] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [weekend, setWeekend] = useState(false);
  const periods = weekPeriods(plan, departmentId, today);
  const index = Math.min(wanted, periods.length - 1);
  const period = periods[index] ?? { from: today, to: null };
  const key = `${departmentId} ${period.from}`;
  const draft = drafts.get(key) ?? startWeek(plan, { departmentId, period, revision }, today);
  const part = draft.parts.find(({ id }) => id === chosen) ?? null;
  const unsaved = unsavedCount(draft);
  const overlapping = clashes(draft);
  const edit = (change: (draft: WeekDraft) => WeekDraft) => {
    if (saving.stage.kind !== 'idle') saving.close();
    const next = change(draft);
    onDraft(key, () => (unsavedCount(next) === 0 ? undefined : next));
  };
  const add = (added: { readonly draft: WeekDraft; readonly id: string }) => {
    edit(() => added.draft);
    setChosen(added.id);
  };
  const save = () =>
    saving.save({
      changes: weekChanges(draft, plan, today),
      baseRevision: draft.revision,
      done: weekWords.saved,
      rebuild: (present) => weekChanges(draft, present, today),
      onSaved: ({ kind }, { revision: newRevision }) =>
        onDraft(key, (before = draft) => {
          const rest = weekSaved(before, kind, newRevision);
          return unsavedCount(rest) === 0 ? undefined : rest;
        }),
    });
  // A few visits are decided about beside the week; many need the whole screen.
  const beside = saving.stage.kind === 'deciding' && saving.stage.hits.length <= FEW_VISITS ? saving.stage : null;
  const desks = plan.desks.filter((desk) => desk.departmentId === departmentId);
  return (
    <div className="sch-cols">
      <div className="sheetbox wk">
        <div className="wk-bar">
          {periods.length > 1 ? (
            <Choose
              label={weekWords.period}
              quiet
              choices={periods.map(({ from, to }, at) => ({
                key: String(at),
                name: weekWords.holds(periodInWords(at === 0 ? null : from, to)),
              }))}
              value={String(index)}
              onChange={(at) => setWanted(Number(at))}
            />
          ) : (
            <p className="nt">{weekWords.endless}</p>
          )}
          <Toggle label={weekWords.weekend} value={weekend} onChange={setWeekend} />
        </div>
        <WeekGrid
          draft={draft}
          days={shownDays([...draft.before, ...draft.parts], weekend)}
          desks={desks}
          date={period.from ?? today}
          chosen={chosen}
          onChoose={(id) => setChosen(id === chosen ? null : id)}
          onRestore={(id) => edit((one) => withPartBack(one, id))}
          onAdd={(weekday) => add(addBlock(draft, weekday))}
        />
      </div>
      <aside className="side" aria-label={scheduleWords.effects}>
        {beside ? (
          <ImpactBeside saving={saving} stage={beside} />
        ) : (
          <>
            {part === null ? (
              <section className="st-box">
                <h2 className="h-box">{weekWords.nothingChosen}</h2>
                <p className="nt">{weekWords.nothingChosenText}</p>
              </section>
            ) : (
              <BlockEditor
                key={part.id}
                part={part}
                clash={overlapping.get(part.id) ?? null}
                onHours={(hours) => edit((one) => withHours(one, part.id, hours))}
                onBreak={() => add(addBreak(draft, part))}
                onSameEveryDay={() => edit((one) => sameEveryDay(one, part.weekday))}
                onRemove={() => {
                  edit((one) => withoutPart(one, part.id));
                  setChosen(null);
                }}
              />
            )}
            {unsaved > 0 ? (
              <WeekSave
                unsaved={unsaved}
                overlapping={overlapping.size > 0}
                period={draft.period}
                today={today}
                saving={saving}
                onPeriod={(next) => edit((one) => ({ ...one, period: next }))}
                onSave={save}
                onDiscard={() => onDraft(key, () => undefined)}
              />
            ) : (
              <LengthsBox plan={plan} departmentId={departmentId} today={today} />
            )}
          </>
        )}
      </aside>
      <SaveSheets saving={saving} impactBeside={beside !== null} />
    </div>
  );
}
