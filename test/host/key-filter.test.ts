import { describe, expect, it, test } from 'vitest';
import { isAllowedInput, type KeyInput, type KeyPlace } from '../../electron/host/key-filter.ts';
import { createKeyGate, TYPING } from '../../electron/host/key-gate.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const DIGITS = [...'0123456789'];
const SIGNS = [...' .,:;-_+=!?@#$%^&*()[]{}<>/\\|"\'`~'];
const POLISH = [...'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ€'];
const FOREIGN = [...'éüßçñøåžїщ'];
const MOVING = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
const WRITING = ['Backspace', 'Delete', 'Tab', 'Enter', 'Escape'];
const QUIET = ['Shift', 'CapsLock', 'NumLock', 'AltGraph', 'Dead'];
/** No kiosk has any use for these: functions, the system's, media, what remote controls have. */
const NEVER = [
  ...Array.from({ length: 24 }, (_, number) => `F${number + 1}`),
  ...['Control', 'Alt', 'Meta', 'OS', 'Super', 'Hyper', 'Fn', 'FnLock', 'ScrollLock', 'Symbol'],
  ...['Insert', 'ContextMenu', 'PrintScreen', 'Pause', 'Help', 'Print', 'Save', 'Open', 'Close', 'New', 'Undo', 'Redo'],
  ...['Cut', 'Copy', 'Paste', 'Clear', 'Find', 'Select', 'Execute', 'Cancel', 'Exit', 'Attn', 'ZoomIn', 'ZoomOut'],
  ...['BrowserBack', 'BrowserForward', 'BrowserHome', 'BrowserRefresh', 'BrowserSearch', 'BrowserStop', 'GoBack'],
  ...['BrowserFavorites', 'LaunchMail', 'LaunchApplication1', 'LaunchApplication2', 'LaunchWebBrowser', 'MailSend'],
  ...['AudioVolumeUp', 'AudioVolumeDown', 'AudioVolumeMute', 'MediaPlayPause', 'MediaTrackNext', 'MediaStop'],
  ...['Power', 'PowerOff', 'Sleep', 'WakeUp', 'Hibernate', 'Standby', 'LogOff', 'BrightnessUp', 'Eject', 'Soft1'],
  ...['Unidentified', 'Process', 'Convert', 'NonConvert', 'KanaMode', 'ModeChange', 'Compose', 'Accept', ''],
  ...['\u0000', '\u0008', '\u001b', '\u007f', '\u0085', '\u202e', '\u200b', '\ud800', 'ab', 'Enter '],
];
const KEYS = [
  ...LETTERS,
  ...LETTERS.map((letter) => letter.toUpperCase()),
  ...[...DIGITS, ...SIGNS, ...POLISH, ...FOREIGN, ...MOVING, ...WRITING, ...QUIET, ...NEVER],
];
const PRINTABLE = new Set([
  ...LETTERS,
  ...LETTERS.map((letter) => letter.toUpperCase()),
  ...[...DIGITS, ...SIGNS, ...POLISH, ...FOREIGN],
]);
const EDITS = new Set([
  ...[...'cvxazyCVXAZY', 'Backspace', 'Delete'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'],
]);

const codeOf = (key: string) => (/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key);
const MODIFIERS = Array.from({ length: 16 }, (_, bits) => ({
  shift: (bits & 1) > 0,
  control: (bits & 2) > 0,
  alt: (bits & 4) > 0,
  meta: (bits & 8) > 0,
}));
const press = (key: string, modifiers: Partial<KeyInput> = {}): KeyInput & { isAutoRepeat: boolean } => ({
  ...{ type: 'keyDown', key, code: codeOf(key), isAutoRepeat: false },
  ...{ shift: false, control: false, alt: false, meta: false, ...modifiers },
});

/** What may be pressed, said another way than the program says it: by the modifiers first. */
function expected(key: string, place: KeyPlace, { shift, control, alt, meta }: (typeof MODIFIERS)[number]): boolean {
  const held = [control && 'Ctrl', alt && 'Alt', meta && 'Meta'].filter(Boolean).join('+');
  if (place === 'display') return false;
  switch (held) {
    case '':
      return (
        PRINTABLE.has(key) ||
        QUIET.includes(key) ||
        MOVING.includes(key) ||
        (WRITING.includes(key) && !(place === 'kiosk' && shift && key === 'Delete'))
      );
    case 'Ctrl':
      return place === 'desk' && EDITS.has(key);
    case 'Alt':
      return POLISH.includes(key);
    case 'Ctrl+Alt':
      return POLISH.includes(key) || (place === 'kiosk' && !shift && 'pP'.includes(key) && key !== '');
    default:
      return false;
  }
}

const PLACES: readonly KeyPlace[] = ['kiosk', 'desk', 'display'];

describe('keys that reach a page', () => {
  it.each(PLACES)('at a %s: every key with every modifier', (place) => {
    let cases = 0;
    const wrong: string[] = [];
    for (const key of KEYS) {
      for (const modifiers of MODIFIERS) {
        cases += 1;
        const is = isAllowedInput(press(key, modifiers), place);
        if (is !== expected(key, place, modifiers))
          wrong.push(`${JSON.stringify(key)} ${JSON.stringify(modifiers)} ${is}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThan(2000);
  });

  it.each(['rawKeyDown', 'char', 'keyDown'])('a %s is one that goes down', (type) => {
    expect(isAllowedInput(press('F5', { type }), 'kiosk')).toBe(false);
    expect(isAllowedInput(press('a', { type }), 'kiosk')).toBe(true);
  });

  it('whatever went down comes up', () => {
    for (const key of KEYS) expect(isAllowedInput(press(key, { type: 'keyUp', control: true }), 'kiosk')).toBe(true);
  });
});

describe('a keyboard that types by itself', () => {
  const typed = (text: string, everyMs: number) => {
    const storms: number[] = [];
    const gate = createKeyGate('kiosk', () => storms.push(1));
    const passed = [...text].filter((key, at) => gate.lets(press(key), at * everyMs)).length;
    return { passed, storms: storms.length };
  };

  test('a reader’s code comes through at any speed', () => {
    expect(typed(`UM1:${'K7CM3P9TXD'.repeat(2)}ABCDEFGH`, 0)).toEqual({ passed: 32, storms: 0 });
  });

  test('a person comes through for as long as they like', () => {
    expect(typed('Proszę o kontakt. '.repeat(100), 40)).toEqual({ passed: 1800, storms: 0 });
  });

  test('a device that types a thousand characters a second is let through no faster than a person, and told of once', () => {
    const { passed, storms } = typed('x'.repeat(10_000), 1);
    expect(passed).toBeLessThanOrEqual(TYPING.burst + 10 * TYPING.perSecond);
    expect(storms).toBe(1);
  });

  test('a key that is held, one that comes up and one that writes nothing are not counted', () => {
    const gate = createKeyGate('kiosk', () => expect.unreachable());
    for (let at = 0; at < 500; at += 1) {
      expect(gate.lets({ ...press('a'), isAutoRepeat: true }, at)).toBe(true);
      expect(gate.lets(press('a', { type: 'keyUp' }), at)).toBe(true);
      expect(gate.lets(press('Tab'), at)).toBe(true);
    }
  });
});
