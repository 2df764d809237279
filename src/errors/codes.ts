/** The catalogue of run-time errors: code → HTTP status and title. */

/**
 * Every code a running call can fail with.
 * @see docs/spec/rest.md section 13
 */
export const errorCodes = {
  NAF_ERR_BAD_REQUEST: { status: 400, title: 'Bad Request' },
  NAF_ERR_INVALID_INPUT: { status: 400, title: 'Bad Request' },
  NAF_ERR_UNAUTHORIZED: { status: 401, title: 'Unauthorized' },
  NAF_ERR_FORBIDDEN: { status: 403, title: 'Forbidden' },
  NAF_ERR_NOT_FOUND: { status: 404, title: 'Not Found' },
  NAF_ERR_METHOD_NOT_ALLOWED: { status: 405, title: 'Method Not Allowed' },
  NAF_ERR_BODY_TIMEOUT: { status: 408, title: 'Request Timeout' },
  NAF_ERR_BODY_TOO_LARGE: { status: 413, title: 'Content Too Large' },
  NAF_ERR_INTERNAL: { status: 500, title: 'Internal Server Error' },
  NAF_ERR_SCRIPT: { status: 500, title: 'Internal Server Error' },
  NAF_ERR_DOCUMENT: { status: 500, title: 'Internal Server Error' },
  NAF_ERR_CREDENTIAL: { status: 500, title: 'Internal Server Error' },
  NAF_ERR_NOTHING_TO_RUN: { status: 501, title: 'Not Implemented' },
  NAF_ERR_UNKNOWN_CALL: { status: 501, title: 'Not Implemented' },
  NAF_ERR_UPSTREAM_UNREACHABLE: { status: 502, title: 'Bad Gateway' },
  NAF_ERR_UPSTREAM_UNDECODABLE: { status: 502, title: 'Bad Gateway' },
  NAF_ERR_UPSTREAM_TOO_LARGE: { status: 502, title: 'Bad Gateway' },
  /** The upstream answered with a status from 400 on. Only MCP says so: REST passes the upstream's own answer on. */
  NAF_ERR_UPSTREAM_STATUS: { status: 502, title: 'Bad Gateway' },
  NAF_ERR_UPSTREAM_FORBIDDEN: { status: 502, title: 'Bad Gateway' },
  NAF_ERR_UPSTREAM_BUSY: { status: 503, title: 'Service Unavailable' },
  NAF_ERR_KEYS_UNAVAILABLE: { status: 503, title: 'Service Unavailable' },
  NAF_ERR_UPSTREAM_TIMEOUT: { status: 504, title: 'Gateway Timeout' },
  NAF_ERR_CANCELLED: { status: 499, title: 'Client Closed Request' },
} as const satisfies Record<string, { status: number; title: string }>;

/** A code of the catalogue. */
export type ErrorCode = keyof typeof errorCodes;
