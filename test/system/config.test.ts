import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type KioskConfig, loadConfig, unfilled } from '../../electron/config.ts';
import { modeOf } from '../../electron/kiosk-mode.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', 'assets', 'kiosk.config.example.json');

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'));
  file = join(folder, 'kiosk.config.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

function load(content: unknown, env: Record<string, string> = {}) {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return loadConfig({ file, env });
}

function loaded(content: unknown, env: Record<string, string> = {}): KioskConfig {
  const result = load(content, env);
  if (!result.ok) throw new Error(result.error.sentences.join('\n'));
  return result.value;
}

function sentences(content: unknown, env: Record<string, string> = {}): readonly string[] {
  const result = load(content, env);
  return result.ok ? [] : result.error.sentences;
}

function defaults(): KioskConfig {
  const result = loadConfig({ file: null, env: {} });
  if (!result.ok) throw new Error(result.error.sentences.join('\n'));
  return result.value;
}

describe('defaults', () => {
  test('hold without a file, with an absent file and with an empty one', () => {
    expect(loadConfig({ file: join(folder, 'absent.json'), env: {} })).toEqual({ ok: true, value: defaults() });
    expect(loaded({})).toEqual(defaults());
    expect(loaded({ office: {}, kiosk: {} })).toEqual(defaults());
  });

  test('name the office, leave out what only the installer knows and say so', () => {
    const config = defaults();
    expect(config.office).toMatchObject({ name: 'Urząd Miasta Olsztyna', phone: null, email: null, website: null });
    expect(config.kiosk).toEqual({
      number: 1,
      defaultLanguage: 'pl',
      languages: ['pl', 'en'],
      idleSeconds: 120,
      idleWarningSeconds: 45,
    });
    expect(config).toMatchObject({
      panel: { diagonalInches: 27 },
      printer: { kind: 'none' },
      dataDir: null,
      databaseUrl: null,
      keyFile: null,
    });
    expect(unfilled(config)).toEqual([
      'office.phone',
      'office.email',
      'office.website',
      'office.infoDesk',
      'privacy.dpoContact',
      'privacy.legalBasis',
      'privacy.retentionDays',
    ]);
  });

  test('are what the example shows, with every key', () => {
    expect(JSON.parse(readFileSync(EXAMPLE, 'utf8'))).toEqual(defaults());
  });
});

const mail = { host: 'poczta.urzad.example', from: 'kiosk@urzad.example' };

describe('a good file', () => {
  const filled = {
    office: {
      phone: '+48 89 000 00 00',
      email: 'kontakt@urzad.example',
      website: 'https://urzad.example',
      infoDesk: { pl: 'okienko informacji', en: 'information desk' },
    },
    privacy: { dpoContact: 'iod@urzad.example', legalBasis: { pl: 'art. 6 ust. 1 lit. e RODO' }, retentionDays: 14 },
  };

  test('changes what it names and nothing else', () => {
    const config = loaded({
      ...filled,
      kiosk: { languages: ['pl'], idleSeconds: 300 },
      panel: { diagonalInches: 21.5 },
    });
    expect(unfilled(config)).toEqual([]);
    expect(config.kiosk).toEqual({ ...defaults().kiosk, languages: ['pl'], idleSeconds: 300 });
    expect(config.panel.diagonalInches).toBe(21.5);
    expect(config.office.name).toBe(defaults().office.name);
  });

  test('may begin with a byte order mark', () => {
    expect(loaded(`\ufeff${JSON.stringify(filled)}`).privacy.retentionDays).toBe(14);
  });

  test('a receipt printer has what printers usually have, unless told', () => {
    const usual = { paper: 80, letters: { kind: 'page', page: 18 } };
    const loadedPrinter = (printer: object) => loaded({ printer }).printer;
    const network = { kind: 'network', host: 'drukarka.urzad' };
    expect(loadedPrinter(network)).toEqual({ ...network, port: 9100, ...usual });
    expect(loadedPrinter({ kind: 'device', path: '/dev/usb/lp0' })).toMatchObject(usual);
    expect(loadedPrinter({ kind: 'queue', queue: 'bilety', paper: 58, letters: { kind: 'picture' } })).toEqual({
      kind: 'queue',
      queue: 'bilety',
      paper: 58,
      letters: { kind: 'picture' },
    });
    expect(loadedPrinter({ kind: 'driver', name: 'Drukarka' })).toEqual({
      kind: 'driver',
      name: 'Drukarka',
      paper: 80,
    });
  });

  test('the file printer has a folder of its own or the usual one', () => {
    expect(loaded({ printer: { kind: 'file' } }).printer).toEqual({ kind: 'file', folder: null });
    expect(loaded({ printer: { kind: 'file', folder: '/srv/receipts' } }).printer).toEqual({
      kind: 'file',
      folder: '/srv/receipts',
    });
  });

  test('a mail server needs no more than its name and the address that it sends from', () => {
    const usual = { port: 587, secure: 'starttls', user: null, passwordFile: null, caFile: null, reminder: true };
    expect(loaded({ mail }).mail).toEqual({ ...usual, ...mail });
    const login = { user: 'kiosk', passwordFile: '/etc/kiosk/mail-password' };
    expect(loaded({ dataDir: '/srv/kiosk', mail: { ...mail, ...login } }).mail).toMatchObject(login);
  });

  test('a key beside the data folder is outside it, even with a name that begins the same', () => {
    expect(loaded({ dataDir: '/srv/kiosk', keyFile: '/srv/kiosk-key/key' }).keyFile).toBe('/srv/kiosk-key/key');
    expect(loaded({ dataDir: '/srv/kiosk', keyFile: '/srv/kiosk/../key' }).keyFile).toBe('/srv/kiosk/../key');
    expect(loaded({ dataDir: '/srv/kiosk', keyFile: '/srv/..key' }).keyFile).toBe('/srv/..key');
  });
});

const OUTSIDE = 'a powinno tu być: ścieżka poza folderem danych';
const FULL_PATH = 'a powinno tu być: pełna ścieżka, na przykład "/var/lib/kiosk".';

const bad: readonly [unknown, string][] = [
  [{ colour: 1 }, 'nieznany klucz „colour”; w tym miejscu dozwolone są: „office”, „privacy”, „panel”, „kiosk”, '],
  [{ office: { nam: 'x' } }, 'nieznany klucz „office › nam”; w tym miejscu dozwolone są: „name”, „boardName”,'],
  [
    { printer: { kind: 'none', folder: '/srv' } },
    'nieznany klucz „printer › folder”; w tym miejscu dozwolone są: „kind”.',
  ],
  [{ office: { name: '' } }, 'klucz „office › name” ma wartość "", a powinno tu być: nazwa urzędu.'],
  [{ office: { name: null } }, 'klucz „office › name” ma wartość null, a powinno tu być: nazwa urzędu.'],
  [{ office: { boardName: [] } }, 'a powinno tu być: lista z jednym albo dwoma wierszami, każdy do 30 znaków.'],
  [
    { office: { boardName: ['a', 'b', 'c'] } },
    'a powinno tu być: lista z jednym albo dwoma wierszami, każdy do 30 znaków.',
  ],
  [{ office: { boardName: 'Urząd' } }, 'a powinno tu być: lista z jednym albo dwoma wierszami, każdy do 30 znaków.'],
  [{ office: { boardName: ['a'.repeat(31)] } }, 'klucz „office › boardName › pozycja 1” ma wartość'],
  [
    { office: { phone: 89 } },
    'klucz „office › phone” ma wartość 89, a powinno tu być: numer telefonu jako tekst, na przykład "89 000 00 00", albo null.',
  ],
  [
    { office: { phone: 'brak' } },
    'klucz „office › phone” ma wartość "brak", a powinno tu być: numer telefonu jako tekst,',
  ],
  [
    { office: { email: 'urzad' } },
    'klucz „office › email” ma wartość "urzad", a powinno tu być: adres e-mail jako tekst albo null.',
  ],
  [
    { office: { website: 'javascript:1' } },
    'klucz „office › website” ma wartość "javascript:1", a powinno tu być: adres strony, który zaczyna się od "https://", albo null.',
  ],
  [
    { office: { infoDesk: 'okienko' } },
    'klucz „office › infoDesk” ma wartość "okienko", a powinno tu być: klucze w nawiasach { }: „pl”, „en”, „uk”, „de”.',
  ],
  [
    { privacy: { purpose: { en: 'x' } } },
    'brakuje klucza „privacy › purpose › pl”; powinno tu być: tekst w cudzysłowie.',
  ],
  [{ privacy: { retentionDays: 0 } }, 'a powinno tu być: liczba dni od 1 do 14 albo null.'],
  [{ privacy: { retentionDays: 15 } }, 'a powinno tu być: liczba dni od 1 do 14 albo null.'],
  [{ privacy: { retentionDays: 2.5 } }, 'a powinno tu być: liczba dni od 1 do 14 albo null.'],
  [
    { panel: { diagonalInches: '27' } },
    'klucz „panel › diagonalInches” ma wartość "27", a powinno tu być: liczba cali od 10 do 65.',
  ],
  [{ panel: { diagonalInches: 9.9 } }, 'a powinno tu być: liczba cali od 10 do 65.'],
  [{ kiosk: { number: 0 } }, 'klucz „kiosk › number” ma wartość 0, a powinno tu być: liczba całkowita od 1 do 99.'],
  [
    { kiosk: { defaultLanguage: 'uk' } },
    'klucz „kiosk › defaultLanguage” ma wartość "uk", a powinno tu być: jedno z: "pl", "en".',
  ],
  [
    { kiosk: { languages: [] } },
    'klucz „kiosk › languages” ma wartość [], a powinno tu być: lista, która nie jest pusta.',
  ],
  [{ kiosk: { languages: ['pl', 'pl'] } }, 'a powinno tu być: lista, w której każdy język jest raz.'],
  [
    { kiosk: { languages: ['en'] } },
    'brakuje klucza „kiosk › defaultLanguage”; powinno tu być: jeden z języków, które są w kluczu „kiosk › languages”.',
  ],
  [
    { kiosk: { idleSeconds: 29 } },
    'klucz „kiosk › idleSeconds” ma wartość 29, a powinno tu być: liczba całkowita od 30 do 600.',
  ],
  [{ kiosk: { idleWarningSeconds: 121 } }, 'a powinno tu być: liczba całkowita od 20 do 120.'],
  [
    { callingDisplay: { screen: 1 } },
    'klucz „callingDisplay › screen” ma wartość 1, a powinno tu być: numer drugiego ekranu od 2 do 9 albo null.',
  ],
  [{ callingDisplay: { screen: '2' } }, 'a powinno tu być: numer drugiego ekranu od 2 do 9 albo null.'],
  [
    { officePrinter: '-o raw' },
    'a powinno tu być: nazwa kolejki drukarki w systemie CUPS, na przykład "biuro-parter", albo null.',
  ],
  [{ officePrinter: 'a b' }, 'klucz „officePrinter” ma wartość "a b", a powinno tu być: nazwa kolejki'],
  [{ officePrinter: '' }, 'a powinno tu być: nazwa kolejki'],
  [
    { printer: {} },
    'brakuje klucza „printer › kind”; powinno tu być: jedno z: "none", "file", "network", "device", "queue", "driver".',
  ],
  [
    { printer: { kind: 'thermal' } },
    'klucz „printer › kind” ma wartość "thermal", a powinno tu być: jedno z: "none", "file", "network", "device", "queue", "driver".',
  ],
  [
    { printer: { kind: 'network' } },
    'brakuje klucza „printer › host”; powinno tu być: nazwa albo adres drukarki w sieci',
  ],
  [{ printer: { kind: 'network', host: 'http://10.0.0.5' } }, 'klucz „printer › host” ma wartość "http://10.0.0.5"'],
  [{ printer: { kind: 'network', host: 'a', port: 0 } }, 'a powinno tu być: liczba całkowita od 1 do 65535.'],
  [{ printer: { kind: 'network', host: 'a', paper: 57 } }, 'szerokość papieru w milimetrach: 58 albo 80.'],
  [
    { printer: { kind: 'network', host: 'a', letters: { kind: 'page', page: 256 } } },
    'a powinno tu być: { "kind": "page", "page": numer od 0 do 255 } albo { "kind": "picture" }.',
  ],
  [{ printer: { kind: 'device', path: '/tmp/lp' } }, 'ścieżka pliku urządzenia w folderze /dev'],
  [{ printer: { kind: 'queue', queue: '-o raw' } }, 'nazwa kolejki drukarki w systemie CUPS'],
  [{ printer: { kind: 'driver', name: '' } }, 'nazwa drukarki taka, jaką pokazuje system.'],
  [{ printer: { kind: 'driver', name: 'A', host: 'b' } }, 'nieznany klucz „printer › host”'],
  [{ printer: { kind: 'file', folder: 'receipts' } }, `klucz „printer › folder” ma wartość "receipts", ${FULL_PATH}`],
  [{ dataDir: 'data' }, `klucz „dataDir” ma wartość "data", ${FULL_PATH}`],
  [{ databaseUrl: 'kiosk:sekret@serwer' }, `klucz „databaseUrl” ma wartość "…@serwer", a powinno tu być: adres bazy`],
  [
    { databaseUrl: 'postgres://serwer' },
    'klucz „databaseUrl” ma wartość "postgres://serwer", a powinno tu być: adres bazy',
  ],
  [{ databaseUrl: 'mysql://kiosk:sekret@serwer/kiosk' }, 'ma wartość "…@serwer/kiosk", a powinno tu być: adres bazy'],
  [{ importFolder: 'import' }, `klucz „importFolder” ma wartość "import", ${FULL_PATH}`],
  [{ exportFolder: '../export' }, `klucz „exportFolder” ma wartość "../export", ${FULL_PATH}`],
  [{ backupFolder: 'kopie' }, `klucz „backupFolder” ma wartość "kopie", ${FULL_PATH}`],
  [{ backupFolder: '/srv/kopie', keyFile: '/srv/kopie/key' }, 'folder, w którym nie leży plik klucza („keyFile”)'],
  [{ keyFile: './key' }, `klucz „keyFile” ma wartość "./key", ${FULL_PATH}`],
  [{ dataDir: '/srv/kiosk', keyFile: '/srv/kiosk/key' }, `klucz „keyFile” ma wartość "/srv/kiosk/key", ${OUTSIDE}`],
  [{ dataDir: '/srv/kiosk', keyFile: '/srv/kiosk' }, `klucz „keyFile” ma wartość "/srv/kiosk", ${OUTSIDE}`],
  [{ dataDir: '/srv/kiosk', keyFile: '/srv/x/../kiosk/a/key' }, OUTSIDE],
  [[], 'zawiera [], a powinno tu być: klucze w nawiasach { }: „office”, „privacy”,'],
  [
    '{\n  "office": {\n    "phone": 89 000\n  }\n}',
    'nie da się odczytać: wiersz 3, kolumna 17, powinien tu być przecinek albo }.',
  ],
  ['{ "panel": {}, "panel": {} }', 'wiersz 1, kolumna 16, klucz „panel” jest tu drugi raz; zostaw jeden.'],
  [{ mail: { from: mail.from } }, 'nazwa albo adres serwera poczty, na przykład "poczta.urzad.pl"'],
  [{ mail: { ...mail, host: 'poczta urzędu' } }, 'nazwa albo adres serwera poczty'],
  [{ mail: { ...mail, from: 'Urząd' } }, 'adres e-mail, z którego kiosk pisze do mieszkańców'],
  [{ mail: { ...mail, port: 0 } }, 'liczba całkowita od 1 do 65535'],
  [{ mail: { ...mail, secure: 'ssl' } }, 'jedno ze słów: "starttls", "tls", "none"'],
  [{ mail: { ...mail, user: 'kiosk' } }, 'pełna ścieżka do pliku z hasłem, jeśli podano „user”'],
  [{ mail: { ...mail, passwordFile: '/etc/password' } }, 'pełna ścieżka do pliku z hasłem, jeśli podano „user”'],
  [{ mail: { ...mail, secure: 'none', user: 'a', passwordFile: '/etc/p' } }, 'hasło nie może iść przez sieć'],
  [
    { dataDir: '/srv/kiosk', mail: { ...mail, user: 'a', passwordFile: '/srv/kiosk/p' } },
    'aby kopia danych nie zawierała hasła',
  ],
  ['', 'nie da się odczytać: wiersz 1, kolumna 1, powinna tu być wartość'],
];

describe('a bad file is refused with a sentence that names file, key and what is allowed', () => {
  test.each(bad)('%j', (content, expected) => {
    const said = sentences(content);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(expected);
    expect(said[0]).toMatch(/^(Plik|Pliku|W pliku) kiosk\.config\.json .*\.$/);
  });

  test('all faults are told at once', () => {
    expect(sentences({ colour: 1, office: { nam: 'x', phone: 1 }, kiosk: { idleSeconds: 1 } })).toHaveLength(4);
  });

  test('nothing of it is used', () => {
    expect(load({ panel: { diagonalInches: 32 }, colour: 1 })).toMatchObject({
      ok: false,
      error: { type: 'config-invalid', file },
    });
  });
});

describe('environment', () => {
  test('KIOSK_CONFIG names another file, which must exist', () => {
    writeFileSync(file, JSON.stringify({ kiosk: { number: 7 } }));
    expect(loadConfig({ file: null, env: { KIOSK_CONFIG: file } })).toMatchObject({ value: { kiosk: { number: 7 } } });
    const missing = join(folder, 'absent.json');
    expect(loadConfig({ file, env: { KIOSK_CONFIG: missing } })).toEqual({
      ok: false,
      error: {
        type: 'config-invalid',
        file: missing,
        sentences: [`Zmienna KIOSK_CONFIG wskazuje plik ${missing}, którego nie ma; popraw ścieżkę albo usuń zmienną.`],
      },
    });
  });

  test('KIOSK_DATA_DIR goes before the file', () => {
    expect(loaded({ dataDir: '/srv/kiosk' }, { KIOSK_DATA_DIR: '/srv/other' }).dataDir).toBe('/srv/other');
    expect(loaded({ dataDir: '/srv/kiosk' }, { KIOSK_DATA_DIR: '' }).dataDir).toBe('/srv/kiosk');
  });

  test('DATABASE_URL goes before the file, is checked like its key, and its password is not told', () => {
    const ours = 'postgresql://kiosk:sekret@baza:5433/kiosk';
    expect(loaded({ databaseUrl: 'postgres://inny@serwer/b' }, { DATABASE_URL: ours }).databaseUrl).toBe(ours);
    expect(loaded({ databaseUrl: ours }, { DATABASE_URL: '' }).databaseUrl).toBe(ours);
    for (const bad of ['sekret', 'http://kiosk:sekret@baza/kiosk', 'postgres://kiosk:sekret@baza']) {
      const said = sentences({}, { DATABASE_URL: bad });
      expect(said).toEqual([expect.stringMatching(/^Zmienna DATABASE_URL nie jest adresem .*\.$/)]);
      expect(said.join()).not.toContain('sekret');
    }
  });

  test('KIOSK_MODE is one of three', () => {
    for (const mode of ['', 'kiosk', 'desk', 'display']) expect(sentences({}, { KIOSK_MODE: mode })).toEqual([]);
    expect(sentences({}, { KIOSK_MODE: 'panel' })).toEqual([
      'Zmienna KIOSK_MODE ma wartość "panel", a powinno tu być: "kiosk", "desk" albo "display".',
    ]);
    expect(modeOf({ KIOSK_MODE: 'desk' })).toBe('desk');
    expect([modeOf({}), modeOf({ KIOSK_MODE: '' }), modeOf({ KIOSK_MODE: 'panel' })]).toEqual([
      'kiosk',
      'kiosk',
      'kiosk',
    ]);
  });

  test('KIOSK_DATA_DIR is checked like the key of the file', () => {
    expect(sentences({}, { KIOSK_DATA_DIR: 'data' })).toEqual([
      'Zmienna KIOSK_DATA_DIR ma wartość "data", a powinno tu być: pełna ścieżka do folderu.',
    ]);
    expect(sentences({ keyFile: '/srv/other/key' }, { KIOSK_DATA_DIR: '/srv/other' })).toEqual([
      'Zmienna KIOSK_DATA_DIR wskazuje folder, w którym leży plik z klucza „keyFile”; powinno tu być: inny folder.',
    ]);
  });
});
