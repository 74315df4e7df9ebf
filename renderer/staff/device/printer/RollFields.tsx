import { PAPER_WIDTHS } from '../../../../shared/model/lists.ts';
import { printerWords } from '../../../../shared/text/panel/printer-page.ts';
import { NumberInput } from '../../parts/NumberInput.tsx';
import { Pick } from '../../parts/Pick.tsx';
import { PAGE_LIMITS, type PrinterForm } from './printer-form.ts';

interface RollFieldsProps {
  readonly form: PrinterForm;
  readonly onChange: (part: Partial<PrinterForm>) => void;
}

const PAPERS = [...PAPER_WIDTHS]
  .reverse()
  .map((width) => ({ key: `${width}` as const, ...printerWords.papers[width] }));
const LETTERS = (['page', 'picture'] as const).map((key) => ({ key, ...printerWords.letterKinds[key] }));

/** The paper, and how Polish letters get onto it; a driver draws them itself. */
export function RollFields({ form, onChange }: RollFieldsProps) {
  return (
    <>
      <Pick
        label={printerWords.paper}
        choices={PAPERS}
        value={`${form.paper}`}
        onChange={(key) => onChange({ paper: key === '58' ? 58 : 80 })}
      />
      {form.kind === 'driver' ? null : (
        <>
          <Pick
            label={printerWords.letters}
            choices={LETTERS}
            value={form.letters}
            onChange={(letters) => onChange({ letters })}
          />
          {form.letters === 'page' ? (
            <NumberInput
              label={printerWords.page}
              hint={printerWords.pageHint}
              {...PAGE_LIMITS}
              value={form.page}
              onChange={(page) => onChange({ page })}
            />
          ) : null}
        </>
      )}
    </>
  );
}
