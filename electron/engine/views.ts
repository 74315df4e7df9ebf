import type { Case, DocumentToBring } from '../../shared/model/case.ts';
import type { Department } from '../../shared/model/department.ts';
import type { CaseId, DepartmentId, VisitId } from '../../shared/model/ids.ts';
import type { LocalizedText } from '../../shared/model/localized.ts';
import type { ReceiptLine } from '../../shared/model/receipt.ts';
import type { Visit } from '../../shared/model/visit.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../shared/time/minute-of-day.ts';
import type { Matter } from './plan-lookup.ts';
import type { CaseOffer } from './rules/case-offer.ts';

/** What the use cases answer with. The contract's schemas have the same shapes; a test parses every one of them with those. */
export interface DepartmentCard {
  id: DepartmentId;
  name: LocalizedText;
  description: LocalizedText;
  icon: Department['icon'];
  suspended: LocalizedText | null;
}

export interface CaseCard {
  id: CaseId;
  departmentId: DepartmentId;
  name: LocalizedText;
  description: LocalizedText;
  minutes: number;
  offer: CaseOffer;
  notice: LocalizedText | null;
}

export interface TemplateLink {
  title: LocalizedText;
  file: string;
  pages: number;
}

export interface CaseInfo extends CaseCard {
  departmentName: LocalizedText;
  instruction: LocalizedText;
  documents: DocumentToBring[];
  fee: Omit<Case['fee'], 'status' | 'sources'>;
  room: string | null;
  location: LocalizedText;
  waitingTime: LocalizedText;
  inPerson: LocalizedText;
  legalBasis: { act: string; article?: string | undefined }[];
  templates: TemplateLink[];
}

export interface VisitSummary {
  visitId: VisitId;
  departmentId: DepartmentId;
  caseId: CaseId;
  departmentName: LocalizedText;
  caseName: LocalizedText;
  location: LocalizedText;
  room: string | null;
  date: LocalDate;
  start: MinuteOfDay;
  minutes: number;
}

export interface BookedVisit extends VisitSummary {
  code: string;
  documents: DocumentToBring[];
  receipt: ReceiptLine[];
}

/** A department as the residents' list shows it. */
export function departmentCard({ id, name, description, icon, suspension }: Department): DepartmentCard {
  return { id, name, description, icon, suspended: suspension?.message ?? null };
}

/** A case as the residents' list shows it. `minutes`: its length today; on a later date it may be another. */
export function caseCard({ theCase, department }: Matter, offer: CaseOffer, minutes: number): CaseCard {
  const { id, departmentId, name, description } = theCase;
  const notice = offer === 'suspended' ? (department.suspension?.message ?? null) : null;
  return { id, departmentId, name, description, minutes, offer, notice };
}

/** Everything a resident reads about a case. Where a fact came from and whether it was verified is the office's matter and stays behind. */
export function caseInfo(matter: Matter, card: CaseCard, templates: TemplateLink[]): CaseInfo {
  const { theCase, department } = matter;
  const { kind, text, howToPay } = theCase.fee;
  return {
    ...card,
    departmentName: department.name,
    instruction: theCase.instruction,
    documents: [...theCase.documents],
    fee: howToPay === undefined ? { kind, text } : { kind, text, howToPay },
    room: theCase.room,
    location: department.location.text,
    waitingTime: theCase.waitingTime.text,
    inPerson: theCase.inPerson.text,
    legalBasis: theCase.legalBasis.map(({ act, article }) => (article === undefined ? { act } : { act, article })),
    templates,
  };
}

/** A visit as its owner may see it: neither name nor PESEL nor code. */
export function visitSummary(visit: Visit, theCase: Case, department: Department): VisitSummary {
  return {
    visitId: visit.id,
    departmentId: visit.departmentId,
    caseId: visit.caseId,
    departmentName: department.name,
    caseName: theCase.name,
    location: department.location.text,
    room: theCase.room,
    date: visit.date,
    start: visit.start,
    minutes: visit.minutes,
  };
}
