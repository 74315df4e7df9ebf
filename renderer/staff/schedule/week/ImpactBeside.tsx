import { useEffect, useRef } from 'react';
import { saveWords } from '../../../../shared/text/panel/save-change.ts';
import { Act } from '../../parts/Act.tsx';
import { ImpactActs, ImpactPanel } from '../../parts/save-change/ImpactPanel.tsx';
import type { Deciding } from '../../parts/save-change/save-stage.ts';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';

/** The visits that the edited week hits, beside the week itself, so that both are seen at once. */
export function ImpactBeside({ saving, stage }: { readonly saving: SaveChange; readonly stage: Deciding }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="st-box now impact-beside" aria-labelledby="impact-title">
      {saving.part.of > 1 ? <p className="k">{saveWords.impactPart(saving.part.number, saving.part.of)}</p> : null}
      <h2 id="impact-title" ref={heading} tabIndex={-1}>
        {saveWords.impactTitle(stage.hits.length)}
      </h2>
      <ImpactPanel saving={saving} stage={stage} />
      <div className="impact-acts">
        <ImpactActs saving={saving} stage={stage} />
        <Act icon="back" onPress={saving.close}>
          {saveWords.back}
        </Act>
      </div>
    </section>
  );
}
