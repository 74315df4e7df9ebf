import type { HitVisit } from '../../../../shared/model/impact.ts';
import { groupsOf } from '../../../../shared/rules/visit-code.ts';
import { shortMoment } from '../../../../shared/text/panel/dates.ts';
import { hitReasonWords, saveWords } from '../../../../shared/text/panel/save-change.ts';
import { Choose } from '../Choose.tsx';
import { type Choice, choicesFor } from './choices.ts';
import type { PlanNames } from './plan-names.ts';

interface HitRowProps {
  readonly hit: HitVisit;
  readonly names: PlanNames;
  readonly choice: Choice | null;
  readonly error: string | undefined;
  readonly onChoose: (choice: Choice) => void;
}

/** One visit that a change hits: when, which, why, and what is done with it. */
export function HitRow({ hit, names, choice, error, onChoose }: HitRowProps) {
  const { place, proposal } = hit;
  const code = groupsOf(hit.code).join('-');
  const facts = [names.case(hit.caseId), saveWords.minutes(hit.minutes), names.desk(place.deskId)];
  return (
    <li className={`hit ${choice ?? 'open'}`}>
      <p className="hit-when">
        <b className="num">{shortMoment(place.date, place.start)}</b>
        <span className="cd">{code}</span>
      </p>
      <p className="hit-what">
        {facts.join(' · ')}
        <small>{hitReasonWords[hit.reason]}</small>
        {proposal === null ? <small>{saveWords.noProposal}</small> : null}
      </p>
      <Choose
        label={saveWords.whatToDo(code)}
        quiet
        choices={choicesFor(hit).map((key) => ({ key, name: choiceName(key, hit, names) }))}
        value={choice}
        onChange={onChoose}
        placeholder={saveWords.decide}
        error={error}
      />
    </li>
  );
}

function choiceName(choice: Choice, { proposal, timeChanges }: HitVisit, names: PlanNames): string {
  if (choice !== 'move' || proposal === null) return choice === 'cancel' ? saveWords.cancel : saveWords.keep;
  return timeChanges
    ? saveWords.moveTo(shortMoment(proposal.date, proposal.start))
    : saveWords.moveToDesk(names.desk(proposal.deskId));
}
