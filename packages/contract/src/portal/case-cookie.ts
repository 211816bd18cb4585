/** Carries the opaque key of one opened case, for 30 minutes. `__Host-`: this origin only, over TLS only. */
export const caseCookie = '__Host-huiyin-case';
