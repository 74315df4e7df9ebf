import { type Option, OptionGroup } from '../../ui/OptionGroup.tsx';
import { type Block, Pages } from '../../ui/Pages.tsx';
import type { Colours, TextSize } from '../../ui/reader.ts';
import { useLayout } from '../../ui/use-layout.ts';
import type { SessionSettings } from '../flow/state.ts';
import { KioskScreen } from '../KioskScreen.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

const TEXT_SIZES: readonly TextSize[] = ['normal', 'large', 'xl'];
const COLOURS: readonly Colours[] = ['standard', 'white-on-black', 'yellow-on-black'];
const SWATCH = {
  standard: {},
  'white-on-black': { swatch: 'white' },
  'yellow-on-black': { swatch: 'yellow' },
} as const;

/** Settings of the reader; each acts at once and is forgotten with the session. */
export function AccessibilityOverlay() {
  const { state, dispatch, info } = useSession();
  const { t } = useWords();
  const labels = usePageLabels();
  const { shape } = useLayout();
  const { settings } = state;
  const option = <Key extends keyof SessionSettings>(
    name: Key,
    value: SessionSettings[Key],
    label: string,
  ): Option => ({
    key: `${name}-${value}`,
    label,
    chosen: settings[name] === value,
    onPress: () => dispatch({ type: 'set', settings: { [name]: value } }),
  });
  const group = (key: string, title: string, columns: 2 | 3, options: readonly Option[]): Block => ({
    key,
    grow: 'some',
    node: <OptionGroup title={title} columns={columns} options={options} />,
  });
  const languages = info.kiosk.languages.map((code) => option('language', code, t(`language.${code}`)));
  return (
    <KioskScreen title={t('accessibility.title')} lead={t('accessibility.lead')} without={['finish', 'assist']}>
      <Pages
        space="wide"
        labels={labels}
        blocks={[
          group(
            'text',
            t('accessibility.textSize'),
            3,
            TEXT_SIZES.map((size) => option('textSize', size, t(`accessibility.text.${size}`))),
          ),
          group(
            'colours',
            t('accessibility.colours'),
            3,
            COLOURS.map((colours) => ({
              ...option('colours', colours, t(`accessibility.colour.${colours}`)),
              ...SWATCH[colours],
            })),
          ),
          ...(shape === 'standing'
            ? [
                group('layout', t('accessibility.layout'), 2, [
                  option('lowReach', false, t('accessibility.layoutStandard')),
                  option('lowReach', true, t('accessibility.layoutLow')),
                ]),
              ]
            : []),
          group('time', t('accessibility.time'), 2, [
            option('moreTime', false, t('accessibility.timeStandard')),
            option('moreTime', true, t('accessibility.timeMore')),
          ]),
          ...(languages.length > 1 ? [group('language', t('language.label'), 2, languages)] : []),
        ]}
      />
    </KioskScreen>
  );
}
