import type { RestoreLosses } from '../../../../shared/model/backup.ts';
import { backupsPageWords } from '../../../../shared/text/panel/backups-page.ts';
import { Icon } from '../../../ui/Icon.tsx';

/** What going back to a copy would lose, in numbers. */
export function Losses({ losses }: { readonly losses: RestoreLosses }) {
  const { losses: words } = backupsPageWords;
  const none = losses.visits + losses.changed + losses.planChanges === 0;
  return (
    <>
      <section className="bk-losses" aria-live="polite">
        <h3>{backupsPageWords.lossesTitle}</h3>
        {none ? (
          <p>{backupsPageWords.nothingLost}</p>
        ) : (
          <dl className="pairs">
            <Loss name={words.visits} count={losses.visits} />
            {losses.visits > 0 ? <Loss name={words.ahead} count={losses.ahead} isPart /> : null}
            <Loss name={words.changed} count={losses.changed} />
            <Loss name={words.planChanges} count={losses.planChanges} />
          </dl>
        )}
        <p className="nt">{backupsPageWords.alsoBack}</p>
      </section>
      {losses.ahead > 0 ? (
        <section className="st-box bad bk-warning">
          <h3 className="with-icon">
            <Icon name="warning" />
            {backupsPageWords.aheadTitle}
          </h3>
          <p>{backupsPageWords.aheadText}</p>
        </section>
      ) : null}
    </>
  );
}

function Loss({ name, count, isPart }: { readonly name: string; readonly count: number; readonly isPart?: boolean }) {
  return (
    <div className={isPart ? 'bk-part' : ''}>
      <dt>{name}</dt>
      <dd>{count}</dd>
    </div>
  );
}
