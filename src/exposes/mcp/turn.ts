/** One request being handled: who asks, in which revision, and how to reach the client before the result. */
import { type JsonObject, member } from '../../json/json-value.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { ClientCapabilities } from './client-capabilities.ts';
import type { RequestId } from './json-rpc.ts';
import type { Era, Features, Revision } from './revision.ts';
import type { Session } from './session.ts';

/** The way out for messages that precede the result. */
export interface Outbound {
  /** Whether messages can go out: the client accepts a stream, or the transport is stdio. */
  readonly open: boolean;
  /** Sends one message (JSON text without line breaks); nothing when not open. */
  send(text: string): void;
  /** Tells once when nothing can reach the client on this way any more, at once where that is so already; gives what stops it. */
  onClosed?(listener: () => void): () => void;
}

/** An outbound that leads nowhere, for batches and one-answer clients. */
export const noOutbound: Outbound = { open: false, send: () => undefined };

/** W3C trace context of a request. */
export interface Trace {
  readonly traceparent?: string;
  readonly tracestate?: string;
}

/** One request. */
export interface Turn {
  readonly era: Era;
  readonly revision: Revision;
  readonly features: Features;
  readonly id: RequestId;
  readonly method: string;
  /** `{}` where the request had none. */
  readonly params: JsonObject;
  readonly capabilities: ClientCapabilities;
  /** Names the caller without disclosing a credential; '' where nobody is asked. */
  readonly principal: string;
  readonly session: Session | undefined;
  readonly outbound: Outbound;
  readonly trace: Trace;
  readonly runtime: Runtime;
  /** Aborted when the call is cancelled. */
  readonly signal: AbortSignal;
}

/** What a handler gives: the inside of the result object as JSON text. */
export interface Reply {
  readonly members: string;
  /** An `input_required` result, which is not complete and carries no caching fields. */
  readonly asks?: true;
}

/** A text member of params, or undefined. */
export function textParam(params: JsonObject, name: string): string | undefined {
  const value = member(params, name);
  return typeof value === 'string' ? value : undefined;
}
