import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Development only: `npx vite --config renderer/ui/gallery/vite.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../../../out/gallery', emptyOutDir: true },
  server: { port: 5199, fs: { allow: ['../../..'] } },
});
