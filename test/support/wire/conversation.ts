/** Holds what a server sends against the official schema of its revision: knows what each message answers. */
import type { HttpExchange } from './http-tap.ts';
import { wireFaults } from './schemas.ts';

const problems: string[] = [];
/** How many messages were checked so far in this file. */
let checked = 0;

/** What was wrong since the last time. */
export function takeProblems(): readonly string[] {
  return problems.splice(0);
}

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
  /** By id; an id that is used again may be answered as either request. */
  readonly #asked = new Map<string, { readonly method: string; readonly revision: string }[]>();
  #revision: string | undefined;
  readonly #header: string | undefined;

  /** @param header `MCP-Protocol-Version` @param session revision of the session, if any */
  constructor(header?: string, session?: string) {
    this.#header = header;
    this.#revision = session;
  }

  /** Whatever was sent: a message, a batch, or no message at all. */
  sent(value: unknown): void {
    if (Array.isArray(value)) return value.filter(isRecord).forEach((item) => this.sent(item));
    if (!isRecord(value) || typeof value['method'] !== 'string') return;
    const id = JSON.stringify(value['id'] ?? null);
    // A notification carries no claim by its name (docs/spec/mcp.md 2.4).
    const revision = this.#revisionOf('id' in value ? value['method'] : '', value['params']);
    const known = this.#asked.get(id) ?? [];
    if (known.some((asked) => asked.method === value['method'] && asked.revision === revision)) return;
    this.#asked.set(id, [...known, { method: value['method'], revision }]);
  }

  /** One line or body, which may be no message. */
  sentText(text: string): void {
    this.sent(parsed(text));
  }

  /** One line, body or event of the server; what is no message of the protocol passes unseen. */
  receivedText(text: string): void {
    const value = parsed(text);
    if (isRpc(value)) this.received(value);
  }

  /** A message or batch of the server. */
  received(value: unknown): void {
    if (Array.isArray(value)) return value.forEach((item) => this.received(item));
    checked += 1;
    const message = isRecord(value) ? value : {};
    const id = JSON.stringify(message['id'] ?? null);
    const answered = message['method'] === undefined ? this.#asked.get(id) : undefined;
    const [first] = this.#asked.values();
    const candidates = answered ?? [{ method: '', revision: undefined, ...first?.[0] }];
    const faults = candidates.map((asked) =>
      this.#faultsOf(message, asked.method, answered ? asked.revision : undefined, asked.revision),
    );
    if (faults.every((list) => list.length > 0)) problems.push(...(faults[0] ?? []));
  }

  #faultsOf(
    message: Readonly<Record<string, unknown>>,
    method: string,
    answered: string | undefined,
    first: string | undefined,
  ): readonly string[] {
    let revision = answered ?? this.#streamRevision(message) ?? first ?? this.#fallback();
    const result = isRecord(message['result']) ? message['result'] : {};
    if (method === 'initialize' && legacyRevisions.has(result['protocolVersion'])) {
      revision = String(result['protocolVersion']);
      this.#revision = revision;
    }
    return wireFaults(revision, method, message)
      .filter((text) => !isKnown(text, message))
      .map((fault) => `${revision} ${method}: ${fault} in ${JSON.stringify(message)}`);
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

/** Checks what a server answered to one HTTP request: nothing, one message, a batch or a stream. */
export function exchange({ protocolVersion, session, opened, request, contentType, response }: HttpExchange): void {
  const conversation = new Conversation(
    protocolVersion,
    session === undefined ? undefined : revisionOfSession.get(session),
  );
  conversation.sentText(request);
  if (contentType.startsWith('text/event-stream')) {
    // Of a stream that broke off only whole events count.
    for (const event of response.split('\n\n').slice(0, -1))
      for (const line of event.split('\n')) if (line.startsWith('data: ')) conversation.receivedText(line.slice(6));
  } else conversation.receivedText(response);
  if (opened !== undefined && conversation.revision !== undefined) revisionOfSession.set(opened, conversation.revision);
}

/** What one process and its client say. */
export function conversation(): Conversation {
  return new Conversation();
}

/** Whether a body is the protocol's; refused credentials and metadata documents are not. */
function isRpc(value: unknown): boolean {
  const messages: readonly unknown[] = Array.isArray(value) ? value : [value];
  return messages.length > 0 && messages.every((message) => isRecord(message) && 'jsonrpc' in message);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
