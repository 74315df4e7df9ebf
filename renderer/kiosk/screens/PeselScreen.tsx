import { useEffect, useState } from 'react';
import { PESEL_LENGTH } from '../../../shared/rules/pesel.ts';
import { Banner } from '../../ui/Banner.tsx';
import { DigitPad } from '../../ui/DigitPad.tsx';
import { Entry } from '../../ui/Entry.tsx';
import { type Block, Pages } from '../../ui/Pages.tsx';
import { PeselField } from '../../ui/PeselField.tsx';
import { Row } from '../../ui/Row.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { toCorrect } from '../parts/problem-text.ts';
import { useDesk } from '../parts/use-desk.ts';
import { usePersonField, useRefusalKey } from '../parts/use-person-field.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** UX P3: shown digits hide again by themselves. */
const SHOWN_MS = 10_000;
/** A9: after this many refusals the desk is offered; a few issued numbers break the rules. */
const REFUSALS_BEFORE_DESK = 2;

/** PESEL on a number pad, with the notice about data before the first digit is typed. */
export function PeselScreen({ way }: { readonly way: 'booking' | 'cancelling' | 'arriving' }) {
  const { state, dispatch, rules, info } = useSession();
  const words = useWords();
  const labels = usePageLabels();
  const refusalKey = useRefusalKey();
  const desk = useDesk();
  const { t } = words;
  const titles = { booking: t('pesel.title'), cancelling: t('cancel.peselTitle'), arriving: t('arrive.peselTitle') };
  const leads = { booking: t('pesel.why'), cancelling: t('cancel.peselLead'), arriving: t('arrive.peselLead') };
  const offerDesk = state.peselRefusals >= REFUSALS_BEFORE_DESK && state.problems.length > 0;
  const entry: Block = { key: 'entry', grow: 'some', node: <PeselEntry key={refusalKey} /> };
  const more = (
    <Row
      icon="lock"
      name={t('privacy.more')}
      onPress={() => dispatch({ type: 'open', overlay: { name: 'privacy' } })}
    />
  );
  const withoutPesel = (
    <Row icon="no-id" name={t('pesel.without')} onPress={() => dispatch({ type: 'identify-by', by: 'document' })} />
  );
  return (
    <KioskScreen
      title={titles[way]}
      lead={offerDesk ? t('pesel.refusedTwiceLead', { desk }) : (toCorrect(state.problems, words) ?? leads[way])}
      step={way === 'booking' ? 3 : 1}
      way={way}
      focus="none"
      next={{ label: t('bar.next'), onPress: () => dispatch({ type: 'next', rules }) }}
    >
      <Pages
        space="wide"
        labels={labels}
        {...(state.problems.length > 0 ? { show: 'entry' } : {})}
        blocks={[
          entry,
          offerDesk ? { key: 'desk', node: <DeskOffer /> } : { key: 'data', node: <ShortNotice /> },
          {
            key: 'more',
            node: info.withoutPesel ? (
              <div className="two">
                {withoutPesel}
                {more}
              </div>
            ) : (
              more
            ),
          },
        ]}
      />
    </KioskScreen>
  );
}

function PeselEntry() {
  const { t } = useWords();
  const { value, ...field } = usePersonField('pesel', true);
  const [masked, setMasked] = useState(true);
  useEffect(() => {
    if (masked) return undefined;
    const timer = setTimeout(() => setMasked(true), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [masked]);
  return (
    <Entry kind="pad">
      <PeselField
        {...field}
        label={t('pesel.label')}
        hint={t('pesel.hint')}
        digits={value}
        count={t('pesel.typed', { n: value.length, total: PESEL_LENGTH })}
        masked={masked}
        onMaskedChange={setMasked}
        showLabel={t('pesel.show')}
        hideLabel={t('pesel.hide')}
      />
      <DigitPad labels={{ keyboard: t('keyboard.digits'), backspace: t('keyboard.delete'), clear: t('pesel.clear') }} />
    </Entry>
  );
}

function ShortNotice() {
  const { info } = useSession();
  const { t, office } = useWords();
  const { controller, retentionDays } = info.privacy;
  return (
    <Banner
      icon="lock"
      title={t('privacy.short')}
      text={`${t('privacy.shortBody', { controller: office(controller) })} ${t('privacy.shortKept', { count: retentionDays })}`}
    />
  );
}

function DeskOffer() {
  const { t } = useWords();
  const desk = useDesk();
  return (
    <Banner icon="help" live="status" title={t('pesel.refusedTwice')} text={t('pesel.refusedTwiceHint', { desk })} />
  );
}
