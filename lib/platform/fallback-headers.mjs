export { fallbackHeaders } from './security-headers.ts';
