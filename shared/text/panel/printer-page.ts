import type { PrinterSettings } from '../../model/printer.ts';

/** Words of the settings of the receipt printer, on the page about the device, and of printing for a resident. */
export const printerWords = {
  title: 'Drukarka tego kiosku',
  chip: {
    none: 'Brak drukarki',
    'not-asked': 'Nie mówi o stanie',
    ready: 'Gotowa',
    'near-end': 'Kończy się papier',
    'not-ready': 'Nie drukuje',
  },
  facts: { place: 'Podłączenie', paper: 'Papier', letters: 'Litery', origin: 'Skąd ustawienia' },
  origin: { configuration: 'plik konfiguracji', panel: 'panel' },
  millimetres: (paper: number) => `${paper}\u00a0mm`,
  lettersPage: (page: number) => `tablica znaków nr ${page}`,
  lettersPicture: 'rysowane jako obraz',
  lettersDriver: 'rysuje sterownik',
  change: 'Zmień',
  test: 'Wydrukuj na próbę',
  testLetters: 'Wydrukuj stronę z literami',
  desk: 'Komputer pracownika nie ma drukarki potwierdzeń. Ustawia się ją w panelu otwartym na kiosku.',
  others: 'Drukarki we wszystkich kioskach',
  noOthers: 'Żaden kiosk nie podał jeszcze stanu swojej drukarki.',
  howTitle: 'Co warto wiedzieć',
  how: [
    'Wizyta jest zapisana przed wydrukiem. Bez papieru też jest ważna, a kod zostaje na ekranie.',
    'Gdy w drukarce coś się dzieje, mieszkaniec dowiaduje się o tym przed rozpoczęciem, a panel pisze o tym na każdej stronie.',
    'Po błędzie nic nie drukuje się samo. Każdy następny wydruk tej samej wizyty ma napis KOPIA i numer.',
  ],

  formTitle: 'Drukarka potwierdzeń',
  kind: 'Jak jest podłączona',
  kinds: {
    none: { name: 'Nie ma drukarki', text: 'Kod wizyty jest tylko na ekranie.' },
    network: { name: 'Przez sieć', text: 'Najpewniej: kiosk wie, czy wydruk wyszedł.' },
    device: { name: 'Plik urządzenia', text: 'Kablem USB lub szeregowym, na Linuksie.' },
    queue: { name: 'Kolejka systemu', text: 'Surowa kolejka CUPS. Kiosk nie wie, czy wydruk wyszedł.' },
    driver: { name: 'Sterownik systemu', text: 'Ostateczność: drukarka, którą zna tylko jej sterownik.' },
  } satisfies Record<PrinterSettings['kind'], { readonly name: string; readonly text: string }>,
  host: 'Adres drukarki',
  hostHint:
    'Na przykład 192.168.1.50. Adres jest na wydruku kontrolnym drukarki; poproś informatyka, żeby się nie zmieniał.',
  port: 'Port',
  portHint: 'Prawie zawsze 9100.',
  path: 'Plik urządzenia',
  pathHint: 'Na przykład /dev/usb/lp0.',
  queue: 'Nazwa kolejki',
  name: 'Nazwa drukarki w systemie',
  offered: 'System podaje:',
  noneOffered: 'System nie podaje żadnej drukarki. Dodaje je informatyk.',
  paper: 'Szerokość papieru',
  papers: {
    80: { name: '80 mm', text: 'Szeroka rolka, najczęstsza w kioskach.' },
    58: { name: '58 mm', text: 'Wąska rolka.' },
  },
  letters: 'Polskie litery',
  letterKinds: {
    page: { name: 'Z tablicy drukarki', text: 'Szybko. Numer tablicy zależy od producenta.' },
    picture: { name: 'Jako obraz', text: 'Dla drukarek bez polskich liter. Drukuje trochę wolniej.' },
  },
  page: 'Numer tablicy znaków',
  pageHint:
    'Zwykle 18. Jeśli zamiast polskich liter wychodzą inne znaki, zapisz i wydrukuj stronę z literami: dobry jest numer wiersza, w którym wszystkie litery są poprawne.',

  find: 'Znajdź drukarkę',
  found: 'Drukarka jest.',
  save: 'Zapisz',
  notNow: 'Nie teraz',
  saved: 'Zapisano. Kiosk drukuje już na tej drukarce.',
  savedNone: 'Zapisano. Kiosk nie drukuje potwierdzeń.',
  notSaved: 'Nie udało się zapisać ustawień. Na dysku może brakować miejsca; wezwij informatyka.',

  alert: 'Drukarki potwierdzeń',
  alertMore: (kiosks: number) => `i w innych kioskach: ${kiosks}`,
  alertOpen: 'Zobacz, co zrobić',

  receipt: 'Potwierdzenie na papierze',
  receiptHint: 'Jeśli potwierdzenie mogło już wyjść z drukarki, to będzie kopia z napisem KOPIA.',
  receiptOffer: 'Możesz od razu wydrukować potwierdzenie dla tej osoby.',
  receiptPrint: 'Wydrukuj potwierdzenie',
  receiptPrinting: 'Drukuję…',
} as const;

/** What a printer hangs on: „sieć, 192.168.1.50, port 9100”. */
export function printerPlaceInWords(settings: PrinterSettings): string {
  switch (settings.kind) {
    case 'none':
      return 'nie ma drukarki';
    case 'network':
      return `sieć, ${settings.host}, port ${settings.port}`;
    case 'device':
      return `plik urządzenia ${settings.path}`;
    case 'queue':
      return `kolejka systemu ${settings.queue}`;
    case 'driver':
      return `sterownik systemu, ${settings.name}`;
  }
}

/** How letters get onto the paper. */
export function lettersInWords(settings: Exclude<PrinterSettings, { kind: 'none' }>): string {
  if (settings.kind === 'driver') return printerWords.lettersDriver;
  return settings.letters.kind === 'page'
    ? printerWords.lettersPage(settings.letters.page)
    : printerWords.lettersPicture;
}
