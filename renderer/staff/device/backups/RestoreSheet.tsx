import { useState } from 'react';
import type { CallError } from '../../../../shared/contract/define.ts';
import type { RestoreError } from '../../../../shared/contract/staff/backups.ts';
import type { Backup, RestoreLosses } from '../../../../shared/model/backup.ts';
import { backupErrorInWords, ofMoment } from '../../../../shared/text/panel/backups.ts';
import { backupsPageWords } from '../../../../shared/text/panel/backups-page.ts';
import { partsWords } from '../../../../shared/text/panel/parts.ts';
import { useAct, useAsk } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Losses } from './Losses.tsx';

interface RestoreSheetProps {
  readonly backup: Backup;
  readonly onClose: () => void;
}

/** What going back to a copy means, shown before the PIN is asked for. Once it is done, the program closes the panel. */
export function RestoreSheet({ backup, onClose }: RestoreSheetProps) {
  const preview = useAsk('previewRestore', { name: backup.name });
  const restore = useAct('restoreBackup');
  const [pin, setPin] = useState('');
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState<RestoreError | CallError | null>(null);
  const shown = lossesShown(refused, preview.kind === 'ready' ? preview.value.losses : null);

  const act = async (losses: RestoreLosses) => {
    setMissing(pin === '');
    if (pin === '') return;
    const answer = await restore.act({ name: backup.name, pin, losses });
    if (answer.ok) return;
    setRefused(answer.error);
    if (answer.error.type === 'pin-wrong') setPin('');
  };

  const words = refused === null ? undefined : backupErrorInWords(refused);
  const concernsPin = refused?.type === 'pin-wrong' || refused?.type === 'paused';
  return (
    <Sheet
      title={backupsPageWords.sheetTitle(ofMoment(backup))}
      onClose={onClose}
      closeName={partsWords.notNow}
      acts={
        shown ? (
          <Act variant="danger" icon="undo" busy={restore.busy} onPress={() => void act(shown)}>
            {backupsPageWords.act}
          </Act>
        ) : null
      }
    >
      {words && !concernsPin ? (
        <p className="sf-error" role="alert">
          {words}
        </p>
      ) : null}
      {preview.kind === 'failed' ? (
        <p className="sf-error" role="alert">
          {backupErrorInWords(preview.error)}
        </p>
      ) : null}
      {preview.kind === 'waiting' ? <p className="nt">{backupsPageWords.looking}</p> : null}
      {shown ? (
        <>
          <Losses losses={shown} />
          <ul className="notes">
            {backupsPageWords.whatHappens.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Field
            kind="password"
            keys="digits"
            maxLength={20}
            label={backupsPageWords.pin}
            value={pin}
            onChange={(typed) => {
              setPin(typed);
              setMissing(false);
              if (concernsPin) setRefused(null);
            }}
            error={missing ? backupsPageWords.pinMissing : concernsPin ? words : undefined}
          />
        </>
      ) : null}
    </Sheet>
  );
}

/** Those that the program told last. */
function lossesShown(refused: RestoreError | CallError | null, previewed: RestoreLosses | null): RestoreLosses | null {
  return refused?.type === 'losses-changed' ? refused.losses : previewed;
}
