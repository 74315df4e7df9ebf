import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ContentLanguage } from '../../../../shared/model/localized.ts';
import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useLayout } from '../../../ui/use-layout.ts';
import { LanguageSwitch } from '../fields/LanguageSwitch.tsx';
import { missingIn, SECTIONS, type SectionName, unconfirmedIn } from '../logic/sections.ts';
import type { Office } from '../office.ts';
import { BringSection } from '../sections/BringSection.tsx';
import { FeeSection } from '../sections/FeeSection.tsx';
import { InstructionSection } from '../sections/InstructionSection.tsx';
import { LawSection } from '../sections/LawSection.tsx';
import { NameSection } from '../sections/NameSection.tsx';
import { PlaceSection } from '../sections/PlaceSection.tsx';
import { SearchSection } from '../sections/SearchSection.tsx';
import type { SectionProps } from '../sections/section-props.ts';
import { TemplatesSection } from '../sections/TemplatesSection.tsx';
import type { CaseEditing } from './use-case-editor.ts';

const SECTION: Readonly<Record<SectionName, (props: SectionProps) => React.ReactNode>> = {
  name: NameSection,
  bring: BringSection,
  instruction: InstructionSection,
  fee: FeeSection,
  place: PlaceSection,
  law: LawSection,
  search: SearchSection,
  templates: TemplatesSection,
};

interface SectionsProps {
  readonly office: Office;
  readonly editing: CaseEditing;
  readonly section: SectionName;
  readonly onSection: (section: SectionName) => void;
  readonly language: ContentLanguage;
  readonly onLanguage: (language: ContentLanguage) => void;
}

/** The list of a case's parts and the one that is open, in the language that is chosen. */
export function Sections({ office, editing, section, onSection, language, onLanguage }: SectionsProps) {
  const { shape } = useLayout();
  const { content } = editing;
  return (
    <Tabs
      className="ce-tabs"
      orientation={shape === 'lying' ? 'vertical' : 'horizontal'}
      selectedKey={section}
      onSelectionChange={(key) => onSection(String(key) as SectionName)}
    >
      <TabList className="ce-list" aria-label={editorWords.sections.label}>
        {SECTIONS.map((name) => (
          <Tab key={name} id={name} className="ce-tab">
            <span>{editorWords.sections[name]}</span>
            <Mark name={name} editing={editing} language={language} />
          </Tab>
        ))}
      </TabList>
      {SECTIONS.map((name) => {
        const Section = SECTION[name];
        return (
          <TabPanel key={name} id={name} className="st-box ce-panel">
            <LanguageSwitch language={language} onChange={onLanguage} missing={(one) => count(content, one)} />
            <Section office={office} editing={editing} language={language} />
          </TabPanel>
        );
      })}
    </Tabs>
  );
}

const count = (content: CaseEditing['content'], language: ContentLanguage) =>
  [...missingIn(content, language).values()].reduce((sum, one) => sum + one, 0);

type MarkProps = { readonly name: SectionName } & Pick<SectionsProps, 'editing' | 'language'>;

/** The most important thing to know about a part before it is opened. */
function Mark({ name, editing, language }: MarkProps) {
  const { marks } = editorWords;
  const missing = missingIn(editing.content, language).get(name) ?? 0;
  if ([...editing.problems.values()].some((problem) => problem.section === name)) {
    return (
      <small className="bad">
        <Icon name="warning" />
        {marks.problem}
      </small>
    );
  }
  if (missing > 0) return <small>{marks.untranslated(missing)}</small>;
  return unconfirmedIn(editing.content).has(name) ? <small>{marks.unconfirmed}</small> : null;
}
