import { useState } from 'react';
import { Banner } from '../Banner.tsx';
import { DigitPad } from '../DigitPad.tsx';
import { Entry } from '../Entry.tsx';
import { KeyboardEmail } from '../KeyboardEmail.tsx';
import { KeyboardName } from '../KeyboardName.tsx';
import { Pages } from '../Pages.tsx';
import { PeselField } from '../PeselField.tsx';
import { Row } from '../Row.tsx';
import { TextField } from '../TextField.tsx';
import { nothing, PAGE_LABELS, Sample } from './common.tsx';

const KEYBOARD = { keyboard: 'Klawiatura', backspace: 'Usuń', shift: 'Duże litery', space: 'spacja', clear: 'Wyczyść' };
const NEXT = { next: { label: 'Dalej', onPress: nothing } };

export function PeselScreen({ wrong = false }: { readonly wrong?: boolean }) {
  const [digits, setDigits] = useState(wrong ? '90041703215' : '90041703');
  const [masked, setMasked] = useState(!wrong);
  return (
    <Sample
      name="pesel"
      title="Wpisz swój numer PESEL"
      stepNumber={3}
      lead={
        wrong ? 'Do poprawy: numer PESEL.' : 'Po co? Dzięki numerowi PESEL znajdziemy Twoją wizytę i możesz ją odwołać.'
      }
      focus="none"
      bar={NEXT}
    >
      <Pages
        space="wide"
        labels={PAGE_LABELS}
        blocks={[
          {
            key: 'entry',
            grow: 'some',
            node: (
              <Entry kind="pad">
                <PeselField
                  label="PESEL osoby, której dotyczy sprawa"
                  hint="PESEL ma 11 cyfr. Jest w dowodzie osobistym i w aplikacji mObywatel."
                  digits={digits}
                  onChange={setDigits}
                  count={`Wpisano ${digits.length} z 11 cyfr.`}
                  masked={masked}
                  onMaskedChange={setMasked}
                  showLabel="Pokaż cyfry"
                  hideLabel="Ukryj cyfry"
                  takesFocus
                  {...(wrong ? { error: 'Sprawdź cyfry. W tym numerze PESEL jest pomyłka.' } : {})}
                />
                <DigitPad labels={KEYBOARD} />
              </Entry>
            ),
          },
          wrong
            ? {
                key: 'desk',
                node: (
                  <Banner
                    icon="help"
                    title="Numer się zgadza, a ekran go nie przyjmuje?"
                    text="Umów wizytę przy okienku 1. Tam też załatwisz tę sprawę."
                  />
                ),
              }
            : {
                key: 'data',
                node: (
                  <Banner
                    icon="lock"
                    title="Twoje dane"
                    text="Używamy ich tylko do tej wizyty. Usuniemy je 14 dni po wizycie. Administrator: Prezydent Olsztyna."
                  />
                ),
              },
          { key: 'more', node: <Row name="Przeczytaj całą informację" onPress={nothing} /> },
        ]}
      />
    </Sample>
  );
}

export function NameScreen() {
  const [first, setFirst] = useState('Anna');
  const [last, setLast] = useState('Wiśniew');
  return (
    <Sample
      name="name"
      kind="typing"
      title="Jak się nazywasz?"
      stepNumber={3}
      lead="Wpisz imię i nazwisko tak, jak w dokumencie."
      focus="none"
      bar={NEXT}
    >
      <Entry kind="letters" fill>
        <div className="two">
          <TextField label="Imię" value={first} onChange={setFirst} maxLength={60} />
          <TextField label="Nazwisko" value={last} onChange={setLast} maxLength={60} takesFocus />
        </div>
        <KeyboardName labels={KEYBOARD} />
      </Entry>
    </Sample>
  );
}

export function EmailScreen() {
  const [email, setEmail] = useState('anna.wisniewska@');
  return (
    <Sample
      name="email"
      kind="typing"
      title="Twój adres e-mail"
      stepNumber={3}
      lead="Wyślemy na niego potwierdzenie wizyty. Nie wyślemy reklam."
      focus="none"
      bar={NEXT}
    >
      <Entry kind="letters" fill>
        <TextField label="Adres e-mail" value={email} onChange={setEmail} maxLength={254} takesFocus />
        <KeyboardEmail labels={KEYBOARD} />
      </Entry>
    </Sample>
  );
}
