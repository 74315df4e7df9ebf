/** Words of the screen that shows who is called. */
export const displayWords = {
  title: 'Teraz wzywamy',
  before: 'Wezwani wcześniej',
  nobody: 'Za chwilę wezwiemy następną osobę',
  wait: 'Kod i stanowisko pojawią się na tym ekranie. Usłyszysz też gong.',
  code: 'Kod',
  desk: 'Stanowisko',
  spoken: (code: string, desk: string) => `${code}, ${desk}`,
} as const;
