/**
 * QWERTY, as people know it from telephones; the typists' QWERTZ layout is known to few.
 * At most eleven keys in a row keep every key at 20 mm on a standing panel. Polish letters are keys of their own:
 * no AltGr, no long press.
 */
export const NAME_ROWS = {
  lower: [
    'q w e r t y u i o p {bksp}',
    'a s d f g h j k l -',
    "{shift} z x c v b n m '",
    'ą ć ę ł ń ó ś ź ż',
    '{space}',
  ],
  upper: [
    'Q W E R T Y U I O P {bksp}',
    'A S D F G H J K L -',
    "{shift} Z X C V B N M '",
    'Ą Ć Ę Ł Ń Ó Ś Ź Ż',
    '{space}',
  ],
} as const;

/** Addresses have no Polish letters; the domains are those people here use most. */
export const EMAIL_ROWS = [
  '1 2 3 4 5 6 7 8 9 0',
  'q w e r t y u i o p {bksp}',
  'a s d f g h j k l @',
  'z x c v b n m . - _',
  '@wp.pl @gmail.com @o2.pl @onet.pl',
  '@interia.pl @op.pl .pl .com',
] as const;

/** Telephone order. */
export const DIGIT_ROWS = ['1 2 3', '4 5 6', '7 8 9', '{clear} 0 {bksp}'] as const;

/** The nineteen signs of visit codes, as they are sorted: digits, then letters. */
export const CODE_ROWS = ['2 3 4 6 7 9 C', 'D F H J K M N', 'P R T W X {bksp}'] as const;

/** Numbers of documents, and dates. */
export const DOCUMENT_ROWS = [
  '1 2 3 4 5 6 7 8 9 0',
  'Q W E R T Y U I O P',
  'A S D F G H J K L',
  'Z X C V B N M {bksp}',
] as const;

/** Words of a search. */
export const WORD_ROWS = [
  'q w e r t y u i o p {bksp}',
  'a s d f g h j k l -',
  'z x c v b n m',
  'ą ć ę ł ń ó ś ź ż',
  '{clear} {space}',
] as const;

/** Everything staff write: names, descriptions with Markdown, numbers. */
export const PANEL_ROWS = {
  lower: [
    'q w e r t y u i o p {bksp}',
    'a s d f g h j k l -',
    '{shift} z x c v b n m , .',
    'ą ć ę ł ń ó ś ź ż',
    '{signs} {space} {enter}',
  ],
  upper: [
    'Q W E R T Y U I O P {bksp}',
    'A S D F G H J K L -',
    '{shift} Z X C V B N M , .',
    'Ą Ć Ę Ł Ń Ó Ś Ź Ż',
    '{signs} {space} {enter}',
  ],
  signs: ['1 2 3 4 5 6 7 8 9 0 {bksp}', '- + / * # % @ = _', '. , : ; ! ? ( ) „ ”', '{letters} {space} {enter}'],
} as const;
