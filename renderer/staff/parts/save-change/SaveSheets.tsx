import { saveWords } from '../../../../shared/text/panel/save-change.ts';
import { Sheet } from '../Sheet.tsx';
import { CallsSheet } from './CallsSheet.tsx';
import { ImpactActs, ImpactPanel } from './ImpactPanel.tsx';
import { OvertakenSheet } from './OvertakenSheet.tsx';
import type { SaveChange } from './use-save-change.ts';

interface SaveSheetsProps {
  readonly saving: SaveChange;
  /** The page draws the list of visits itself, beside what is being edited. */
  readonly impactBeside?: boolean;
}

/** Everything that saving a change may ask or tell, over the page. What was refused is told by {@link SaveRefused}, beside the form. */
export function SaveSheets({ saving, impactBeside = false }: SaveSheetsProps) {
  const { stage, part } = saving;
  switch (stage.kind) {
    case 'deciding':
      return impactBeside ? null : (
        <Sheet
          width="wide"
          title={saveWords.impactTitle(stage.hits.length)}
          onClose={saving.close}
          closeName={saveWords.back}
          acts={<ImpactActs saving={saving} stage={stage} />}
        >
          {part.of > 1 ? <p className="k">{saveWords.impactPart(part.number, part.of)}</p> : null}
          <ImpactPanel saving={saving} stage={stage} />
        </Sheet>
      );
    case 'overtaken':
      return <OvertakenSheet saving={saving} since={stage.since} />;
    case 'saved':
      return <CallsSheet stage={stage} onClose={saving.close} />;
    default:
      return null;
  }
}
