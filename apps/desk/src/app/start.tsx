import '@huiyin/ui/styles.css';
import '../look/base.css';
import '../look/frame.css';
import '../look/form.css';
import '../look/table.css';
import '../look/stacked.css';
import '../look/imports.css';
import '../look/case.css';
import '../look/report.css';
import '../look/print.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { KeyboardProvider } from '../keyboard/shortcuts.tsx';
import { queryClient } from '../rpc/client.ts';
import { WordsProvider } from '../words/words.tsx';
import { AnnouncerProvider } from './announcer.tsx';
import { router } from './router.tsx';

const place = document.getElementById('desk');
if (!place) throw new Error('index.html has no element with the id "desk"');

createRoot(place).render(
  <StrictMode>
    <WordsProvider>
      <QueryClientProvider client={queryClient}>
        <KeyboardProvider>
          <AnnouncerProvider>
            <RouterProvider router={router} />
          </AnnouncerProvider>
        </KeyboardProvider>
      </QueryClientProvider>
    </WordsProvider>
  </StrictMode>,
);
