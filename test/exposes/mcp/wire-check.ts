/** Watches what a server sends and holds every message against the official schema of its revision; a fault fails the test. */
import { afterEach, expect } from 'vitest';
import { wireFaults } from './wire-schema.ts';

const problems: string[] = [];
/** How many messages were checked so far in this file. */
let checked = 0;

afterEach(() => {
  expect(problems.splice(0), 'every message fits the schema of its revision').toEqual([]);
});

/** Messages checked so far, so that a test can prove that the check is at work. */
export function messagesChecked(): number {
  return checked;
}

const legacyRevisions: ReadonlySet<unknown> = new Set(['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25']);
const modern = '2026-07-28';
const newestLegacy = '2025-11-25';
/** Of sessions that were opened in this file. */
const revisionOfSession = new Map<string, string>();

/** What was sent on one connection: needed to know what an answer answers. */
export class Conversation {
  readonly #asked = new Map<string, { readonly method: string; readonly revision: string }>();
  #revision: string | undefined;
  readonly #header: string | undefined;

  /** @param header `MCP-Protocol-Version` @param session revision of the session, if any */
  constructor(header?: string, session?: string) {
    this.#header = header;
    this.#revision = session;
  }

  /** Whatever was sent: a message, a batch, or no message at all. */
  sent(value: unknown): void {
    if (Array.isArray(value)) return value.forEach((item) => this.sent(item));
    if (!isRecord(value) || typeof value['method'] !== 'string') return;
    this.#asked.set(JSON.stringify(value['id'] ?? null), {
      method: value['method'],
      revision: this.#revisionOf(value['method'], value['params']),
    });
  }

  /** One line or body, which may be no message. */
  sentText(text: string): void {
    this.sent(parsed(text));
  }

  /** A message or batch of the server. */
  received(value: unknown): void {
    if (Array.isArray(value)) return value.forEach((item) => this.received(item));
    checked += 1;
    const message = isRecord(value) ? value : {};
    const id = JSON.stringify(message['id'] ?? null);
    const answered = message['method'] === undefined ? this.#asked.get(id) : undefined;
    const first = this.#asked.values().next().value;
    const method = answered?.method ?? first?.method ?? '';
    let revision = answered?.revision ?? this.#streamRevision(message) ?? first?.revision ?? this.#fallback();
    const result = isRecord(message['result']) ? message['result'] : {};
    if (method === 'initialize' && legacyRevisions.has(result['protocolVersion'])) {
      revision = String(result['protocolVersion']);
      this.#revision = revision;
    }
    for (const fault of wireFaults(revision, method, value).filter((text) => !isKnown(text, value)))
      problems.push(`${revision} ${method}: ${fault} in ${JSON.stringify(value)}`);
  }

  get revision(): string | undefined {
    return this.#revision;
  }

  #fallback(): string {
    return this.#header !== undefined && this.#header >= modern ? modern : (this.#revision ?? newestLegacy);
  }

  /** Messages of a subscription name it. */
  #streamRevision(message: Readonly<Record<string, unknown>>): string | undefined {
    return JSON.stringify(message).includes('io.modelcontextprotocol/subscriptionId') ? modern : undefined;
  }

  #revisionOf(method: string, params: unknown): string {
    const meta = isRecord(params) && isRecord(params['_meta']) ? params['_meta'] : {};
    const claimed = meta['io.modelcontextprotocol/protocolVersion'];
    if (claimed !== undefined && !legacyRevisions.has(claimed)) return modern;
    if (method === 'initialize') return newestLegacy;
    if (method === 'server/discover' || (this.#header !== undefined && this.#header >= modern)) return modern;
    if (this.#revision !== undefined) return this.#revision;
    return this.#header !== undefined && legacyRevisions.has(this.#header) ? this.#header : newestLegacy;
  }
}

/** A template with a hyphen in a name is listed as its author wrote it, with a warning at load (docs/spec/mcp.md S3). */
function isKnown(fault: string, value: unknown): boolean {
  return fault.includes('"uri-template"') && /\{[^{}]*-[^{}]*\}/.test(JSON.stringify(value).replaceAll('{"', ''));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `fetch`, with every message of the answer checked as it arrives. Answers that are no JSON or events pass unseen. */
export async function checkedFetch(url: string | URL, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, init);
  const type = response.headers.get('content-type') ?? '';
  const isStream = type.startsWith('text/event-stream');
  if (response.body === null || (!isStream && !type.startsWith('application/json'))) return response;
  const headers = new Headers(init.headers);
  const session = headers.get('mcp-session-id');
  const conversation = new Conversation(
    headers.get('mcp-protocol-version')?.trim(),
    session === null ? undefined : revisionOfSession.get(session),
  );
  if (typeof init.body === 'string') conversation.sent(parsed(init.body));
  let text = '';
  const decoder = new TextDecoder();
  const take = (final: boolean): void => {
    if (isStream) {
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events)
        for (const line of event.split('\n'))
          if (line.startsWith('data: ')) conversation.received(JSON.parse(line.slice(6)));
    } else if (final && isRpc(parsed(text))) conversation.received(parsed(text));
    const opened = response.headers.get('mcp-session-id');
    if (opened !== null && conversation.revision !== undefined) revisionOfSession.set(opened, conversation.revision);
  };
  const watch = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      text += decoder.decode(chunk, { stream: true });
      take(false);
      controller.enqueue(chunk);
    },
    flush: () => take(true),
  });
  // The types of lib.dom and of Node disagree on the chunks; both are bytes.
  const body = (response.body as ReadableStream<Uint8Array>).pipeThrough(watch);
  return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
}

/** Whether a body is the protocol's; refused credentials and metadata documents are not. */
function isRpc(value: unknown): boolean {
  return Array.isArray(value) || (isRecord(value) && 'jsonrpc' in value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
