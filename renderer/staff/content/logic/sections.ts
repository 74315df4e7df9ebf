import type { CaseDraftContent } from '../../../../shared/model/case-draft.ts';
import type { ContentLanguage, LocalizedText } from '../../../../shared/model/localized.ts';
import { isEmpty } from './case-content.ts';

/** The parts of the editor, in the order of its list. */
export const SECTIONS = ['name', 'bring', 'instruction', 'fee', 'place', 'law', 'search', 'templates'] as const;
export type SectionName = (typeof SECTIONS)[number];

interface Text {
  readonly section: SectionName;
  /** Where it is edited: `name`, `documents.2`. */
  readonly field: string;
  readonly text: LocalizedText;
  readonly optional?: true;
}

/** Every text of a case that can be translated. */
function textsOf(content: CaseDraftContent): Text[] {
  return [
    { section: 'name', field: 'name', text: content.name },
    { section: 'name', field: 'description', text: content.description },
    ...content.documents.map(({ text }, index): Text => ({ section: 'bring', field: `documents.${index}`, text })),
    { section: 'instruction', field: 'instruction', text: content.instruction },
    { section: 'fee', field: 'fee', text: content.fee.text },
    ...(content.fee.howToPay
      ? [{ section: 'fee', field: 'howToPay', text: content.fee.howToPay, optional: true } as const]
      : []),
    { section: 'place', field: 'waitingTime', text: content.waitingTime.text },
    { section: 'place', field: 'inPerson', text: content.inPerson.text },
    ...content.templates.map(
      ({ title }, index): Text => ({ section: 'templates', field: `templates.${index}`, text: title }),
    ),
  ];
}

/** What keeps a case from being saved, by the field where it is put right. */
export type Problems = ReadonlyMap<
  string,
  { readonly section: SectionName; readonly type: 'text-missing' | 'act-missing' }
>;

/** Polish is always there; rows in which nothing stands are left out when it is saved and keep nothing from it. */
export function problemsOf(content: CaseDraftContent): Problems {
  const problems = new Map<string, { section: SectionName; type: 'text-missing' | 'act-missing' }>();
  const dropped = (text: Text) =>
    isEmpty(text.text) && (text.optional || text.section === 'bring' || isTitleWithoutFile(content, text.field));
  for (const text of textsOf(content)) {
    if (text.text.pl.trim() === '' && !dropped(text))
      problems.set(text.field, { section: text.section, type: 'text-missing' });
  }
  content.legalBasis.forEach(({ act, article }, index) => {
    if (act.trim() === '' && article?.trim()) problems.set(`law.${index}`, { section: 'law', type: 'act-missing' });
  });
  return problems;
}

function isTitleWithoutFile(content: CaseDraftContent, field: string): boolean {
  return content.templates.some(({ file }, index) => file === null && field === `templates.${index}`);
}

/** How many texts of each section a language lacks; residents read Polish instead. */
export function missingIn(content: CaseDraftContent, language: ContentLanguage): ReadonlyMap<SectionName, number> {
  const missing = new Map<SectionName, number>();
  for (const { section, text } of textsOf(content)) {
    if (text.pl.trim() !== '' && !text[language]?.trim()) missing.set(section, (missing.get(section) ?? 0) + 1);
  }
  return missing;
}

/** Sections in which something is said that nobody of the office has confirmed. */
export function unconfirmedIn(content: CaseDraftContent): ReadonlySet<SectionName> {
  const open = new Set<SectionName>();
  if (content.documentsStatus !== 'verified') open.add('bring');
  if (content.fee.status !== 'verified') open.add('fee');
  if (content.waitingTime.status !== 'verified' || content.inPerson.status !== 'verified') open.add('place');
  if (content.legalBasis.some(({ status }) => status !== 'verified')) open.add('law');
  if (content.templates.some(({ status }) => status !== 'verified')) open.add('templates');
  return open;
}
