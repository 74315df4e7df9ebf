import { useRef, useState } from 'react';
import { auditDays, auditPageWords } from '../../../shared/text/panel/audit.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { useAsk, useRefresh } from '../../api/staff.ts';
import { Act } from '../parts/Act.tsx';
import { Page } from '../parts/Page.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { AuditFound, CheckAudit } from './AuditCheck.tsx';
import { AuditTable } from './AuditTable.tsx';
import { type AuditPages, FIRST_PAGE, newerPage, olderPage, pageInput } from './paging.ts';

/** What staff did (F6), newest first, fifty at a time. */
export function AuditPage() {
  const [pages, setPages] = useState<AuditPages>(FIRST_PAGE);
  const entries = useAsk('listAudit', pageInput(pages));
  const report = useAsk('getAuditReport', {});
  const refresh = useRefresh();
  const list = useRef<HTMLElement>(null);
  const turn = (to: AuditPages | null) => {
    if (to === null) return;
    setPages(to);
    list.current?.scrollTo({ top: 0 });
  };
  const newer = newerPage(pages);
  const older = entries.kind === 'ready' ? olderPage(pages, entries.value.at(-1)?.sequence) : null;
  return (
    <Page
      title={partsWords.pages.audit}
      lead={auditPageWords.lead}
      tools={
        <>
          <CheckAudit />
          <Act icon="refresh" onPress={() => refresh('listAudit', 'getAuditReport')}>
            {auditPageWords.refresh}
          </Act>
        </>
      }
    >
      {report.kind === 'ready' ? <AuditFound report={report.value} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by the arrow keys too */}
      <section className="sheetbox scroll fills" ref={list} aria-label={partsWords.pages.audit} tabIndex={0}>
        <Waiting answer={entries}>
          {(shown) =>
            shown.length === 0 ? (
              <p className="empty">{newer ? auditPageWords.emptyPage : auditPageWords.empty}</p>
            ) : (
              <AuditTable days={auditDays(shown)} />
            )
          }
        </Waiting>
      </section>
      {newer || older ? (
        <div className="st-row between">
          <div className="st-row">
            {newer ? (
              <Act icon="backward" onPress={() => turn(newer)}>
                {auditPageWords.newer}
              </Act>
            ) : null}
            {pages.length > 1 ? (
              <Act variant="ghost" onPress={() => turn(FIRST_PAGE)}>
                {auditPageWords.newest}
              </Act>
            ) : null}
          </div>
          {older ? (
            <Act icon="forward" onPress={() => turn(older)}>
              {auditPageWords.older}
            </Act>
          ) : null}
        </div>
      ) : null}
    </Page>
  );
}
