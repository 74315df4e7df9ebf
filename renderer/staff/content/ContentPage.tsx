import { useState } from 'react';
import type { DepartmentId } from '../../../shared/model/ids.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { Page } from '../parts/Page.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { CaseEditor } from './editor/CaseEditor.tsx';
import { type Start, startOf } from './editor/start-of.ts';
import { ContentList } from './list/ContentList.tsx';
import { useOffice } from './use-office.ts';

/** What residents read about cases: the departments with their cases, and the editor of one of them (E). */
export function ContentPage() {
  const { office, plan, drafts } = useOffice();
  const [departmentId, setDepartmentId] = useState<DepartmentId | null>(null);
  // What editing began from: whatever others do to the case meanwhile, what is being written stays on the screen.
  const [start, setStart] = useState<Start | null>(null);
  if (office === null) {
    return (
      <Page title={partsWords.pages.content}>
        <Waiting answer={plan}>{() => <Waiting answer={drafts}>{() => null}</Waiting>}</Waiting>
      </Page>
    );
  }
  return start === null ? (
    <ContentList
      office={office}
      departmentId={departmentId}
      onDepartment={setDepartmentId}
      onEdit={(id, fresh) => setStart(startOf(office, id, fresh ?? null))}
    />
  ) : (
    <CaseEditor key={start.content.id} office={office} start={start} onLeave={() => setStart(null)} />
  );
}
