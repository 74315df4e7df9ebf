import { createRoot } from 'react-dom/client';
import './ui/theme/index.css';
import './kiosk/kiosk.css';
import { App } from './App.tsx';
import { keepInside } from './keep-inside.ts';
import { installTrustedTypes } from './ui/trusted-types.ts';

installTrustedTypes();
keepInside();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place to draw in.');
createRoot(root).render(<App />);
