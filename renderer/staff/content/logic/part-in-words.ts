import type { CaseDraftContent } from '../../../../shared/model/case-draft.ts';
import type { DraftPart } from './draft-merge.ts';

interface PartWords {
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
  readonly lengthFixed: (minutes: number) => string;
}

/** What stands in a part of a case, in Polish and on one line: to tell two versions apart. */
export function partInWords(content: CaseDraftContent, part: DraftPart, words: PartWords): string {
  const list = (entries: readonly string[]) => entries.filter((entry) => entry !== '').join('; ') || words.nothing;
  switch (part) {
    case 'name':
    case 'description':
    case 'instruction':
      return list([content[part].pl.replaceAll(/\s+/g, ' ').trim()]);
    case 'documents':
      return list(content.documents.map(({ text }) => text.pl));
    case 'fee':
      return list([content.fee.text.pl, content.fee.howToPay?.pl ?? '']);
    case 'visitMinutes':
      return words.lengthFixed(content.visitMinutes);
    case 'room':
      return list([content.room ?? '']);
    case 'waitingTime':
    case 'inPerson':
      return list([content[part].text.pl]);
    case 'legalBasis':
      return list(content.legalBasis.map(({ act, article }) => (article ? `${article} – ${act}` : act)));
    case 'searchTerms':
      return list(content.searchTerms);
    case 'templates':
      return list(content.templates.map(({ title }) => title.pl));
    case 'active':
      return content.active ? words.yes : words.no;
  }
}
