/** Anything that answers a web request: the portal's pages, a tRPC mount, sign-in. It learns no network address. */
export type WebHandler = (request: Request) => Promise<Response>;
