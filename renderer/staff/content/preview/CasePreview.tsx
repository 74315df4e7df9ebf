import { useEffect, useRef, useState } from 'react';
import type { CaseDraftContent } from '../../../../shared/model/case-draft.ts';
import type { Department } from '../../../../shared/model/department.ts';
import { inLanguage } from '../../../../shared/model/in-language.ts';
import type { ContentLanguage } from '../../../../shared/model/localized.ts';
import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { caseBlocks } from '../../../ui/case-blocks.tsx';
import { previewText, previewWords, screenLanguage } from '../logic/preview-text.ts';
import type { SectionName } from '../logic/sections.ts';
import { TemplateViewer } from '../templates/TemplateViewer.tsx';

interface CasePreviewProps {
  readonly content: CaseDraftContent;
  readonly department: Department | undefined;
  readonly language: ContentLanguage;
  readonly section: SectionName;
}

/** Where each part of the editor is seen on the screen. */
const SEEN: Readonly<Record<SectionName, string>> = {
  name: '',
  bring: 'bring',
  instruction: 'instruction',
  fee: 'bring',
  place: 'waitingTime',
  law: 'law',
  search: '',
  templates: 'template',
};

/** A lying screen in its ordinary letters: wide enough to show how the cards stand beside each other. */
const LAYOUT = { shape: 'lying', letters: 'normal' } as const;

/** The page of the case as residents read it, made by the same parts as on the kiosk; pages are turned there, here it scrolls. */
export function CasePreview({ content, department, language, section }: CasePreviewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const text = (value: CaseDraftContent['name']) => inLanguage(value, language).text;
  const blocks = caseBlocks(previewText(content, department, language), previewWords(language), LAYOUT, setLooked);
  const seen = SEEN[section];
  useEffect(() => {
    const part = frame.current?.querySelector(`[data-block^="${seen}"]`);
    const top = frame.current?.getBoundingClientRect().top ?? 0;
    if (seen === '' || !part) frame.current?.scrollTo({ top: 0 });
    else frame.current?.scrollBy({ top: part.getBoundingClientRect().top - top - 12 });
  }, [seen]);
  return (
    <section className="kv" aria-label={editorWords.preview}>
      <p className="kv-title">
        <b>{editorWords.preview}</b>
        <span>{language === screenLanguage(language) ? editorWords.previewHint : editorWords.previewPolish}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keys that scroll it */}
      <section className="kv-frame" ref={frame} tabIndex={0} aria-label={editorWords.previewHint}>
        <div className="kv-screen" lang={language}>
          <div className="kv-board">
            <p className="kv-name">{text(content.name)}</p>
            <p className="lead">{text(content.description)}</p>
            {department ? <p className="kv-department">{text(department.name)}</p> : null}
          </div>
          <div className="kv-work">
            {blocks.map(({ key, node }) => (
              <div key={key} data-block={key}>
                {node}
              </div>
            ))}
          </div>
        </div>
      </section>
      {looked ? (
        <TemplateViewer
          file={looked}
          title={content.templates.find(({ file }) => file === looked)?.title.pl ?? ''}
          onClose={() => setLooked(null)}
        />
      ) : null}
    </section>
  );
}
