/** Messages that get no answer: notifications, and the client's answers to our questions. */
import { isJsonObject, member } from '../../json/json-value.ts';
import type { RpcNotification, RpcResponse } from './json-rpc.ts';
import type { Session } from './session.ts';

/** Takes a notification. Only a cancellation does anything; every other is accepted and forgotten. */
export function handleNotification(session: Session | undefined, { method, params }: RpcNotification): void {
  if (method === 'notifications/cancelled' && isJsonObject(params)) session?.cancel(member(params, 'requestId'));
}

/** Hands a client's answer to the question it belongs to. */
export function handleResponse(session: Session | undefined, { id, result, failed }: RpcResponse): void {
  session?.answer(id, failed || result === undefined ? { failed: true } : { failed: false, result });
}
