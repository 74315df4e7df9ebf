import { useState } from 'react';
import type { BackupList } from '../../../../shared/contract/staff/backups.ts';
import type { Backup } from '../../../../shared/model/backup.ts';
import { backupsPageWords } from '../../../../shared/text/panel/backups-page.ts';
import type { Answer } from '../../../api/queries.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { BackupTable } from './BackupTable.tsx';
import { RestoreSheet } from './RestoreSheet.tsx';

/** Copies of the data (F10). */
export function BackupsTab({ answer }: { readonly answer: Answer<BackupList, never> }) {
  const [chosen, setChosen] = useState<Backup | null>(null);
  return (
    <>
      <Waiting answer={answer}>
        {(list) =>
          list.keeper === 'server' ? (
            <p className="empty">{backupsPageWords.server}</p>
          ) : (
            <BackupTable backups={list.backups} onRestore={setChosen} />
          )
        }
      </Waiting>
      {chosen === null ? null : <RestoreSheet backup={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
