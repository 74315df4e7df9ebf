import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { PaperWidthSchema, PrinterLettersSchema, type PrinterSettings } from '../shared/model/printer.ts';
import { checkPrinterSettings } from '../shared/rules/printer-settings.ts';

/** What may stand in each field, as phrases that end „powinno tu być: ”. */
const PHRASES = {
  host: 'nazwa albo adres drukarki w sieci, bez "http://" i bez portu, na przykład "192.168.1.40"',
  port: 'liczba całkowita od 1 do 65535',
  path: 'ścieżka pliku urządzenia w folderze /dev, na przykład "/dev/usb/lp0"',
  queue: 'nazwa kolejki drukarki w systemie CUPS, na przykład "potwierdzenia"',
  name: 'nazwa drukarki taka, jaką pokazuje system',
  paper: 'szerokość papieru w milimetrach: 58 albo 80',
  letters: '{ "kind": "page", "page": numer od 0 do 255 } albo { "kind": "picture" }',
} as const;
const FOLDER = 'pełna ścieżka, na przykład "/var/lib/kiosk"';

const text = (field: 'host' | 'path' | 'queue' | 'name') => z.string({ error: PHRASES[field] });
const paper = z.custom<z.infer<typeof PaperWidthSchema>>(fits(PaperWidthSchema), PHRASES.paper).default(80);
const letters = z
  .custom<z.infer<typeof PrinterLettersSchema>>(fits(PrinterLettersSchema), PHRASES.letters)
  .default({ kind: 'page', page: 18 });
const port = z.int({ error: PHRASES.port }).min(1, PHRASES.port).max(65_535, PHRASES.port).default(9100);

/** What the receipt printer hangs on: what the panel offers too, and files, for development. */
export const ConfiguredPrinterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('file'),
    /** Null: a folder `receipts` beside the data. */
    folder: z
      .string({ error: FOLDER })
      .refine((folder) => isAbsolute(folder), FOLDER)
      .nullable()
      .default(null),
  }),
  good(z.strictObject({ kind: z.literal('network'), host: text('host'), port, paper, letters })),
  good(z.strictObject({ kind: z.literal('device'), path: text('path'), paper, letters })),
  good(z.strictObject({ kind: z.literal('queue'), queue: text('queue'), paper, letters })),
  good(z.strictObject({ kind: z.literal('driver'), name: text('name'), paper })),
]);

/** As the panel checks it: one rule says what is good. */
function good<S extends z.ZodType<PrinterSettings> & z.core.$ZodTypeDiscriminable>(schema: S): S {
  return schema.superRefine((settings, context) => {
    const checked = checkPrinterSettings(settings);
    if (checked.ok) return;
    for (const { field } of checked.error) context.addIssue({ code: 'custom', path: [field], message: PHRASES[field] });
  });
}

function fits(schema: z.ZodType): (value: unknown) => boolean {
  return (value) => schema.safeParse(value).success;
}
