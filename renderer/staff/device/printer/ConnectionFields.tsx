import type { PrinterFieldProblem } from '../../../../shared/model/printer.ts';
import { printerFieldWords } from '../../../../shared/text/panel/printer.ts';
import { printerWords } from '../../../../shared/text/panel/printer-page.ts';
import { Act } from '../../parts/Act.tsx';
import { Field } from '../../parts/Field.tsx';
import { NumberInput } from '../../parts/NumberInput.tsx';
import { PORT_LIMITS, type PrinterForm } from './printer-form.ts';

interface ConnectionFieldsProps {
  readonly form: PrinterForm;
  /** What the system offers to choose from. */
  readonly queues: readonly string[];
  readonly problems: readonly PrinterFieldProblem[];
  readonly onChange: (part: Partial<PrinterForm>) => void;
}

/** Where the printer is, by kind. What has to be corrected stands above its field. */
export function ConnectionFields({ form, queues, problems, onChange }: ConnectionFieldsProps) {
  const errorOf = (field: PrinterFieldProblem['field']) => {
    const found = problems.find((problem) => problem.field === field);
    return found === undefined ? undefined : printerFieldWords(found);
  };
  switch (form.kind) {
    case 'none':
      return null;
    case 'network':
      return (
        <div className="grid2">
          <Field
            label={printerWords.host}
            hint={printerWords.hostHint}
            value={form.host}
            onChange={(host) => onChange({ host })}
            maxLength={253}
            error={errorOf('host')}
          />
          <NumberInput
            label={printerWords.port}
            hint={printerWords.portHint}
            {...PORT_LIMITS}
            value={form.port}
            onChange={(port) => onChange({ port })}
          />
        </div>
      );
    case 'device':
      return (
        <Field
          label={printerWords.path}
          hint={printerWords.pathHint}
          value={form.path}
          onChange={(path) => onChange({ path })}
          maxLength={300}
          error={errorOf('path')}
        />
      );
    case 'queue':
    case 'driver': {
      const field = form.kind === 'queue' ? 'queue' : 'name';
      return (
        <div className="stack">
          <Field
            label={printerWords[field]}
            value={form[field]}
            onChange={(text) => onChange({ [field]: text })}
            maxLength={field === 'queue' ? 127 : 200}
            error={errorOf(field)}
          />
          <Offered names={queues} chosen={form[field]} onChoose={(name) => onChange({ [field]: name })} />
        </div>
      );
    }
  }
}

interface OfferedProps {
  readonly names: readonly string[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

/** The printers that the system knows: nobody has to type their names. */
function Offered({ names, chosen, onChoose }: OfferedProps) {
  if (names.length === 0) return <p className="nt">{printerWords.noneOffered}</p>;
  return (
    <>
      <p className="nt">{printerWords.offered}</p>
      <div className="suggestions">
        {names.map((name) => (
          <Act key={name} pressed={name === chosen} onPress={() => onChoose(name)}>
            {name}
          </Act>
        ))}
      </div>
    </>
  );
}
