import type { PaperWidth, PrinterSettings } from '../../../../shared/model/printer.ts';

type Kind = PrinterSettings['kind'];

/** What stands in the fields. What was typed for one kind stays while another is looked at. */
export interface PrinterForm {
  readonly kind: Kind;
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly queue: string;
  readonly name: string;
  readonly paper: PaperWidth;
  readonly letters: 'page' | 'picture';
  readonly page: number;
}

export const PRINTER_KINDS = ['network', 'device', 'queue', 'driver', 'none'] as const satisfies readonly Kind[];

/** The limits of the model, and what is usual; a test holds them together. */
export const PORT_LIMITS = { min: 1, max: 65_535 } as const;
export const PAGE_LIMITS = { min: 0, max: 255 } as const;
const EMPTY: PrinterForm = {
  kind: 'none',
  host: '',
  port: 9100,
  path: '/dev/usb/lp0',
  queue: '',
  name: '',
  paper: 80,
  letters: 'page',
  page: 18,
};

/** The fields as the settings in force fill them. */
export function formOf(settings: PrinterSettings): PrinterForm {
  const { kind } = settings;
  if (kind === 'none') return EMPTY;
  const { paper } = settings;
  if (kind === 'driver') return { ...EMPTY, kind, paper, name: settings.name };
  const { letters } = settings;
  const roll = { paper, letters: letters.kind, page: letters.kind === 'page' ? letters.page : EMPTY.page } as const;
  if (kind === 'network') return { ...EMPTY, ...roll, kind, host: settings.host, port: settings.port };
  if (kind === 'device') return { ...EMPTY, ...roll, kind, path: settings.path };
  return { ...EMPTY, ...roll, kind, queue: settings.queue };
}

/** The settings that the fields come to. */
export function settingsOf(form: PrinterForm): PrinterSettings {
  const { kind, host, port, path, queue, name, paper, page } = form;
  const letters = form.letters === 'page' ? ({ kind: 'page', page } as const) : ({ kind: 'picture' } as const);
  switch (kind) {
    case 'none':
      return { kind };
    case 'network':
      return { kind, host, port, paper, letters };
    case 'device':
      return { kind, path, paper, letters };
    case 'queue':
      return { kind, queue, paper, letters };
    case 'driver':
      return { kind, name, paper };
  }
}
