export { loader } from './case-attachment.ts';
