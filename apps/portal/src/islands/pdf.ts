import '@huiyin/ui/old-browsers';

export { cleanPdf } from '@huiyin/pdf/in-browser';
