import type { CaseInfo } from '../../../shared/contract/views.ts';
import type { DocumentToBring } from '../../../shared/model/case.ts';
import type { ChecklistItem } from '../../ui/Checklist.tsx';
import type { BringWords, CaseText, CaseWords } from '../../ui/case-blocks.tsx';
import type { Words } from '../words.tsx';

/** What a resident reads about a case, in the language of the session. */
export function caseText(info: CaseInfo, words: Words): CaseText {
  const { t, office } = words;
  return {
    documents: documentItems(info.documents, words),
    fee: office(info.fee.text),
    howToPay: info.fee.howToPay ? office(info.fee.howToPay) : null,
    length: t('caseInfo.about', { count: info.minutes }),
    location: office(info.location),
    room: info.room === null ? null : t('room', { room: info.room }),
    waitingTime: office(info.waitingTime),
    inPerson: office(info.inPerson),
    instruction: office(info.instruction),
    legalBasis: info.legalBasis,
    templates: info.templates.map(({ file, title, pages }) => ({
      file,
      name: t('caseInfo.template', { title: office(title) }),
      pages: t('caseInfo.pages', { count: pages }),
    })),
  };
}

/** Documents to bring as lines of a checklist. */
export function documentItems(documents: readonly DocumentToBring[], { t, office }: Words): ChecklistItem[] {
  return documents.map((document) => ({
    text: office(document.text),
    ...(document.when === 'if-applicable' ? { note: t('caseInfo.ifApplicable') } : {}),
  }));
}

export function bringWords({ t }: Words): BringWords {
  return {
    bring: t('caseInfo.bring'),
    bringPart: (n) => t('caseInfo.bringPart', { n }),
    bringNothing: t('caseInfo.bringNothing'),
  };
}

export function caseWords(words: Words): CaseWords {
  const { t } = words;
  return {
    ...bringWords(words),
    visit: t('caseInfo.visit'),
    fee: t('caseInfo.fee'),
    length: t('caseInfo.length'),
    place: t('caseInfo.place'),
    howToPay: t('caseInfo.howToPay'),
    waitingTime: t('caseInfo.waitingTime'),
    inPerson: t('caseInfo.inPerson'),
    instruction: t('caseInfo.instruction'),
    legalBasis: t('caseInfo.legalBasis'),
    show: t('show'),
  };
}
