import { type ReactNode, useState } from 'react';
import type { DeskId, VisitId } from '../../../../shared/model/ids.ts';
import { stateWords } from '../../../../shared/text/panel/day.ts';
import { dayPageWords } from '../../../../shared/text/panel/day-page.ts';
import { whyWords } from '../../../../shared/text/panel/day-why.ts';
import { useNotify } from '../../parts/Notices.tsx';
import { ReasonSheet } from '../../parts/ReasonSheet.tsx';
import { RescheduleSheet } from '../book/RescheduleSheet.tsx';
import type { OfficeNames } from '../office-names.ts';
import type { DayOffice, DayVisit } from '../types.ts';
import { VisitSheet } from '../visit/VisitSheet.tsx';
import { DeskSheet } from './DeskSheet.tsx';
import { useVisitCommands } from './use-visit-commands.ts';
import { asksWhy, type VisitAct } from './visit-acts.ts';

interface Where {
  readonly office: DayOffice;
  readonly names: OfficeNames;
  readonly deskId: DeskId | null;
  /** A desk was chosen on the way, because somebody had to be called. */
  readonly onDesk?: (visit: DayVisit, deskId: DeskId) => void;
  /** The visit as it is now; for lists that are not asked for again by themselves. */
  readonly onChanged?: (visit: DayVisit) => void;
}

interface VisitActs {
  readonly press: (visit: DayVisit, act: VisitAct) => void;
  readonly busyId: VisitId | null;
  /** The sheet that is open, if any; the page draws it. */
  readonly sheet: ReactNode;
}

type Open =
  | { readonly kind: 'why'; readonly visit: DayVisit; readonly act: VisitAct; readonly error?: string }
  | { readonly kind: 'desk' | 'details' | 'reschedule'; readonly visit: DayVisit };

/** Everything a clerk does with a visit of a list: asks what has to be asked, sends it, tells what came of it. */
export function useVisitActs({ office, names, deskId, onDesk, onChanged }: Where): VisitActs {
  const { send, busyId } = useVisitCommands();
  const [open, setOpen] = useState<Open | null>(null);
  const notify = useNotify();
  const close = () => setOpen(null);

  const run = async (visit: DayVisit, act: VisitAct, reason: string | null, desk: DeskId | null) => {
    const outcome = await send({ visit, act, reason, deskId: desk });
    if (outcome.kind === 'why') return setOpen({ kind: 'why', visit, act });
    if (outcome.kind === 'refused') {
      if (reason !== null) return setOpen({ kind: 'why', visit, act, error: outcome.text });
      close();
      return notify({ tone: 'bad', text: outcome.text });
    }
    close();
    onChanged?.(outcome.visit);
    tell(outcome.visit, act);
  };
  /** Moves after which the row stays where it was speak for themselves; the others are told, with a way back. */
  const tell = (after: DayVisit, act: VisitAct) => {
    if (act.kind === 'undo') {
      notify({ tone: 'good', text: dayPageWords.undone(after.code, stateWords[after.state]) });
      return;
    }
    const what = act.kind === 'move' ? dayPageWords.doneWhat[act.move] : undefined;
    if (what === undefined) return;
    const { undo } = after;
    const back =
      undo === null
        ? {}
        : { act: { name: dayPageWords.undo, onPress: () => press(after, { kind: 'undo', move: undo.move }) } };
    notify({ tone: 'good', text: dayPageWords.done(after.code, what), ...back });
  };
  const press = (visit: DayVisit, act: VisitAct) => {
    if (act.kind === 'details' || act.kind === 'reschedule') return setOpen({ kind: act.kind, visit });
    if (act.kind === 'move' && act.move === 'call' && deskId === null) return setOpen({ kind: 'desk', visit });
    if (asksWhy(visit, act)) return setOpen({ kind: 'why', visit, act });
    void run(visit, act, null, deskId);
  };

  return { press, busyId, sheet: open === null ? null : sheetOf(open) };

  function sheetOf(shown: Open): ReactNode {
    const { visit } = shown;
    switch (shown.kind) {
      case 'why': {
        const { act, error } = shown;
        const words = whyWords(act.kind === 'move' ? act.move : null);
        const whose = dayPageWords.whose(visit.code, visit.start, visit.person ?? dayPageWords.erased);
        return (
          <ReasonSheet
            {...words}
            text={words.text === undefined ? whose : `${whose} ${words.text}`}
            danger={act.kind === 'move' && act.move === 'cancel'}
            busy={busyId === visit.visitId}
            error={error}
            onAct={(reason) => void run(visit, act, reason, deskId)}
            onClose={close}
          />
        );
      }
      case 'desk':
        return (
          <DeskSheet
            office={office}
            visit={visit}
            onClose={close}
            onChoose={(chosen) => {
              close();
              onDesk?.(visit, chosen);
              void run(visit, { kind: 'move', move: 'call' }, null, chosen);
            }}
          />
        );
      case 'details':
        return <VisitSheet visit={visit} names={names} onClose={close} />;
      case 'reschedule':
        return (
          <RescheduleSheet
            visit={visit}
            names={names}
            onClose={close}
            onDone={(after) => {
              close();
              onChanged?.(after);
              notify({ tone: 'good', text: dayPageWords.rescheduled(after.code, after.date, after.start) });
            }}
          />
        );
    }
  }
}
