import type { AuditReport } from '../../../shared/model/audit.ts';
import { auditCheckWords, lookInWords, verdictInWords } from '../../../shared/text/panel/audit-check.ts';
import { useAct, useRefresh } from '../../api/staff.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Act } from '../parts/Act.tsx';

/** Follows the whole journal once more. */
export function CheckAudit() {
  const check = useAct('checkAudit');
  const refresh = useRefresh();
  const act = async () => {
    await check.act({});
    refresh('getAuditReport', 'listAudit', 'getGuardAlerts', 'getDeviceState');
  };
  return (
    <Act icon="check" busy={check.busy} onPress={() => void act()}>
      {auditCheckWords.check}
    </Act>
  );
}

/** What the last look at the whole journal found. */
export function AuditFound({ report }: { readonly report: AuditReport | null }) {
  if (report === null) return <p className="nt">{auditCheckWords.unknown}</p>;
  const good = report.verdict.type === 'whole';
  return (
    <section className={good ? 'st-box' : 'st-box bad'} aria-label={auditCheckWords.title} aria-live="polite">
      <p className="with-icon">
        <Icon name={good ? 'check' : 'warning'} />
        {verdictInWords(report.verdict)}
      </p>
      <p className="nt">{lookInWords(report)}</p>
    </section>
  );
}
