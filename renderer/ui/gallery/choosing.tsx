import { useState } from 'react';
import { Banner } from '../Banner.tsx';
import { Card } from '../Card.tsx';
import { Checklist } from '../Checklist.tsx';
import type { CalendarDay } from '../DayCell.tsx';
import { Facts } from '../Facts.tsx';
import { FlatRow } from '../FlatRow.tsx';
import { HourChoice } from '../HourChoice.tsx';
import { LanguageRow } from '../LanguageRow.tsx';
import { MonthCalendar } from '../MonthCalendar.tsx';
import { NearestCard } from '../NearestCard.tsx';
import { type Block, Pages } from '../Pages.tsx';
import { Row } from '../Row.tsx';
import { StartMenu } from '../StartMenu.tsx';
import { Tile } from '../Tile.tsx';
import { TownPicture } from '../TownPicture.tsx';
import { useLayout } from '../use-layout.ts';
import { nothing, PAGE_LABELS, Sample } from './common.tsx';

export function StartScreen() {
  const { shape } = useLayout();
  const [language, setLanguage] = useState('pl');
  return (
    <Sample
      name="start"
      kind="start"
      title="Umów wizytę w urzędzie"
      lead="Wybierz, co chcesz zrobić."
      without={['back', 'finish']}
      picture={<TownPicture part={shape === 'standing' ? 'whole' : 'town-hall'} />}
    >
      <StartMenu
        main={{ icon: 'calendar', name: 'Umów wizytę', description: 'Zajmie to około 2 minut.', onPress: nothing }}
        others={[
          {
            icon: 'calendar-cancel',
            name: 'Odwołaj wizytę',
            description: 'Zwolnij termin, jeśli nie przyjdziesz.',
            onPress: nothing,
          },
          { icon: 'here', name: 'Mam wizytę', description: 'Potwierdź, że jesteś na miejscu.', onPress: nothing },
        ]}
        tips={[
          { icon: 'card', text: 'Przygotuj swój numer PESEL.' },
          { icon: 'no-id', text: 'Nie masz numeru PESEL? Umów wizytę przy okienku 1.' },
        ]}
        languages={
          <LanguageRow
            label="Język"
            current={language}
            onChoose={setLanguage}
            languages={[
              { code: 'pl', name: 'Polski' },
              { code: 'en', name: 'English' },
              { code: 'uk', name: 'Українська' },
              { code: 'de', name: 'Deutsch' },
            ]}
          />
        }
      />
    </Sample>
  );
}

export function DepartmentScreen() {
  const tiles: Block[] = [
    {
      key: 'bok',
      grow: 'fill',
      node: (
        <Tile icon="desk" name="Biuro Obsługi Klienta" description="Pisma, wnioski, profil zaufany" onPress={nothing} />
      ),
    },
    {
      key: 'dowody',
      grow: 'fill',
      node: (
        <Tile icon="id-card" name="Dowody osobiste" description="Wniosek, odbiór, utrata dowodu" onPress={nothing} />
      ),
    },
    {
      key: 'pojazdy',
      grow: 'fill',
      node: (
        <Tile icon="car" name="Rejestracja pojazdów" description="Rejestracja, zbycie, tablice" onPress={nothing} />
      ),
    },
    {
      key: 'prawo',
      grow: 'fill',
      node: <Tile icon="wheel" name="Prawa jazdy" description="Wydanie, wymiana, wtórnik, PKK" onPress={nothing} />,
    },
  ];
  const often: Block[] = [
    { key: 'often', heading: true, node: <h2>Najczęściej wybierane sprawy</h2> },
    { key: 'odbior', wide: true, node: <Row name="Odbiór dowodu osobistego" value="10 minut" onPress={nothing} /> },
    {
      key: 'uzywany',
      wide: true,
      node: <Row name="Rejestracja pojazdu używanego" value="30 minut" onPress={nothing} />,
    },
  ];
  const { shape, letters } = useLayout();
  const low = document.body.classList.contains('low');
  const withOften = shape === 'standing' && letters !== 'large' && !low;
  return (
    <Sample name="department" title="Wybierz wydział" stepNumber={1} lead="Nie wiesz, który wydział? Dotknij „Pomoc”.">
      <Pages
        columns={letters === 'large' && shape === 'standing' ? 1 : 2}
        space="wide"
        labels={PAGE_LABELS}
        blocks={withOften ? [...tiles, ...often] : tiles}
      />
    </Sample>
  );
}

const CASES = [
  ['Wniosek o dowód osobisty', 'Pierwszy dowód albo wymiana', '20 minut'],
  ['Odbiór dowodu osobistego', 'Dowód czeka już w urzędzie', '10 minut'],
  ['Wniosek o dowód dla dziecka', 'Przyjdź z dzieckiem od 5 lat', '20 minut'],
  ['Utrata albo uszkodzenie dowodu', 'Unieważnimy stary dowód', '15 minut'],
  ['Zawieszenie dowodu', 'Na 14 dni, można cofnąć', '10 minut'],
] as const;

export function CasesScreen() {
  const blocks: Block[] = [
    ...CASES.map(
      ([name, detail, value]): Block => ({
        key: name,
        grow: 'some',
        node: <Row name={name} detail={detail} value={value} onPress={nothing} />,
      }),
    ),
    {
      key: 'flat',
      node: <FlatRow name="Nadanie numeru PESEL" reason="Nie umawiamy do 6 listopada: stanowisko jest nieczynne." />,
    },
  ];
  return (
    <Sample name="cases" title="Wybierz sprawę" stepNumber={1} trail={[{ text: 'Dowody osobiste', strong: true }]}>
      <Pages labels={PAGE_LABELS} blocks={blocks} />
    </Sample>
  );
}

export function CaseInfoScreen() {
  const { letters, shape } = useLayout();
  const bring = (
    <Card title="Zabierz ze sobą">
      <Checklist
        items={[
          { text: 'aktualne zdjęcie 35 × 45 mm', note: 'Na wprost, bez okularów z ciemnymi szkłami.' },
          { text: 'obecny dowód albo ważny paszport' },
          { text: 'numer telefonu lub adres e-mail', note: 'Nieobowiązkowe. Damy znać, gdy dowód będzie gotowy.' },
        ]}
      />
    </Card>
  );
  const facts = (
    <Card spokenTitle="O wizycie">
      <Facts
        facts={[
          { icon: 'coin', name: 'Opłata', value: 'bezpłatnie' },
          { icon: 'clock', name: 'Wizyta trwa około', value: '20 minut' },
          { icon: 'door', name: 'Gdzie', value: 'parter, pokój 12' },
        ]}
      />
    </Card>
  );
  const rest: Block[] = [
    {
      key: 'template',
      grow: 'some',
      node: (
        <Row
          icon="document"
          name="Wzór wniosku"
          detail="2 strony, możesz wydrukować"
          value="Zobacz"
          onPress={nothing}
        />
      ),
    },
    { key: 'law', node: <p className="note">Podstawa prawna: ustawa z 6 sierpnia 2010 r. o dowodach osobistych.</p> },
  ];
  const beside = shape !== 'standing' && letters !== 'large';
  const blocks: Block[] = beside
    ? [
        {
          key: 'info',
          node: (
            <div className="info">
              {bring}
              {facts}
            </div>
          ),
        },
        ...rest,
      ]
    : [{ key: 'bring', node: bring }, { key: 'facts', node: facts }, ...rest];
  return (
    <Sample
      name="case-info"
      title="Wniosek o dowód osobisty"
      stepNumber={1}
      trail={[{ text: 'Dowody osobiste', strong: true }]}
      lead="Złożysz wniosek i zostawisz odciski palców. Dowód odbierzesz za około 3 tygodnie."
      bar={{ next: { label: 'Dalej', onPress: nothing } }}
    >
      <Pages space="wide" labels={PAGE_LABELS} blocks={blocks} />
    </Sample>
  );
}

const FREE: Record<number, number> = {
  4: 2,
  6: 1,
  9: 7,
  10: 5,
  12: 9,
  13: 4,
  16: 12,
  18: 8,
  19: 11,
  20: 3,
  23: 14,
  24: 16,
  25: 12,
  26: 15,
  27: 9,
  30: 18,
};
const WEEKDAYS = [
  { number: 1, short: 'pon.', long: 'poniedziałek' },
  { number: 2, short: 'wt.', long: 'wtorek' },
  { number: 3, short: 'śr.', long: 'środa' },
  { number: 4, short: 'czw.', long: 'czwartek' },
  { number: 5, short: 'pt.', long: 'piątek' },
];

function words(count: number): [string, string] {
  if (count === 1) return ['wolny', 'termin'];
  const few = count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14);
  return few ? ['wolne', 'terminy'] : ['wolnych', 'terminów'];
}

function november(): CalendarDay[] {
  return Array.from({ length: 29 }, (_, index): CalendarDay | undefined => {
    const number = index + 2;
    const weekday = WEEKDAYS[(number - 2) % 7];
    if (!weekday) return undefined;
    const base = { date: `2026-11-${String(number).padStart(2, '0')}`, name: `${weekday.long}, ${number} listopada` };
    const free = FREE[number];
    if (free) {
      const [adjective, noun] = words(free);
      return { ...base, state: 'free', count: String(free), word: adjective, detail: `${free} ${adjective} ${noun}` };
    }
    if (number === 2) return { ...base, state: 'past', word: 'dziś', detail: 'dziś – za późno na umówienie' };
    if (number === 11)
      return { ...base, state: 'closed', word: 'święto', detail: 'święto niepodległości, urząd nieczynny' };
    return { ...base, state: 'full', word: 'brak', detail: 'brak wolnych terminów' };
  }).filter((day) => day !== undefined);
}

export function DayScreen() {
  const [chosen, setChosen] = useState<string>();
  const [refused, setRefused] = useState<CalendarDay>();
  const above: Block[] = refused
    ? [
        {
          key: 'refused',
          node: (
            <Banner live="status" icon="info" title={refused.name} text={`${refused.detail}. Wybierz inny dzień.`} />
          ),
        },
      ]
    : [
        {
          key: 'near',
          node: (
            <NearestCard
              title="Najbliższy termin"
              when="środa, 4 listopada, godz. 9.40"
              action="Wybierz ten termin"
              onChoose={nothing}
            />
          ),
        },
      ];
  return (
    <Sample
      name="day"
      title="Wybierz dzień"
      stepNumber={2}
      trail={[
        { text: 'Dowody osobiste' },
        { text: 'Wniosek o dowód osobisty', strong: true },
        { text: 'około 20 minut' },
      ]}
    >
      <MonthCalendar
        caption="Wybierz inny dzień: listopad 2026"
        month="listopad 2026"
        weekdays={WEEKDAYS}
        days={november()}
        onChoose={setChosen}
        onUnavailable={setRefused}
        previous={{ label: '', spokenBefore: 'Poprzedni miesiąc: październik', unavailable: true, onPress: nothing }}
        next={{ label: 'grudzień', spokenBefore: 'Następny miesiąc: ', onPress: nothing }}
        above={above}
        noneFree="W tym miesiącu nie ma wolnych terminów."
        labels={PAGE_LABELS}
        {...(chosen ? { chosen } : {})}
      />
    </Sample>
  );
}

export function HourScreen() {
  const [chosen, setChosen] = useState('10.20');
  const hours = (labels: string[]) => labels.map((label) => ({ key: label, label }));
  return (
    <Sample
      name="hour"
      title="Wybierz godzinę"
      stepNumber={2}
      trail={[{ text: 'Wniosek o dowód osobisty' }, { text: 'poniedziałek, 16 listopada', strong: true }]}
      bar={{ next: { label: 'Dalej', onPress: nothing } }}
    >
      <HourChoice
        labels={PAGE_LABELS}
        chosen={chosen}
        onChoose={setChosen}
        groups={[
          {
            key: 'am',
            title: 'Przed południem',
            count: '7 wolnych terminów',
            hours: hours(['8.00', '8.40', '9.00', '10.20', '10.40', '11.20', '11.40']),
          },
          {
            key: 'pm',
            title: 'Po południu',
            count: '5 wolnych terminów',
            hours: hours(['12.00', '12.40', '13.20', '14.00', '15.20']),
          },
        ]}
        below={[
          {
            key: 'hold',
            node: (
              <Banner
                tone="wait"
                icon="clock"
                live="status"
                title={`Wybrane: poniedziałek, 16 listopada, godz. ${chosen}`}
                text="Trzymamy dla Ciebie ten termin jeszcze 5 minut."
              />
            ),
          },
        ]}
      />
    </Sample>
  );
}
