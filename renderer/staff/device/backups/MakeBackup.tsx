import { backupErrorInWords, backupMoment } from '../../../../shared/text/panel/backups.ts';
import { backupsPageWords } from '../../../../shared/text/panel/backups-page.ts';
import { useAct, useRefresh } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { useNotify } from '../../parts/Notices.tsx';

/** Makes a copy at once. */
export function MakeBackup() {
  const make = useAct('makeBackup');
  const refresh = useRefresh();
  const notify = useNotify();
  const act = async () => {
    const answer = await make.act({});
    if (!answer.ok) return notify({ tone: 'bad', text: backupErrorInWords(answer.error) });
    refresh('listBackups', 'getDeviceState', 'listAudit');
    const moment = backupMoment(answer.value.backup);
    if (answer.value.second === 'failed') return notify({ tone: 'bad', text: backupsPageWords.madeOnce(moment) });
    notify({ tone: 'good', text: backupsPageWords.made(moment) });
  };
  return (
    <Act variant="prime" icon="save" busy={make.busy} onPress={() => void act()}>
      {backupsPageWords.make}
    </Act>
  );
}
