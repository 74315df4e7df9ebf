export type TextSize = 'normal' | 'large' | 'xl';
export type Colours = 'standard' | 'white-on-black' | 'yellow-on-black';

/** What a reader may change about the screen; every session begins with the default again. */
export interface ReaderSettings {
  readonly textSize: TextSize;
  readonly colours: Colours;
  readonly lowReach: boolean;
}

/** Puts the settings on the document as the classes the theme knows. */
export function applyReader(settings: ReaderSettings): void {
  const html = document.documentElement.classList;
  html.toggle('text-large', settings.textSize === 'large');
  html.toggle('text-xl', settings.textSize === 'xl');
  html.toggle('theme-dark', settings.colours === 'white-on-black');
  html.toggle('theme-yellow', settings.colours === 'yellow-on-black');
  document.body.classList.toggle('low', settings.lowReach);
}
