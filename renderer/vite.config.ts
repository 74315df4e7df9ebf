import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

export default defineConfig({
  root: here,
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: path.resolve(here, '../dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // A data: address would need its own permission in the page's policy; a file does not.
    assetsInlineLimit: 0,
    // The page is read from the same machine's disk; one file starts sooner than several.
    chunkSizeWarningLimit: 1000,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: path.join(here, 'index.html') },
  },
});
