import { useState } from 'react';
import { saveWords } from '../../../../shared/text/panel/save-change.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icons.ts';
import { Act } from '../Act.tsx';
import { type Choice, choicesFor, tallyOf } from './choices.ts';
import { HitRow } from './HitRow.tsx';
import type { Deciding } from './save-stage.ts';
import { usePlanNames } from './use-plan-names.ts';
import type { SaveChange } from './use-save-change.ts';

const CHUNK = 40;
const FOR_ALL: readonly { readonly choice: Choice; readonly icon: IconName; readonly name: string }[] = [
  { choice: 'move', icon: 'next', name: saveWords.allMove },
  { choice: 'keep', icon: 'check', name: saveWords.allKeep },
  { choice: 'cancel', icon: 'calendar-cancel', name: saveWords.allCancel },
];
const TALLY: readonly (Choice | 'open')[] = ['open', 'move', 'keep', 'cancel'];

/** Every visit that a change hits, with what is done about it: one by one or all at once (D5). */
export function ImpactPanel({ saving, stage }: { readonly saving: SaveChange; readonly stage: Deciding }) {
  const names = usePlanNames();
  const [shown, setShown] = useState(CHUNK);
  const { hits, choices } = stage;
  const tally = tallyOf(hits, choices);
  const left = hits.length - shown;
  return (
    <div className="impact">
      <p>{saveWords.impactLead}</p>
      <dl className="impact-tally">
        {TALLY.map((kind) => (
          <div key={kind} className={kind}>
            <dt>{saveWords.tally[kind]}</dt>
            <dd>{tally[kind]}</dd>
          </div>
        ))}
      </dl>
      {hits.length > 1 ? (
        <fieldset className="impact-all">
          <legend className="k">{saveWords.forAll}</legend>
          {FOR_ALL.filter(({ choice }) => hits.some((hit) => choicesFor(hit).includes(choice))).map((act) => (
            <Act key={act.choice} icon={act.icon} onPress={() => saving.choose(hits, act.choice)}>
              {act.name}
            </Act>
          ))}
        </fieldset>
      ) : null}
      <ul className="hits">
        {hits.slice(0, shown).map((hit) => (
          <HitRow
            key={hit.visitId}
            hit={hit}
            names={names}
            choice={choices.get(hit.visitId) ?? null}
            error={errorBeside(stage, hit.visitId)}
            onChoose={(choice) => saving.choose([hit], choice)}
          />
        ))}
      </ul>
      {left > 0 ? (
        <Act variant="ghost" icon="down" onPress={() => setShown(shown + CHUNK)}>
          {saveWords.more(Math.min(CHUNK, left))}
        </Act>
      ) : null}
    </div>
  );
}

/** What keeps the visits from being saved, and the one act. */
export function ImpactActs({ saving, stage }: { readonly saving: SaveChange; readonly stage: Deciding }) {
  const open = tallyOf(stage.hits, stage.choices).open;
  const trouble = stage.asked && open > 0 ? saveWords.stillOpen(open) : troubleWords(stage);
  return (
    <>
      {trouble ? (
        <p className="impact-trouble" role="alert">
          <Icon name="warning" />
          {trouble}
        </p>
      ) : null}
      <Act variant="prime" icon="check" busy={saving.busy} onPress={saving.confirm}>
        {saveWords.save}
      </Act>
    </>
  );
}

function errorBeside({ choices, takenFrom, asked }: Deciding, visitId: Deciding['takenFrom'] & string) {
  if (choices.has(visitId)) return undefined;
  if (takenFrom === visitId) return saveWords.placeTaken;
  return asked ? saveWords.decideThis : undefined;
}

function troubleWords({ trouble }: Deciding): string | null {
  if (trouble === 'list-changed') return saveWords.listChanged;
  return trouble === 'being-served' ? saveWords.beingServed : null;
}
