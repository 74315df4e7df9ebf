import { useFoundCases } from '../../api/queries.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Entry } from '../../ui/Entry.tsx';
import { KeyboardWords } from '../../ui/KeyboardWords.tsx';
import { Pages } from '../../ui/Pages.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLayout } from '../../ui/use-layout.ts';
import { KioskScreen } from '../KioskScreen.tsx';
import { Failed } from '../parts/Answered.tsx';
import { CaseLine } from '../parts/CaseLine.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { useDesk } from '../parts/use-desk.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

const SEARCH_LENGTH = 60;

/** Cases by the resident's own words, found while they are being written (E3). */
export function SearchScreen() {
  const { state, dispatch } = useSession();
  const { t } = useWords();
  return (
    <KioskScreen kind="typing" title={t('search.title')} lead={t('search.lead')} step={1} focus="none">
      <div className="search fill">
        <Entry kind="letters" fill>
          <TextField
            label={t('search.label')}
            value={state.searched}
            maxLength={SEARCH_LENGTH}
            takesFocus
            onChange={(value) => dispatch({ type: 'type-code', field: 'searched', value })}
          />
          <KeyboardWords
            labels={{
              keyboard: t('keyboard.letters'),
              backspace: t('keyboard.delete'),
              space: t('keyboard.space'),
              clear: t('pesel.clear'),
            }}
          />
        </Entry>
        <section className="found" aria-label={t('search.results')}>
          <Found text={state.searched.trim()} />
        </section>
      </div>
    </KioskScreen>
  );
}

function Found({ text }: { readonly text: string }) {
  const { dispatch } = useSession();
  const { t } = useWords();
  const desk = useDesk();
  const { shape, letters } = useLayout();
  const labels = usePageLabels();
  const found = useFoundCases(text);
  if (found === null) return null;
  if (!found.ok) return <Failed error={found.error} />;
  if (found.value.length === 0) {
    return <Banner icon="search" live="status" title={t('search.none')} text={t('search.noneHint', { desk })} />;
  }
  return (
    <Pages
      labels={labels}
      resetKey={text}
      blocks={found.value.map((card) => ({
        key: card.id,
        node: (
          <CaseLine
            card={card}
            booking
            brief={shape !== 'standing' || letters === 'large'}
            onChoose={() => dispatch({ type: 'choose-found', departmentId: card.departmentId, caseId: card.id })}
          />
        ),
      }))}
    />
  );
}
