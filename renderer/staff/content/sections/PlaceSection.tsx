import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { formWords } from '../../../../shared/text/panel/content-page.ts';
import { dayInSentence } from '../../../../shared/text/panel/dates.ts';
import { Act } from '../../parts/Act.tsx';
import { Field } from '../../parts/Field.tsx';
import { NumberInput } from '../../parts/NumberInput.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import { FactState } from '../fields/FactState.tsx';
import { LocalField } from '../fields/LocalField.tsx';
import { confirmed, rewritten } from '../logic/case-content.ts';
import { errorOf } from './error-of.ts';
import type { SectionProps } from './section-props.ts';

const FACTS = ['waitingTime', 'inPerson'] as const;

/** Where to go, how long it takes, who has to come. */
export function PlaceSection({ office, editing, language }: SectionProps) {
  const { content, change } = editing;
  return (
    <>
      <div className="ct-room">
        <Field
          label={editorWords.room}
          hint={editorWords.roomHint}
          value={content.room ?? ''}
          onChange={(room) => change({ room })}
          maxLength={40}
          keys="digits"
        />
      </div>
      {FACTS.map((name) => (
        <div key={name} className="stack">
          <LocalField
            label={editorWords[name]}
            error={errorOf(editing, name)}
            text={content[name].text}
            language={language}
            onChange={(text) => change({ [name]: rewritten(content[name], text) })}
            lines={2}
          />
          <FactState
            status={content[name].status}
            what={editorWords.parts[name]}
            onConfirm={() => change({ [name]: confirmed(content[name]) })}
          />
        </div>
      ))}
      <Length office={office} editing={editing} />
    </>
  );
}

/** A case that is not there yet has its first length here; afterwards the schedule has it, because free times hang on it. */
function Length({ office, editing }: Pick<SectionProps, 'office' | 'editing'>) {
  const { go } = useStaff();
  const { content, change } = editing;
  const found = office.plan.cases.find(({ id }) => id === content.id);
  if (found === undefined) {
    return (
      <NumberInput
        label={editorWords.length}
        value={content.visitMinutes}
        onChange={(visitMinutes) => change({ visitMinutes, visitMinutesStatus: 'verified' })}
        min={5}
        max={240}
        step={5}
        unit={formWords.minutesUnit}
      />
    );
  }
  const later = found.laterLengths.map(({ from, minutes }) => editorWords.lengthLater(minutes, dayInSentence(from)));
  return (
    <section className="ct-length" aria-label={editorWords.length}>
      <div>
        <p className="sf-label">{editorWords.length}</p>
        <p>
          <b>{[editorWords.lengthFixed(found.visitMinutes), ...later].join(', ')}</b>
        </p>
        <p className="sf-hint">{editorWords.lengthHint}</p>
      </div>
      <Act icon="week" onPress={() => go('schedule')}>
        {editorWords.toSchedule}
      </Act>
    </section>
  );
}
