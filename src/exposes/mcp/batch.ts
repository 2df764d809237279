/** Batches of the two oldest habits: 2025-03-26 obliges a server to take them, 2025-06-18 took them away. */
import { isJsonObject, type JsonValue, member } from '../../json/json-value.ts';
import { type Answer, answerRequest, type Arrival } from './dispatch.ts';
import { errorText, readMessage, rpcCodes } from './json-rpc.ts';
import type { McpService } from './mcp-service.ts';
import { maxBatch } from './message-text.ts';
import { featuresOf, hasModernClaim, isLegacyRevision } from './revision.ts';
import { handleNotification, handleResponse } from './side-messages.ts';

/**
 * Answers a batch: one array, or undefined where nothing in it wants an answer.
 * @param revision the session's, else the header's, else undefined
 * @see docs/spec/mcp.md J1
 */
export async function answerBatch(
  service: McpService,
  batch: readonly JsonValue[],
  revision: string | undefined,
  arrival: Arrival,
): Promise<Answer | undefined> {
  const refused = takesBatches(revision) ? refusedBatch(batch) : refusal('Batch requests are not supported');
  if (refused !== undefined) return refused;
  const answers = await Promise.all(batch.map((value) => answerOne(service, value, arrival)));
  const texts = answers.filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : { status: 200, text: `[${texts.join(',')}]` };
}

function takesBatches(revision: string | undefined): boolean {
  return revision === undefined || (isLegacyRevision(revision) && featuresOf(revision).batches);
}

function refusal(message: string): Answer {
  return { status: 400, text: errorText(undefined, { code: rpcCodes.invalidRequest, message }) };
}

/** The answer to a batch that no revision takes, whoever sends it. */
export function refusedBatch(batch: readonly JsonValue[]): Answer | undefined {
  const flaw = flawOf(batch);
  return flaw === undefined ? undefined : refusal(flaw);
}

function flawOf(batch: readonly JsonValue[]): string | undefined {
  if (batch.length === 0) return 'Invalid Request: an empty batch';
  if (batch.length > maxBatch) return `Invalid Request: a batch has at most ${maxBatch} messages`;
  for (const value of batch) {
    if (!isJsonObject(value)) continue;
    if (member(value, 'method') === 'initialize') return 'Invalid Request: initialize can not be part of a batch';
    if (member(value, 'method') === 'server/discover' || hasModernClaim(member(value, 'params')))
      return 'Batch requests are not supported';
  }
  return undefined;
}

async function answerOne(service: McpService, value: JsonValue, arrival: Arrival): Promise<string | undefined> {
  const message = readMessage(value);
  switch (message.kind) {
    case 'invalid':
      return errorText(message.id, message.error);
    case 'notification':
      handleNotification(arrival.session, message);
      return undefined;
    case 'response':
      handleResponse(arrival.session, message);
      return undefined;
    case 'request':
      return (await answerRequest(service, message, arrival))?.text;
  }
}
