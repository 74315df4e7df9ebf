import type { ReceiptLine } from '../../../shared/model/receipt.ts';
import { Banner } from '../Banner.tsx';
import { Button } from '../Button.tsx';
import { CodeDisplay } from '../CodeDisplay.tsx';
import { Dialog } from '../Dialog.tsx';
import { IdleDialog } from '../IdleDialog.tsx';
import { OptionGroup } from '../OptionGroup.tsx';
import { Pages } from '../Pages.tsx';
import { Qr } from '../Qr.tsx';
import { ReceiptPaper } from '../ReceiptPaper.tsx';
import { Summary, type SummaryRow } from '../Summary.tsx';
import { Ticket } from '../Ticket.tsx';
import { WayCard } from '../WayCard.tsx';
import { nothing, PAGE_LABELS, Sample } from './common.tsx';
import { EmailScreen } from './typing.tsx';

const row = (key: string, name: string, value: string, spoken: string, detail?: string): SummaryRow => ({
  key,
  name,
  value,
  ...(detail ? { detail } : {}),
  change: { label: 'Zmień', spokenAfter: ` – ${spoken}`, onPress: nothing },
});

export function CheckScreen() {
  return (
    <Sample
      name="check"
      title="Sprawdź i umów wizytę"
      stepNumber={4}
      lead="Wizyta nie jest jeszcze umówiona. Sprawdź dane i dotknij „Umów wizytę”."
      bar={{ next: { label: 'Umów wizytę', icon: 'check', onPress: nothing } }}
    >
      <Summary
        labels={PAGE_LABELS}
        rows={[
          row('case', 'Sprawa', 'Wniosek o dowód osobisty', 'sprawę', 'Dowody osobiste, parter, pokój 12'),
          row('time', 'Termin', 'poniedziałek, 16 listopada, godz. 10.20', 'termin', 'Wizyta trwa około 20 minut.'),
          row('pesel', 'PESEL', 'kończy się na 11', 'PESEL'),
          row('name', 'Imię i nazwisko', 'Anna Wiśniewska', 'imię i nazwisko'),
          row('email', 'E-mail', 'anna.wisniewska@wp.pl', 'adres e-mail'),
          row('phone', 'Numer telefonu', 'nie podano', 'numer telefonu'),
        ]}
        below={[
          {
            key: 'hold',
            node: (
              <Banner tone="wait" icon="clock" live="status" title="Trzymamy dla Ciebie ten termin jeszcze 3 minuty." />
            ),
          },
        ]}
      />
    </Sample>
  );
}

export function DoneScreen({ noPaper = false }: { readonly noPaper?: boolean }) {
  return (
    <Sample
      name="done"
      title="Wizyta umówiona"
      stepNumber={5}
      lead={noPaper ? 'Zapisz kod, zanim odejdziesz.' : 'Do zobaczenia w urzędzie.'}
      without={['back']}
      bar={{ finish: { label: 'Zakończ', main: true, onPress: nothing } }}
    >
      <Pages
        space="wide"
        columns={2}
        labels={PAGE_LABELS}
        blocks={[
          {
            key: 'code',
            wide: true,
            node: (
              <CodeDisplay
                title="Twój kod wizyty"
                groups={['K7C', 'M3P', '9TX']}
                hint="Podaj ten kod w urzędzie albo wpisz go w biletomacie."
              />
            ),
          },
          {
            key: 'ticket',
            wide: true,
            grow: 'some',
            node: (
              <Ticket
                label="Termin"
                day="poniedziałek, 16 listopada 2026"
                hour="godz. 10.20"
                place="parter, pokój 12"
                notes={['Wniosek o dowód osobisty', 'Przyjdź 5 minut wcześniej. Weź dokument ze zdjęciem.']}
                qr={<Qr payload="UM1:K7CM3P9TX" label="Kod QR z kodem wizyty" />}
              />
            ),
          },
          {
            key: 'print',
            wide: true,
            node: noPaper ? (
              <Banner
                tone="bad"
                icon="no-paper"
                live="alert"
                title="W drukarce skończył się papier. Wizyta jest umówiona."
                text="Zapisz kod albo zrób zdjęcie ekranu."
              />
            ) : (
              <Banner
                tone="good"
                icon="printer"
                live="status"
                title="Odbierz wydruk pod ekranem."
                text="Potwierdzenie wysłaliśmy na anna.wisniewska@wp.pl."
              />
            ),
          },
          {
            key: 'again',
            grow: 'some',
            node: (
              <Button icon="printer" onPress={nothing}>
                {noPaper ? 'Spróbuj ponownie' : 'Drukuj ponownie'}
              </Button>
            ),
          },
          {
            key: 'another',
            grow: 'some',
            node: (
              <Button icon="plus" onPress={nothing}>
                Umów kolejną wizytę
              </Button>
            ),
          },
        ]}
      />
    </Sample>
  );
}

export function IdleScreen() {
  return (
    <>
      <EmailScreen />
      <IdleDialog
        title="Czy potrzebujesz więcej czasu?"
        text="Za 40 sekund usuniemy wpisane dane i wrócimy do początku."
        secondsLeft={40}
        secondsTotal={45}
        stay={{ label: 'Tak, potrzebuję czasu', onPress: nothing }}
        finish={{ label: 'Nie, zakończ', onPress: nothing }}
      />
    </>
  );
}

export function CancelDialogScreen() {
  return (
    <>
      <CheckScreen />
      <Dialog
        title="Czy na pewno odwołać wizytę?"
        text="Termin w poniedziałek, 16 listopada o godz. 10.20 zwolni się dla innych."
        actions={[
          { label: 'Zostaw wizytę', icon: 'back', variant: 'plain', onPress: nothing },
          { label: 'Odwołaj wizytę', icon: 'calendar-cancel', variant: 'danger', onPress: nothing },
        ]}
      />
    </>
  );
}

export function AssistScreen() {
  const option = (key: string, label: string, chosen = false) => ({ key, label, chosen, onPress: nothing });
  return (
    <Sample name="assist" title="Ułatwienia" lead="Po zakończeniu wrócą zwykłe ustawienia." without={['finish']}>
      <Pages
        space="wide"
        labels={PAGE_LABELS}
        blocks={[
          {
            key: 'size',
            grow: 'some',
            node: (
              <OptionGroup
                title="Wielkość liter"
                columns={3}
                options={[option('n', 'Zwykła', true), option('l', 'Duża'), option('x', 'Bardzo duża')]}
              />
            ),
          },
          {
            key: 'colours',
            grow: 'some',
            node: (
              <OptionGroup
                title="Kolory"
                columns={3}
                options={[
                  option('s', 'Zwykłe', true),
                  { ...option('w', 'Jasne litery na czarnym tle'), swatch: 'white' },
                  { ...option('y', 'Żółte litery na czarnym tle'), swatch: 'yellow' },
                ]}
              />
            ),
          },
          {
            key: 'time',
            grow: 'some',
            node: (
              <OptionGroup
                title="Ekran i czas"
                columns={2}
                options={[option('low', 'Obniż ekran'), option('time', 'Potrzebuję więcej czasu na każdym ekranie')]}
              />
            ),
          },
        ]}
      />
    </Sample>
  );
}

export function OutOfOrderScreen() {
  return (
    <Sample name="out" kind="notice" title="Urządzenie nieczynne" lead="Wizytę umówisz w inny sposób." bar={null}>
      <Pages
        space="wide"
        labels={PAGE_LABELS}
        blocks={[
          {
            key: 'desk',
            grow: 'fill',
            node: (
              <WayCard
                icon="desk"
                title="Przy okienku"
                main="Okienko 1"
                text="Parter, na prawo od wejścia. Czynne dziś 8.00–16.00."
              />
            ),
          },
          {
            key: 'telephone',
            grow: 'fill',
            node: (
              <WayCard icon="telephone" title="Telefonicznie" main="89 500 00 00" text="W godzinach pracy urzędu." />
            ),
          },
          {
            key: 'valid',
            node: (
              <Banner
                icon="check"
                title="Masz już umówioną wizytę? Jest ważna."
                text="Przyjdź o umówionej godzinie i podaj kod przy okienku 1."
              />
            ),
          },
          { key: 'note', node: <p className="note">Usterkę zgłosiliśmy dziś o godz. 9.12. Urządzenie nr 2.</p> },
        ]}
      />
    </Sample>
  );
}

const text = (words: string, size: 'normal' | 'double' | 'double-height' = 'normal', bold = false): ReceiptLine => ({
  kind: 'text',
  text: words,
  size,
  align: 'left',
  bold,
});
const RECEIPT: readonly ReceiptLine[] = [
  text('POTWIERDZENIE WIZYTY', 'normal', true),
  { kind: 'space' },
  text('Urząd Miasta Olsztyna'),
  text('pl. Jana Pawła II 1, 10-101 Olsztyn'),
  { kind: 'rule' },
  text('KOD WIZYTY'),
  { kind: 'code', groups: ['K7C', 'M3P', '9TX'] },
  { kind: 'rule' },
  text('Kiedy'),
  text('poniedziałek', 'double', true),
  text('16 listopada 2026', 'double', true),
  text('godz. 10.20', 'double', true),
  { kind: 'space' },
  text('Gdzie'),
  text('parter, pokój 12', 'double-height', true),
  { kind: 'space' },
  text('Sprawa'),
  text('Wniosek o dowód osobisty', 'normal', true),
  { kind: 'rule' },
  text('Zabierz ze sobą:'),
  { kind: 'space' },
  text('[ ] aktualne zdjęcie 35 x 45 mm'),
  text('[ ] obecny dowód albo ważny paszport'),
  { kind: 'rule' },
  { kind: 'qr', payload: 'UM1:K7CM3P9TX' },
  text('Przyjdź 5 minut wcześniej.'),
  { kind: 'rule' },
  text('Na wydruku nie ma numeru PESEL.'),
  text('Wydrukowano 2.11.2026, 9.44'),
];

export function ReceiptScreen() {
  return (
    <main style={{ background: '#d9d2c3', display: 'grid', placeItems: 'center', height: '100dvh' }}>
      <ReceiptPaper lines={RECEIPT} label="Wydruk" letterSize="20px" />
    </main>
  );
}
