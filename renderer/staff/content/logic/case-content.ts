import type { Case } from '../../../../shared/model/case.ts';
import type { CaseDraftContent } from '../../../../shared/model/case-draft.ts';
import { CONTENT_LANGUAGES } from '../../../../shared/model/lists.ts';
import type { ContentLanguage, LocalizedText } from '../../../../shared/model/localized.ts';
import { same } from './same.ts';

type Fact = CaseDraftContent['waitingTime'];

/** What an editor writes of a case that is there; its later lengths and whether it is deleted are not content. */
export function contentOf({ archived: _archived, laterLengths: _later, ...content }: Case): CaseDraftContent {
  return content;
}

/** The texts a new case begins with where nothing was written yet; they stay marked until somebody confirms them. */
export interface FirstTexts {
  readonly instruction: string;
  readonly fee: string;
  readonly waitingTime: string;
  readonly inPerson: string;
}

/** A new case: name and description are the office's, everything else waits for it. */
export function newCase(
  given: Pick<CaseDraftContent, 'id' | 'departmentId' | 'name' | 'description' | 'visitMinutes'>,
  texts: FirstTexts,
): CaseDraftContent {
  const waits = (pl: string) => ({ text: { pl }, status: 'placeholder' as const });
  return {
    ...given,
    instruction: { pl: texts.instruction },
    documents: [],
    documentsStatus: 'placeholder',
    fee: { kind: 'check', ...waits(texts.fee) },
    visitMinutesStatus: 'verified',
    room: null,
    waitingTime: waits(texts.waitingTime),
    inPerson: waits(texts.inPerson),
    legalBasis: [],
    searchTerms: [],
    templates: [],
    facts: [],
    active: true,
  };
}

/** A text in a language, as it is typed: empty where it is missing. */
export function textIn(text: LocalizedText | undefined, language: ContentLanguage): string {
  return text?.[language] ?? '';
}

/** A text with one language rewritten. Nothing is trimmed: somebody is typing. */
export function withText(text: LocalizedText | undefined, language: ContentLanguage, value: string): LocalizedText {
  return { ...(text ?? { pl: '' }), [language]: value };
}

/**
 * A fact in other words. Polish words that the office writes itself are the office's own: the source they once came from
 * does not vouch for them any more. A translation changes nothing about that.
 */
export function rewritten<T extends Fact>(fact: T, text: LocalizedText): T {
  return text.pl === fact.text.pl ? { ...fact, text } : { ...confirmed(fact), text };
}

/** A fact that somebody of the office stands for. */
export function confirmed<T extends { readonly status: Fact['status']; readonly sources?: string[] | undefined }>(
  fact: T,
): T {
  const { sources: _sources, ...rest } = fact;
  return { ...rest, status: 'verified' } as T;
}

/** As it is saved: without blanks at the ends, empty translations and rows in which nothing stands. */
export function cleaned(content: CaseDraftContent): CaseDraftContent {
  const { howToPay, ...fee } = content.fee;
  const paying = howToPay === undefined ? undefined : cleanText(howToPay);
  return {
    ...content,
    name: cleanText(content.name),
    description: cleanText(content.description),
    instruction: cleanText(content.instruction),
    documents: content.documents
      .map((document) => ({ ...document, text: cleanText(document.text) }))
      .filter(({ text }) => !isEmpty(text)),
    fee: {
      ...fee,
      text: cleanText(fee.text),
      ...(paying === undefined || isEmpty(paying) ? {} : { howToPay: paying }),
    },
    room: content.room?.trim() || null,
    waitingTime: { ...content.waitingTime, text: cleanText(content.waitingTime.text) },
    inPerson: { ...content.inPerson, text: cleanText(content.inPerson.text) },
    legalBasis: content.legalBasis.map(cleanLaw).filter(({ act, article }) => act !== '' || article !== undefined),
    searchTerms: [...new Set(content.searchTerms.map((term) => term.trim()).filter((term) => term !== ''))],
    templates: content.templates
      .map((template) => ({ ...template, title: cleanText(template.title) }))
      .filter(({ title, file }) => file !== null || !isEmpty(title)),
  };
}

function cleanLaw({ act, article, ...rest }: CaseDraftContent['legalBasis'][number]) {
  const kept = article?.trim() ?? '';
  return { ...rest, act: act.trim(), ...(kept === '' ? {} : { article: kept }) };
}

/** A text without blanks at its ends and without empty translations. Polish stays, empty or not. */
export function cleanText(text: LocalizedText): LocalizedText {
  const filled = CONTENT_LANGUAGES.map((language) => [language, text[language]?.trim() ?? ''] as const);
  return {
    pl: text.pl.trim(),
    ...Object.fromEntries(filled.filter(([language, words]) => language !== 'pl' && words !== '')),
  };
}

export function isEmpty(text: LocalizedText): boolean {
  return CONTENT_LANGUAGES.every((language) => (text[language]?.trim() ?? '') === '');
}

/** Whether saving one instead of the other would change nothing. */
export function sameContent(a: CaseDraftContent, b: CaseDraftContent): boolean {
  return same(cleaned(a), cleaned(b));
}
