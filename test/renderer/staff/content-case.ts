import type { CaseDraftContent } from '../../../shared/model/case-draft.ts';
import type { CaseId, DepartmentId } from '../../../shared/model/ids.ts';

/** A case as an administrator might have written it. */
export const CASE: CaseDraftContent = {
  id: 'id-card' as CaseId,
  departmentId: 'id-cards' as DepartmentId,
  name: { pl: 'Wniosek o dowód', en: 'ID card application' },
  description: { pl: 'Złożysz wniosek.' },
  instruction: { pl: '1. Przyjdź.', en: '1. Come.' },
  documents: [
    { text: { pl: 'zdjęcie', en: 'photo' }, when: 'always' },
    { text: { pl: 'obecny dowód' }, when: 'if-applicable' },
  ],
  documentsStatus: 'verified',
  documentsSources: ['DO'],
  fee: { kind: 'free', text: { pl: 'Bezpłatnie.' }, status: 'verified', sources: ['DO'] },
  visitMinutes: 20,
  visitMinutesStatus: 'unverified',
  room: '12',
  waitingTime: { text: { pl: 'Około 3 tygodni.' }, status: 'unverified' },
  inPerson: { text: { pl: 'Osobiście.' }, status: 'verified' },
  legalBasis: [{ act: 'ustawa o dowodach osobistych', status: 'verified' }],
  searchTerms: ['dowód'],
  templates: [{ title: { pl: 'Wniosek' }, file: 'wniosek.pdf', status: 'verified' }],
  facts: [],
  active: true,
};
