import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { FRESH } from '../../../renderer/kiosk/flow/state.ts';
import { StartChoices } from '../../../renderer/kiosk/parts/StartChoices.tsx';
import { CancelDoneScreen } from '../../../renderer/kiosk/screens/CancelDoneScreen.tsx';
import { SessionContext, type SessionValue } from '../../../renderer/kiosk/session/session-context.ts';
import { WordsIn } from '../../../renderer/kiosk/words.tsx';
import type { ScreenLanguage } from '../../../shared/text/format.ts';
import { VISIT } from '../flow/session.ts';

/** The buttons of a screen by the words on them, and all else that it says. */
function drawn(screen: ReactNode, hasRoom: boolean, language: ScreenLanguage = 'pl') {
  const session = {
    state: { ...FRESH, settings: { ...FRESH.settings, language } },
    info: {
      hasRoom,
      printer: 'none',
      office: { boardName: ['Urząd'], infoDesk: { pl: 'okienko 1', en: 'window 1' } },
      kiosk: { languages: ['pl', 'en'] },
    },
    now: { date: '2026-11-23', minute: 581 },
    dispatch: () => undefined,
  } as unknown as SessionValue;
  const html = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <WordsIn language={language}>
        <SessionContext value={session}>{screen}</SessionContext>
      </WordsIn>
    </QueryClientProvider>,
  );
  const wordsOf = (part: string) =>
    part
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/ +/g, ' ')
      .trim();
  const buttons = [...html.matchAll(/<button.*?<\/button>/gs)].map(([button]) => wordsOf(button));
  return { buttons, rest: wordsOf(html.replaceAll(/<button.*?<\/button>/gs, '')) };
}

const starts = (words: string) => expect.arrayContaining([expect.stringMatching(new RegExp(`^${words}`))]);

describe('a disk without room for new visits', () => {
  test('nobody can begin to book: the start screen says so, and where to book', () => {
    const { buttons, rest } = drawn(<StartChoices />, false);
    expect(buttons).not.toEqual(starts('Umów wizytę'));
    expect(buttons).not.toEqual(starts('Zgłoś uwagę'));
    expect(rest).toContain(
      'Umów wizytę Ten kiosk nie umawia teraz wizyt. Umów wizytę w\u00a0punkcie informacyjnym (okienko 1).',
    );
    for (const other of ['Odwołaj wizytę', 'Mam wizytę']) expect(buttons).toEqual(starts(other));
    expect(drawn(<StartChoices />, false, 'en').rest).toContain('This kiosk books no visits now.');
  });

  test('with room it is the button that it was', () => {
    const { buttons, rest } = drawn(<StartChoices />, true);
    for (const name of ['Umów wizytę', 'Odwołaj wizytę', 'Mam wizytę', 'Zgłoś uwagę'])
      expect(buttons).toEqual(starts(name));
    expect(rest).not.toContain('nie umawia');
  });

  test('after a cancellation there is no way to a new visit either', () => {
    const without = drawn(<CancelDoneScreen visit={VISIT} />, false);
    expect(without.buttons).not.toEqual(starts('Umów nową wizytę'));
    expect(without.rest).toContain('Umów nową wizytę Ten kiosk nie umawia teraz wizyt.');
    expect(drawn(<CancelDoneScreen visit={VISIT} />, true).buttons).toEqual(starts('Umów nową wizytę'));
  });
});
