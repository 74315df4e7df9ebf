import { useState } from 'react';
import type { TemplateRefused } from '../../../../shared/contract/staff/content.ts';
import { templateWords } from '../../../../shared/text/panel/case-editor.ts';
import { templateFaultWords } from '../../../../shared/text/panel/content.ts';
import { useAsk } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { Waiting } from '../../parts/Waiting.tsx';

interface TemplatePagesProps {
  readonly file: string;
  readonly title: string;
}

export const refusedTemplate = ({ why }: TemplateRefused) => templateFaultWords[why];

/** The pages of a stored template as residents see them: one picture at a time, in full size. */
export function TemplatePages({ file, title }: TemplatePagesProps) {
  const [page, setPage] = useState(1);
  const answer = useAsk('previewTemplatePage', { file, page });
  return (
    <Waiting answer={answer} words={refusedTemplate}>
      {({ png, pages }) => (
        <div className="ct-pages">
          {pages > 1 ? (
            <div className="ct-pager">
              {page > 1 ? (
                <Act icon="backward" onPress={() => setPage(page - 1)}>
                  {templateWords.previous}
                </Act>
              ) : (
                <span />
              )}
              <p role="status">{templateWords.page(page, pages)}</p>
              {page < pages ? (
                <Act icon="forward" onPress={() => setPage(page + 1)}>
                  {templateWords.next}
                </Act>
              ) : (
                <span />
              )}
            </div>
          ) : null}
          <img src={`data:image/png;base64,${png}`} alt={templateWords.picture(title, page)} draggable={false} />
        </div>
      )}
    </Waiting>
  );
}
