import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../theme/index.css';
import { applyPanel } from '../panel.ts';
import { applyReader } from '../reader.ts';
import { installTrustedTypes } from '../trusted-types.ts';
import { Gallery } from './Gallery.tsx';

// ?screen=day&inches=27&text=large&colours=white-on-black&low
const wanted = new URLSearchParams(location.search);
const screen = wanted.get('screen') ?? 'start';
const text = wanted.get('text');
const colours = wanted.get('colours');

installTrustedTypes();
applyReader({
  textSize: text === 'large' || text === 'xl' ? text : 'normal',
  colours: colours === 'white-on-black' || colours === 'yellow-on-black' ? colours : 'standard',
  lowReach: wanted.has('low'),
});
applyPanel(Number(wanted.get('inches') ?? 27));

const root = document.getElementById('root');
if (!root) throw new Error('No place to draw in');
createRoot(root).render(
  <StrictMode>
    <Gallery screen={screen} />
  </StrictMode>,
);
