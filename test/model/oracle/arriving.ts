import { type Expected, fine, refused, summaryOf } from './answers.ts';
import { nearestTo } from './free-times.ts';
import { caseProblem } from './holds.ts';
import { isLate, judge } from './lateness.ts';
import { acted, barred, nothingFound, type Shown } from './tries.ts';
import { type OracleVisit, remember, type World, wall } from './world.ts';

type Standing = 'on-time' | 'called' | 'waiting' | 'early' | 'missed' | 'gone';

function standing(world: World, visit: OracleVisit): Standing {
  const now = wall(world);
  const isToday = visit.date === now.date;
  const { arriveBeforeMinutes } = world.fixed.settings;
  switch (visit.state) {
    case 'booked':
      if (isLate(world, visit)) return 'missed';
      return isToday && now.minute >= visit.start - arriveBeforeMinutes ? 'on-time' : 'early';
    case 'arrived':
      return isToday ? 'waiting' : 'gone';
    case 'called':
    case 'in-service':
      return isToday ? 'called' : 'gone';
    case 'resigned-late':
    case 'unresolved':
      return 'missed';
    default:
      return 'gone';
  }
}

/** C4, C5: by code any visit, by PESEL the one of today whose time it is, else the next, else the last that was missed. */
export function arrive(world: World, kiosk: string, by: { code: string } | { pesel: string }): Expected {
  const shown: Shown = 'code' in by ? { by: 'code' } : { by: 'pesel', ...by, caseId: null, date: null };
  const bar = barred(world, kiosk, shown);
  if (bar !== null) return refused(bar);
  const visit = 'code' in by ? world.visits.find(({ code }) => code === by.code) : ofToday(world, by.pesel);
  if (visit === undefined || standing(world, visit) === 'gone') return nothingFound(world, kiosk, shown);
  acted(world, kiosk, shown);
  switch (standing(world, visit)) {
    case 'early':
      return fine({
        outcome: 'early',
        visit: summaryOf(visit),
        comeFrom: visit.start - world.fixed.settings.arriveBeforeMinutes,
      });
    case 'called':
      return fine({
        outcome: 'called',
        visit: summaryOf(visit),
        deskName: world.fixed.deskName[visit.servingDeskId ?? ''],
      });
    case 'missed':
      return missed(world, visit);
    default:
      if (visit.state === 'booked') {
        remember(visit, 'arrive');
        visit.state = 'arrived';
        visit.arrivedAt = world.now;
      }
      return fine({ outcome: 'arrived', visit: summaryOf(visit), ahead: ahead(world, visit) });
  }
}

function ofToday(world: World, pesel: string): OracleVisit | undefined {
  const { date } = wall(world);
  const visits = world.visits
    .filter((visit) => visit.pesel === pesel && visit.date === date)
    .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  for (const wanted of ['on-time', 'called', 'waiting', 'early'] as const) {
    const found = visits.find((visit) => standing(world, visit) === wanted);
    if (found !== undefined) return found;
  }
  return visits.findLast((visit) => standing(world, visit) === 'missed');
}

function missed(world: World, visit: OracleVisit): Expected {
  if (visit.state === 'booked') judge(world, visit);
  if (visit.state === 'unresolved') return fine({ outcome: 'ask-staff', visit: summaryOf(visit) });
  const isOffered = caseProblem(world, visit.caseId) === null;
  const nearest = isOffered ? nearestTo(world, visit.caseId, visit.date, visit.start) : [];
  return fine({ outcome: 'late', visit: summaryOf(visit), nearest });
}

function ahead(world: World, visit: OracleVisit): number {
  const isBefore = (other: OracleVisit) =>
    other.start < visit.start || (other.start === visit.start && (other.arrivedAt ?? 0) < (visit.arrivedAt ?? 0));
  return world.visits.filter(
    (other) =>
      other !== visit &&
      other.state === 'arrived' &&
      other.departmentId === visit.departmentId &&
      other.date === visit.date &&
      isBefore(other),
  ).length;
}
