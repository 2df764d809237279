/** The little of http-auth that tests use; the package has no types of its own. */
declare module 'http-auth' {
  import type { IncomingMessage, RequestListener } from 'node:http';

  export interface DigestServer {
    /** Nonces given out so far: text, time, highest counter. */
    readonly nonces: [string, number, number][];
    check(
      callback: (request: IncomingMessage & { user: string }, response: Parameters<RequestListener>[1]) => void,
    ): RequestListener;
  }

  const auth: {
    digest(
      options: { readonly realm: string; readonly algorithm?: 'MD5' | 'MD5-sess'; readonly qop?: 'auth' | 'none' },
      /** Answers with the HA1 of the user. */
      checker: (username: string, answer: (ha1: string) => void) => void,
    ): DigestServer;
  };
  export default auth;
}
