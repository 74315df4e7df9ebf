import type { CaseId } from '../../../shared/model/ids.ts';
import { useCase, useTemplatePage } from '../../api/queries.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { Waiting } from '../parts/Answered.tsx';
import { useDesk } from '../parts/use-desk.ts';
import { useTemplatePrint } from '../parts/use-template-print.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

interface TemplateOverlayProps {
  readonly caseId: CaseId;
  readonly file: string;
  readonly page: number;
}

/** One page of a document template, as a picture over the whole work area, and the way to have it on paper (B4). */
export function TemplateOverlay({ caseId, file, page }: TemplateOverlayProps) {
  const { dispatch } = useSession();
  const { t, office } = useWords();
  const desk = useDesk();
  const info = useCase(caseId);
  const picture = useTemplatePage(caseId, file, page);
  const print = useTemplatePrint(caseId, file);
  const template = info.kind === 'ready' ? info.value.templates.find((known) => known.file === file) : undefined;
  const title = template ? office(template.title) : t('waiting');
  const pages = template?.pages ?? 1;
  const turn = (to: number) => dispatch({ type: 'open', overlay: { name: 'template', file, page: to } });
  return (
    <KioskScreen
      title={title}
      without={['finish']}
      {...(template !== undefined && print.act !== null ? { next: print.act } : {})}
    >
      {print.told === null ? null : <Banner {...print.told} />}
      {picture.kind === 'waiting' ? <Waiting /> : null}
      {picture.kind === 'failed' ? (
        <Banner icon="info" live="status" title={t('template.unavailable', { desk })} />
      ) : null}
      {picture.kind === 'ready' ? (
        <div className="fill template-page">
          <img
            src={`data:image/png;base64,${picture.value.png}`}
            alt={t('template.picture', { title, n: page })}
            draggable={false}
          />
        </div>
      ) : null}
      {pages > 1 ? (
        <Pager
          position={t('template.page', { n: page, total: pages })}
          previous={{ label: t('paging.previous'), unavailable: page <= 1, onPress: () => page > 1 && turn(page - 1) }}
          next={{ label: t('paging.next'), unavailable: page >= pages, onPress: () => page < pages && turn(page + 1) }}
        />
      ) : null}
    </KioskScreen>
  );
}
