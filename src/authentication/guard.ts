/** The check of incoming credentials, one implementation for all exposers. */
import type { IncomingMessage } from 'node:http';

/**
 * Decides whether a request may go on. `principal` names the caller without disclosing the credential (a digest), for
 * sessions and question states. `url` is the target to route with (an API key in its query is removed).
 * @see docs/spec/rest.md section 11, docs/spec/mcp.md section 10
 */
export type Verdict =
  | {
      readonly admitted: true;
      readonly principal: string;
      readonly url: string;
      /** Lower-case name of the header that carried the credential: it is no input and never goes upstream. */
      readonly consumed: string | undefined;
    }
  | {
      readonly admitted: false;
      readonly status: 400 | 401 | 403 | 503;
      /** The `WWW-Authenticate` values, one header line each. */
      readonly challenges: readonly string[];
      readonly detail: string;
      readonly retryAfterSeconds?: number;
    };

/** A started guard: secrets are rendered, keys are fetched when needed. */
export interface Guard {
  admit(request: IncomingMessage): Verdict | Promise<Verdict>;
  /** The header that carries the API key, for CORS; undefined for other schemes. */
  readonly keyHeader: string | undefined;
  /**
   * RFC 9728 metadata for `oauth2`: `document` is the JSON text, `path` the path of `resource` ('' for none or `/`), served
   * at `/.well-known/oauth-protected-resource` followed by `path`.
   */
  readonly metadata: { readonly path: string; readonly document: string } | undefined;
}
