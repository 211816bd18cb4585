import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [reactRouter()],
  build: {
    target: 'es2022',
    cssTarget: 'chrome87',
    assetsInlineLimit: 0,
    ...(isSsrBuild ? { rollupOptions: { input: './src/server/create-portal-handler.ts' } } : {}),
  },
}));
