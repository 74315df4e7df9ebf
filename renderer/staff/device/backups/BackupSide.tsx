import type { BackupList } from '../../../../shared/contract/staff/backups.ts';
import { backupMoment, lastRestoreWords } from '../../../../shared/text/panel/backups.ts';
import { backupsPageWords } from '../../../../shared/text/panel/backups-page.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { LastDrill, LastRecovery } from './Recovery.tsx';

type OwnBackups = Extract<BackupList, { readonly keeper: 'kiosk' }>;

/** How the last restoring ended, where copies lie, and what to know of them. */
export function BackupSide({ list }: { readonly list: OwnBackups }) {
  return (
    <>
      {list.lastRecovery === null ? null : <LastRecovery last={list.lastRecovery} />}
      {list.lastRestore === null ? null : <LastRestore last={list.lastRestore} />}
      {list.lastDrill === null ? null : <LastDrill last={list.lastDrill} />}
      <section className="st-box">
        <h2>{backupsPageWords.placeTitle}</h2>
        <dl className="bk-places">
          <dt>{backupsPageWords.folder}</dt>
          <dd>{list.folder}</dd>
          <dt>{backupsPageWords.second}</dt>
          <Second second={list.second} />
        </dl>
      </section>
      <section className="st-box">
        <h2>{backupsPageWords.howTitle}</h2>
        <ul className="notes">
          {backupsPageWords.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Second({ second }: Pick<OwnBackups, 'second'>) {
  if (second === null) return <dd className="bk-plain">{backupsPageWords.noSecond}</dd>;
  return (
    <>
      <dd>{second.folder}</dd>
      <dd className="bk-plain">
        {second.newest === null
          ? backupsPageWords.noneThere
          : backupsPageWords.newestThere(backupMoment(second.newest))}
      </dd>
    </>
  );
}

function LastRestore({ last }: { readonly last: NonNullable<OwnBackups['lastRestore']> }) {
  const done = last.outcome === 'restored';
  return (
    <section className={done ? 'st-box now' : 'st-box bad'}>
      <h2 className="with-icon">
        <Icon name={done ? 'check' : 'warning'} />
        {backupsPageWords.lastTitle}
      </h2>
      <p className="nt">{backupMoment(last)}</p>
      <p>{lastRestoreWords[last.outcome]}</p>
    </section>
  );
}
