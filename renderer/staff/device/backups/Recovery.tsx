import type { BackupDrill } from '../../../../shared/model/backup.ts';
import type { DataRecovery, RecoveredVisit } from '../../../../shared/model/recovery.ts';
import { backupMoment } from '../../../../shared/text/panel/backups.ts';
import {
  drillWords,
  recoveredVisitInWords,
  recoveryLines,
  recoveryWords,
} from '../../../../shared/text/panel/recovery.ts';
import { Icon } from '../../../ui/Icon.tsx';

/** What the kiosk last brought back by itself, and what staff have to look at because of it. */
export function LastRecovery({ last }: { readonly last: DataRecovery }) {
  const lists = [
    [recoveryWords.lost, last.lost],
    [recoveryWords.withoutTime, last.withoutTime],
    [recoveryWords.unconfirmed, last.unconfirmed],
  ] as const;
  return (
    <section className={last.lost.length + last.withoutTime.length === 0 ? 'st-box now' : 'st-box bad'}>
      <h2 className="with-icon">
        <Icon name="warning" />
        {recoveryWords.title}
      </h2>
      <p className="nt">{backupMoment(last)}</p>
      {recoveryLines(last).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {lists.map(([words, visits]) =>
        visits.length === 0 ? null : <Visits key={words} words={words} visits={visits} />,
      )}
    </section>
  );
}

function Visits({ words, visits }: { readonly words: string; readonly visits: readonly RecoveredVisit[] }) {
  return (
    <>
      <p>{words}</p>
      <ul className="notes">
        {visits.map((visit) => (
          <li key={visit.code}>{recoveredVisitInWords(visit)}</li>
        ))}
      </ul>
    </>
  );
}

/** How the last trial with a copy ended. */
export function LastDrill({ last }: { readonly last: BackupDrill }) {
  return (
    <section className={last.outcome === 'good' ? 'st-box' : 'st-box bad'}>
      <h2>{recoveryWords.drillTitle}</h2>
      <p className="nt">{backupMoment(last)}</p>
      <p>{drillWords[last.outcome]}</p>
    </section>
  );
}
