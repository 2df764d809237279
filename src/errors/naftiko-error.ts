/** The one class thrown on purpose: a call that can not be answered as asked. */
import type { Origin } from '../source/origin.ts';
import { type ErrorCode, errorCodes } from './codes.ts';

/** One input that is not acceptable. `in` is the place of a REST input, absent on MCP. */
export interface InputFault {
  readonly in?: string;
  readonly name: string;
  /** For example `must be an integer, got "ten"` or `is required`. */
  readonly message: string;
  /** Names that the template of a consumed parameter reads: where its value comes from. Never shown. */
  readonly filledBy?: readonly string[];
}

/** Everything besides code and message that an error may carry. */
export interface NaftikoErrorDetails {
  /** `namespace.name` of the consumed operation when an upstream call failed, else of the exposed one. */
  readonly operation?: string;
  /** Name of the step that failed. */
  readonly step?: string;
  readonly hint?: string;
  readonly origin?: Origin;
  /** All inputs that are not acceptable. */
  readonly faults?: readonly InputFault[];
  readonly cause?: unknown;
  /** Seconds after which trying again makes sense: the `Retry-After` header. */
  readonly retryAfterSeconds?: number;
}

/**
 * A call that failed for a known reason. `message` is safe to show to a caller: it holds no URL, no secret and no
 * file-system path; those go into `cause`, which only the log sees.
 * @see docs/spec/rest.md section 13
 */
export class NaftikoError extends Error {
  override readonly name = 'NaftikoError';
  readonly code: ErrorCode;
  readonly details: NaftikoErrorDetails;

  constructor(code: ErrorCode, message: string, details: NaftikoErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.details = details;
  }

  /** The HTTP status that answers it. */
  get status(): number {
    return errorCodes[this.code].status;
  }
}
