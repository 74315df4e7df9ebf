import type { CaseDraftContent } from '../../../../shared/model/case-draft.ts';
import type { Department } from '../../../../shared/model/department.ts';
import { inLanguage } from '../../../../shared/model/in-language.ts';
import type { ContentLanguage, LocalizedText } from '../../../../shared/model/localized.ts';
import { en } from '../../../../shared/text/en.ts';
import type { ScreenLanguage } from '../../../../shared/text/format.ts';
import { pl } from '../../../../shared/text/pl.ts';
import type { CaseText, CaseWords } from '../../../ui/case-blocks.tsx';
import { cleaned } from './case-content.ts';

const SCREEN = { pl, en } as const;

/** The language of the words around a text: the kiosk speaks fewer languages than the office may write in. */
export function screenLanguage(language: ContentLanguage): ScreenLanguage {
  return language === 'en' ? 'en' : 'pl';
}

/** What residents would read about a case as it is written now. Nothing of it has to be complete. */
export function previewText(
  written: CaseDraftContent,
  department: Department | undefined,
  language: ContentLanguage,
): CaseText {
  const content = cleaned(written);
  const around = screenLanguage(language);
  const { caseInfo, room } = SCREEN[around];
  const office = (text: LocalizedText) => inLanguage(text, language).text;
  const { howToPay } = content.fee;
  return {
    documents: content.documents.map(({ text, when }) => ({
      text: office(text),
      ...(when === 'if-applicable' ? { note: caseInfo.ifApplicable } : {}),
    })),
    fee: office(content.fee.text),
    howToPay: howToPay ? office(howToPay) : null,
    length: plural(caseInfo, 'about', content.visitMinutes, around),
    location: department ? office(department.location.text) : '',
    room: content.room === null ? null : room.replace('{{room}}', content.room),
    waitingTime: office(content.waitingTime.text),
    inPerson: office(content.inPerson.text),
    instruction: office(content.instruction),
    legalBasis: content.legalBasis,
    templates: content.templates.flatMap(({ file, title }) =>
      file === null ? [] : [{ file, name: caseInfo.template.replace('{{title}}', office(title)), pages: '' }],
    ),
  };
}

/** The headings around it, as the kiosk has them. */
export function previewWords(language: ContentLanguage): CaseWords {
  const { caseInfo, show } = SCREEN[screenLanguage(language)];
  return { ...caseInfo, show, bringPart: (n) => caseInfo.bringPart.replace('{{n}}', String(n)) };
}

/** „około 15 minut”: the form that the number asks for, as the kiosk's texts name them. */
function plural(forms: Readonly<Record<string, string>>, key: string, count: number, language: ScreenLanguage): string {
  const form = new Intl.PluralRules(language).select(count);
  return (forms[`${key}_${form}`] ?? forms[`${key}_other`] ?? '').replace('{{count}}', String(count));
}
