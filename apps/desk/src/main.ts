import '@huiyin/ui/old-browsers';
import { config } from 'zod';

// Schemas must not be compiled with `new Function`, which the content policy forbids. They are made when their modules are
// read, so everything else is read after this line.
config({ jitless: true });
void import('./app/start.tsx');
