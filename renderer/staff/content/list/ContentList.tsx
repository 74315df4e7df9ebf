import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { CaseDraft } from '../../../../shared/model/case-draft.ts';
import type { CaseId, DepartmentId } from '../../../../shared/model/ids.ts';
import { contentWords } from '../../../../shared/text/panel/content-page.ts';
import { partsWords } from '../../../../shared/text/panel/parts.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Page } from '../../parts/Page.tsx';
import { SaveRefused } from '../../parts/save-change/SaveRefused.tsx';
import { SaveSheets } from '../../parts/save-change/SaveSheets.tsx';
import { useSaveChange } from '../../parts/save-change/use-save-change.ts';
import { Toggle } from '../../parts/Toggle.tsx';
import { departmentLines } from '../logic/content-rows.ts';
import type { Office } from '../office.ts';
import { Transfer } from '../transfer/Transfer.tsx';
import { DepartmentBox } from './DepartmentBox.tsx';
import { Departments } from './Departments.tsx';

interface ContentListProps {
  readonly office: Office;
  /** The department that is looked at; the first one while nobody chose. */
  readonly departmentId: DepartmentId | null;
  readonly onDepartment: (id: DepartmentId) => void;
  readonly onEdit: (id: CaseId, fresh?: CaseDraft) => void;
}

/** Departments on the left, the cases of one of them beside; behind a second tab, taking all of it to another kiosk. */
export function ContentList({ office, departmentId, onDepartment, onEdit }: ContentListProps) {
  const saving = useSaveChange();
  const [withArchived, setWithArchived] = useState(false);
  const departments = departmentLines(office.plan, withArchived);
  const chosen = departments.find(({ id }) => id === departmentId) ?? departments[0];
  return (
    <Page title={partsWords.pages.content} lead={contentWords.lead}>
      <Tabs className="ct">
        <TabList className="ct-tabs" aria-label={contentWords.tabs}>
          <Tab id="cases" className="ct-tab">
            <Icon name="document" />
            {contentWords.cases}
          </Tab>
          <Tab id="transfer" className="ct-tab">
            <Icon name="folder" />
            {contentWords.transfer}
          </Tab>
        </TabList>
        <TabPanel id="cases" className="ct-panel">
          <SaveRefused saving={saving} />
          <div className="ct-cols">
            <div className="stack">
              <Departments
                office={office}
                departments={departments}
                chosen={chosen?.id ?? null}
                saving={saving}
                onChoose={onDepartment}
              />
              <Toggle label={contentWords.showArchived} value={withArchived} onChange={setWithArchived} />
            </div>
            {chosen ? (
              <DepartmentBox
                key={chosen.id}
                office={office}
                department={chosen}
                withArchived={withArchived}
                saving={saving}
                onEdit={onEdit}
              />
            ) : (
              <p className="sheetbox empty">{contentWords.noDepartments}</p>
            )}
          </div>
        </TabPanel>
        <TabPanel id="transfer" className="ct-panel">
          <Transfer office={office} />
        </TabPanel>
      </Tabs>
      <SaveSheets saving={saving} />
    </Page>
  );
}
