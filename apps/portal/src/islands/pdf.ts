export { cleanPdf } from '@huiyin/pdf/in-browser';
