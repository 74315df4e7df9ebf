import type { Backup } from '../../../../shared/model/backup.ts';
import { backupFaultWords, backupMoment, backupStateWords } from '../../../../shared/text/panel/backups.ts';
import { backupsPageWords } from '../../../../shared/text/panel/backups-page.ts';
import { sizeInWords } from '../../../../shared/text/panel/content-page.ts';
import { Act } from '../../parts/Act.tsx';
import { Chip } from '../../parts/Chip.tsx';

interface BackupTableProps {
  readonly backups: readonly Backup[];
  readonly onRestore: (backup: Backup) => void;
}

/** Every copy, newest first. Only one that is whole can be gone back to. */
export function BackupTable({ backups, onRestore }: BackupTableProps) {
  const { columns } = backupsPageWords;
  if (backups.length === 0) return <p className="empty">{backupsPageWords.empty}</p>;
  return (
    <div className="sheetbox scroll bk-list">
      <table className="tb">
        <thead>
          <tr>
            <th scope="col">{columns.made}</th>
            <th scope="col">{columns.size}</th>
            <th scope="col">{columns.schema}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">
              <span className="vh">{columns.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.name} className={backup.state === 'verified' ? '' : 'k-past'}>
              <th scope="row">
                {backupMoment(backup)}
                {backup.state === 'verified' ? null : <small>{backupFaultWords[backup.state]}</small>}
              </th>
              <td className="num">{sizeInWords(backup.bytes)}</td>
              <td className="num">{backup.schema ?? backupsPageWords.noSchema}</td>
              <td>
                <State state={backup.state} />
              </td>
              <td className="ac">
                {backup.state === 'verified' ? (
                  <Act
                    variant="ghost"
                    icon="undo"
                    name={backupsPageWords.restoreOf(backupMoment(backup))}
                    onPress={() => onRestore(backup)}
                  >
                    {backupsPageWords.restore}
                  </Act>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({ state }: Pick<Backup, 'state'>) {
  return state === 'verified' ? (
    <Chip icon="check" word={backupStateWords[state]} />
  ) : (
    <Chip icon="warning" word={backupStateWords[state]} look="open" />
  );
}
