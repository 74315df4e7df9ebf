import { isAbsolute, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { LocalizedTextSchema } from '../shared/model/localized.ts';
import { QUEUE_NAME } from '../shared/rules/printer-settings.ts';
import { ConfiguredPrinterSchema } from './config-printer.ts';

const ABSOLUTE = 'pełna ścieżka, na przykład "/var/lib/kiosk"';
const DATABASE_URL = 'adres bazy PostgreSQL, na przykład "postgres://kiosk:hasło@serwer/kiosk", albo null';
const BOARD_LINES = 'lista z jednym albo dwoma wierszami, każdy do 30 znaków';

/** A text whose fault is told in one phrase, whatever is wrong with it. */
const words = (allowed: string, max = 200) => z.string({ error: allowed }).trim().min(1, allowed).max(max, allowed);
const absolutePath = z.string({ error: ABSOLUTE }).refine((path) => isAbsolute(path), ABSOLUTE);
const between = (min: number, max: number) => {
  const allowed = `liczba całkowita od ${min} do ${max}`;
  return z.int({ error: allowed }).min(min, allowed).max(max, allowed);
};

/** Languages whose screens are complete. */
export const SCREEN_LANGUAGES = ['pl', 'en'] as const;
const ScreenLanguageSchema = z.enum(SCREEN_LANGUAGES);

const PHONE = 'numer telefonu jako tekst, na przykład "89 000 00 00", albo null';
const EMAIL = 'adres e-mail jako tekst albo null';
const WEBSITE = 'adres strony, który zaczyna się od "https://", albo null';
const TEXT_OR_NULL = 'tekst w cudzysłowie albo null';

const OfficeSchema = z.strictObject({
  name: words('nazwa urzędu').default('Urząd Miasta Olsztyna'),
  /** The name on the board, in one or two lines. */
  boardName: z
    .array(words(BOARD_LINES, 30), { error: BOARD_LINES })
    .min(1, BOARD_LINES)
    .max(2, BOARD_LINES)
    .default(['Urząd Miasta', 'Olsztyna']),
  street: words('ulica i numer').default('pl. Jana Pawła II 1'),
  city: words('kod pocztowy i miejscowość').default('10-101 Olsztyn'),
  phone: z
    .string({ error: PHONE })
    .regex(/^\+?[0-9][0-9 ]{6,20}$/, PHONE)
    .nullable()
    .default(null),
  email: z.email({ error: EMAIL }).nullable().default(null),
  website: z
    .url({ protocol: /^https?$/, error: WEBSITE })
    .nullable()
    .default(null),
  /** What the information desk is called on its sign. */
  infoDesk: LocalizedTextSchema.nullable().default(null),
});

const PrivacySchema = z.strictObject({
  controller: LocalizedTextSchema.default({
    pl: 'Prezydent Olsztyna',
    en: 'the Mayor of Olsztyn',
    uk: 'Президент міста Ольштин',
    de: 'der Stadtpräsident von Olsztyn',
  }),
  dpoContact: words(TEXT_OR_NULL).nullable().default(null),
  purpose: LocalizedTextSchema.default({
    pl: 'umówienie i odwołanie wizyty w urzędzie',
    en: 'booking and cancelling a visit to the office',
    uk: 'запис на візит до установи та його скасування',
    de: 'Vereinbaren und Absagen eines Termins im Amt',
  }),
  legalBasis: LocalizedTextSchema.nullable().default(null),
  /** Days after the visit until the personal data are erased. */
  retentionDays: z
    .int({ error: 'liczba dni od 1 do 14 albo null' })
    .min(1, 'liczba dni od 1 do 14 albo null')
    .max(14, 'liczba dni od 1 do 14 albo null')
    .nullable()
    .default(null),
  recipients: LocalizedTextSchema.default({
    pl: 'pracownicy urzędu i podmioty, które utrzymują system na zlecenie urzędu',
    en: 'staff of the office and companies that run the system for it',
    uk: 'працівники установи та організації, які обслуговують систему на її замовлення',
    de: 'Beschäftigte des Amtes und Unternehmen, die das System in seinem Auftrag betreiben',
  }),
});

const KioskSchema = z
  .strictObject({
    /** Tells kiosks of one office apart on receipts and in logs. */
    number: between(1, 99).default(1),
    defaultLanguage: ScreenLanguageSchema.default('pl'),
    languages: z
      .array(ScreenLanguageSchema)
      .min(1, { abort: true })
      .refine((list) => new Set(list).size === list.length, 'lista, w której każdy język jest raz')
      .default([...SCREEN_LANGUAGES]),
    /** Seconds without a touch until the question whether somebody is still there. */
    idleSeconds: between(30, 600).default(120),
    /** Seconds to answer it before everything typed is wiped. */
    idleWarningSeconds: between(20, 120).default(45),
  })
  .refine((kiosk) => kiosk.languages.includes(kiosk.defaultLanguage), {
    path: ['defaultLanguage'],
    error: 'jeden z języków, które są w kluczu „kiosk › languages”',
  });

const StaffSchema = z.strictObject({
  /** Seconds without a touch until the panel asks whether somebody is still there. */
  idleSeconds: between(30, 900).default(90),
  /** Seconds to answer it before staff are signed out. */
  warningSeconds: between(10, 120).default(30),
  /** The first of the two on a clerk's own computer, where no resident comes near. */
  deskIdleSeconds: between(30, 3600).default(900),
});

const SCREEN_NUMBER = 'numer drugiego ekranu od 2 do 9 albo null';
const QUEUE = 'nazwa kolejki drukarki w systemie CUPS, na przykład "biuro-parter", albo null';

const MAIL_HOST = 'nazwa albo adres serwera poczty, na przykład "poczta.urzad.pl"';
const MAIL_FROM = 'adres e-mail, z którego kiosk pisze do mieszkańców';
const MAIL_SECURE = 'jedno ze słów: "starttls", "tls", "none"';
const PASSWORD_FILE = 'pełna ścieżka do pliku z hasłem, jeśli podano „user”, a bez niego null';

const MailSchema = z
  .strictObject({
    host: z.string({ error: MAIL_HOST }).regex(/^[A-Za-z0-9.:_-]{1,253}$/, MAIL_HOST),
    port: between(1, 65_535).default(587),
    secure: z.enum(['none', 'starttls', 'tls'], { error: MAIL_SECURE }).default('starttls'),
    user: words(TEXT_OR_NULL).nullable().default(null),
    /** Holds nothing but the password; only the program's own user may read it. */
    passwordFile: absolutePath.nullable().default(null),
    /** Certificate (PEM) of an authority of the office's own. Null: those that come with the program are trusted. */
    caFile: absolutePath.nullable().default(null),
    from: z.email({ error: MAIL_FROM }),
    /** Whether people are reminded on the day before. */
    reminder: z.boolean({ error: 'true albo false' }).default(true),
  })
  .refine(({ user, passwordFile }) => (user === null) === (passwordFile === null), {
    path: ['passwordFile'],
    error: PASSWORD_FILE,
  })
  .refine(({ user, secure }) => user === null || secure !== 'none', {
    path: ['secure'],
    error: '"starttls" albo "tls", bo hasło nie może iść przez sieć otwartym tekstem',
  });

const INCHES = 'liczba cali od 10 do 65';

/** kiosk.config.json. Whatever is left out has its default; a key that is not known here is refused. */
export const ConfigSchema = z
  .strictObject({
    office: OfficeSchema.prefault({}),
    privacy: PrivacySchema.prefault({}),
    panel: z
      .strictObject({ diagonalInches: z.number({ error: INCHES }).min(10, INCHES).max(65, INCHES).default(27) })
      .prefault({}),
    kiosk: KioskSchema.prefault({}),
    staff: StaffSchema.prefault({}),
    printer: ConfiguredPrinterSchema.default({ kind: 'none' }),
    /** On which of the machine's screens a second window shows who is called (I3). Null: on none. */
    callingDisplay: z
      .strictObject({ screen: z.int({ error: SCREEN_NUMBER }).min(2, SCREEN_NUMBER).max(9, SCREEN_NUMBER).nullable() })
      .default({ screen: null }),
    /** The queue of the printer for pages that staff print (F5). Null: pages are saved as files. */
    officePrinter: z.string({ error: QUEUE }).regex(QUEUE_NAME, QUEUE).nullable().default(null),
    /** The mail server for e-mails to residents (G). Null: none are sent. */
    mail: MailSchema.nullable().default(null),
    /** Null: the folder that the operating system gives the program. */
    dataDir: absolutePath.nullable().default(null),
    /** The office's PostgreSQL, shared by its kiosks and desks. Null: the embedded database in the data folder. */
    databaseUrl: z.string({ error: DATABASE_URL }).refine(isDatabaseUrl, DATABASE_URL).nullable().default(null),
    /** The key that personal data are encrypted with. Null: a place of its own, outside the data folder. */
    keyFile: absolutePath.nullable().default(null),
    /** The panel reads files of staff here, for instance a memory stick. Null: `import` in the program's own folder. */
    importFolder: absolutePath.nullable().default(null),
    /** The panel writes files for staff here. Null: `export` in the program's own folder. */
    exportFolder: absolutePath.nullable().default(null),
    /** What was changed since the last copy is written here as well, best on another disk. Null: `witness` in the program's own folder. */
    witnessFolder: absolutePath.nullable().default(null),
    /** Another place for the copies of the data, for instance a second disk. Null: they lie in the data folder only. */
    backupFolder: absolutePath.nullable().default(null),
  })
  .refine(
    (config) => config.dataDir === null || config.keyFile === null || !liesInside(config.dataDir, config.keyFile),
    {
      path: ['keyFile'],
      error: 'ścieżka poza folderem danych („dataDir”), aby kopia danych nie zawierała klucza',
    },
  )
  .refine(
    ({ dataDir, mail }) =>
      dataDir === null || typeof mail?.passwordFile !== 'string' || !liesInside(dataDir, mail.passwordFile),
    {
      path: ['mail', 'passwordFile'],
      error: 'ścieżka poza folderem danych („dataDir”), aby kopia danych nie zawierała hasła',
    },
  )
  .refine(
    (config) =>
      config.backupFolder === null || config.keyFile === null || !liesInside(config.backupFolder, config.keyFile),
    { path: ['backupFolder'], error: 'folder, w którym nie leży plik klucza („keyFile”)' },
  );
export type KioskConfig = z.infer<typeof ConfigSchema>;

/** Whether a text is an address of a database on a PostgreSQL server: scheme, host and name. */
export function isDatabaseUrl(text: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { hostname, pathname } = new URL(text);
  return hostname !== '' && pathname.length > 1;
}

/** Whether a path is a folder itself or anything below it. Both are absolute; links are not followed. */
export function liesInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
