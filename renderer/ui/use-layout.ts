import { useSyncExternalStore } from 'react';
import type { Letters, Shape } from './panel.ts';

function subscribe(changed: () => void): () => void {
  const watcher = new MutationObserver(changed);
  watcher.observe(document.documentElement, { attributeFilter: ['data-shape', 'data-letters'] });
  return () => watcher.disconnect();
}

const shapeNow = () => (document.documentElement.dataset['shape'] ?? 'standing') as Shape;
const lettersNow = () => (document.documentElement.dataset['letters'] ?? 'normal') as Letters;

/** Shape of the panel and room its letters leave, as `applyPanel` found them. */
export function useLayout(): { shape: Shape; letters: Letters } {
  return { shape: useSyncExternalStore(subscribe, shapeNow), letters: useSyncExternalStore(subscribe, lettersNow) };
}
