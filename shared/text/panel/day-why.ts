import type { Move } from '../../rules/visit-machine.ts';

/** Why something is done: the question, the verb on the button, and the reasons people give most. */
export interface WhyWords {
  readonly title: string;
  readonly text?: string;
  readonly act: string;
  readonly suggestions: readonly string[];
}

const undoWhy: WhyWords = {
  title: 'Dlaczego to cofasz?',
  act: 'Cofnij',
  suggestions: ['Wybrano przez pomyłkę', 'Pomylono osoby'],
};

/** The questions before moves that have to say why; any other move is asked about as undoing is. */
export const whyMoveWords: Readonly<Partial<Record<Move, WhyWords>>> = {
  cancel: {
    title: 'Dlaczego odwołujesz wizytę?',
    text: 'Termin zwolni się dla innych.',
    act: 'Odwołaj wizytę',
    suggestions: ['Na prośbę mieszkańca', 'Sprawa jest już załatwiona', 'Umówiono przez pomyłkę'],
  },
  'undo-resignation': {
    title: 'Dlaczego cofasz rezygnację?',
    text: 'Osoba stanie w kolejce i będzie ją można wezwać.',
    act: 'Cofnij rezygnację',
    suggestions: ['Osoba przyszła, ale nie potwierdziła przyjścia', 'Osoba się spóźniła', 'Kolejka się opóźniła'],
  },
  'settle-done': {
    title: 'Skąd wiadomo, że wizyta się odbyła?',
    act: 'Wizyta się odbyła',
    suggestions: ['Kiosk nie działał, osobę obsłużono', 'Jest ślad w sprawie'],
  },
  'settle-resigned': {
    title: 'Skąd wiadomo, że nikt nie przyszedł?',
    act: 'Nikt nie przyszedł',
    suggestions: ['Nikt się nie zgłosił', 'Osoba zadzwoniła, że nie przyjdzie'],
  },
  'settle-arrived': {
    title: 'Dlaczego osoba staje w kolejce?',
    text: 'Będzie ją można wezwać.',
    act: 'Jest na miejscu',
    suggestions: ['Kiosk nie działał, osoba czeka', 'Osoba przyszła później'],
  },
};

/** The question before a move or before taking one back. */
export function whyWords(move: Move | null): WhyWords {
  return (move === null ? undefined : whyMoveWords[move]) ?? undoWhy;
}
