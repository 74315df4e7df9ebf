import type { ComponentProps, ReactNode } from 'react';
import type { BarProps } from '../Bar.tsx';
import { Screen } from '../Screen.tsx';

export const nothing = () => {};

export const PAGE_LABELS = {
  previous: 'Poprzednie',
  next: 'Następne',
  position: (page: number, pages: number) => `Strona ${page} z ${pages}`,
};

const BAR: BarProps = {
  label: 'Nawigacja',
  back: { label: 'Wróć', onPress: nothing },
  finish: { label: 'Zakończ', onPress: nothing },
  help: { label: 'Pomoc', onPress: nothing },
  assist: { label: 'Ułatwienia', onPress: nothing },
};

interface SampleProps extends Omit<Partial<ComponentProps<typeof Screen>>, 'step' | 'bar'> {
  readonly name: string;
  readonly title: string;
  readonly stepNumber?: number;
  readonly bar?: Partial<BarProps> | null;
  readonly without?: readonly ('back' | 'finish')[];
  readonly children: ReactNode;
}

/** A screen of the gallery: the example office at a fixed hour. */
export function Sample({ name, stepNumber, bar, without = [], children, ...rest }: SampleProps) {
  const base: BarProps = { ...BAR, ...bar };
  const { back, finish, ...others } = base;
  const kept: BarProps = {
    ...others,
    ...(back && !without.includes('back') ? { back } : {}),
    ...(finish && !without.includes('finish') ? { finish } : {}),
  };
  return (
    <Screen
      office={['Urząd Miasta', 'Olsztyna']}
      now={['poniedziałek, 2 listopada', 'godz. 9.41']}
      screenKey={name}
      {...(stepNumber ? { step: { number: stepNumber, label: `Krok ${stepNumber} z 5`, done: stepNumber === 5 } } : {})}
      {...(bar === null ? {} : { bar: kept })}
      {...rest}
    >
      {children}
    </Screen>
  );
}
