import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `vite dev` finds the running desk listener; the built site is served by that listener itself. */
const deskListener = 'http://127.0.0.1:4322';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/rpc/desk': deskListener, '/api': deskListener, '/files': deskListener } },
  build: {
    target: 'chrome87',
    cssTarget: 'chrome87',
    // The content policy allows no data: addresses, so every asset stays a file of its own.
    assetsInlineLimit: 0,
  },
});
