import { useState } from 'react';
import type { StaffMember } from '../../../shared/model/staff.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { peopleWords } from '../../../shared/text/panel/people.ts';
import { useAsk } from '../../api/staff.ts';
import { Act } from '../parts/Act.tsx';
import { Page } from '../parts/Page.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { HandoverSheet } from './HandoverSheet.tsx';
import { NewPinSheet } from './NewPinSheet.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import { inListOrder } from './person-form.ts';

type Open = { readonly kind: 'add' } | { readonly kind: 'change' | 'pin' | 'handover'; readonly person: StaffMember };

/** Who works with the kiosk (F6). */
export function PeoplePage() {
  const people = useAsk('listStaff', {});
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const active = people.kind === 'ready' ? people.value.filter((person) => person.active).length : null;
  const handOver = (person: StaffMember) => setOpen({ kind: 'handover', person });
  return (
    <Page
      title={partsWords.pages.people}
      lead={active === null ? '' : peopleWords.lead(active)}
      tools={
        <Act variant="prime" icon="plus" onPress={() => setOpen({ kind: 'add' })}>
          {peopleWords.add}
        </Act>
      }
      side={<HowItWorks />}
      sideName={peopleWords.howTitle}
    >
      <Waiting answer={people}>
        {(everybody) => (
          <PeopleTable
            people={inListOrder(everybody)}
            onChange={(person) => setOpen({ kind: 'change', person })}
            onNewPin={(person) => setOpen({ kind: 'pin', person })}
          />
        )}
      </Waiting>
      {open?.kind === 'add' ? <PersonSheet person={null} onClose={close} onMade={handOver} /> : null}
      {open?.kind === 'change' ? <PersonSheet person={open.person} onClose={close} onMade={close} /> : null}
      {open?.kind === 'pin' ? <NewPinSheet person={open.person} onClose={close} onGiven={handOver} /> : null}
      {open?.kind === 'handover' ? <HandoverSheet person={open.person} onClose={close} /> : null}
    </Page>
  );
}

function HowItWorks() {
  return (
    <section className="st-box">
      <h2>{peopleWords.howTitle}</h2>
      <ul className="notes">
        {peopleWords.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
