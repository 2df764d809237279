/** Legacy sessions: a signed id says what the handshake settled, a bounded table holds what a client sets. */
import { randomBytes } from 'node:crypto';
import { isJsonList, type JsonValue, member } from '../../json/json-value.ts';
import { type ClientCapabilities, noCapabilities } from './client-capabilities.ts';
import type { RequestId } from './json-rpc.ts';
import type { LogLevelWord } from './log-level.ts';
import { isLegacyRevision, type LegacyRevision, newestLegacy } from './revision.ts';
import type { Signer } from './signing.ts';

/** Session data is dropped after this time without a request. @see docs/spec/cli.md section 2.1 */
export const sessionIdleMs = 30 * 60_000;

/** So many ended ids are remembered, the newest. @see docs/spec/cli.md section 2.1 */
const endedKept = 10_000;

/** So many sessions have data at once; the longest unused one makes room. */
const sessionsKept = 10_000;

/** The client's answer to a question of ours. */
export type ClientAnswer = { readonly failed: true } | { readonly failed: false; readonly result: JsonValue };

/** A way to tell a client something outside any call: the stream that GET opened, or stdout. */
export interface Push {
  send(text: string): void;
  end(): void;
}

/** What one client has settled and set. stdio has exactly one. */
export class Session {
  /** Undefined on stdio. */
  readonly id: string | undefined;
  readonly principal: string;
  /** Undefined on stdio before `initialize`. */
  revision: LegacyRevision | undefined;
  capabilities: ClientCapabilities;
  /** Undefined until the client sets one: nothing is logged to it. */
  logLevel: LogLevelWord | undefined = undefined;
  /** URIs of `resources/subscribe`. */
  readonly subscriptions = new Set<string>();
  /** Running calls that `notifications/cancelled` can stop, by `runningKey`. */
  readonly running = new Map<string, AbortController>();
  /** Open questions of ours, by the id they were asked with. */
  readonly questions = new Map<string, (answer: ClientAnswer) => void>();
  push: Push | undefined = undefined;
  usedAt = 0;

  constructor(
    id: string | undefined,
    principal: string,
    revision: LegacyRevision | undefined,
    capabilities: ClientCapabilities,
  ) {
    this.id = id;
    this.principal = principal;
    this.revision = revision;
    this.capabilities = capabilities;
  }

  /** Whether something is going on that must not be forgotten. */
  get busy(): boolean {
    return this.running.size > 0 || this.questions.size > 0 || this.push !== undefined;
  }

  /** Gives an answer to the question it belongs to; anything else is dropped. */
  answer(id: JsonValue | undefined, answer: ClientAnswer): void {
    if (typeof id === 'string') this.questions.get(id)?.(answer);
  }

  /** Stops the running call of that id, if there is one. */
  cancel(id: JsonValue | undefined): void {
    if (typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint')
      this.running.get(runningKey(id))?.abort(cancelledByClient);
  }
}

/** The reason of an abort that the client asked for: such a call gets no answer at all. */
export const cancelledByClient: unique symbol = Symbol('cancelled by the client');

/** The key of a running call: the ids 1 and "1" are two. */
export function runningKey(id: RequestId): string {
  return typeof id === 'string' ? `"${id}` : String(id);
}

/** The sessions of one HTTP adapter. */
export class SessionTable {
  readonly #signer: Signer;
  readonly #now: () => number;
  readonly #live = new Map<string, Session>();
  readonly #ended = new Set<string>();
  #sweptAt: number;

  /** @param now milliseconds, for tests of the idle time */
  constructor(signer: Signer, now: () => number = () => performance.now()) {
    this.#signer = signer;
    this.#now = now;
    this.#sweptAt = now();
  }

  /** Mints an id for what a handshake settled. */
  open(revision: LegacyRevision, capabilities: ClientCapabilities, principal: string): Session {
    const { elicitation, sampling, roots } = capabilities;
    const id = this.#signer.sign({
      v: revision,
      c: [elicitation, sampling, roots],
      p: principal,
      n: randomBytes(12).toString('base64url'),
    });
    return this.#keep(new Session(id, principal, revision, capabilities));
  }

  /** The session of an id, made anew from it where its data was dropped; undefined for what is no live id of this caller. */
  find(id: string, principal: string): Session | undefined {
    const known = this.#live.get(id);
    if (known !== undefined) return known.principal === principal ? this.#keep(known) : undefined;
    if (this.#ended.has(id)) return undefined;
    const settled = this.#signer.open(id);
    if (settled === undefined || settled['p'] !== principal) return undefined;
    const revision = member(settled, 'v');
    return this.#keep(
      new Session(
        id,
        principal,
        isLegacyRevision(revision) ? revision : newestLegacy,
        capabilitiesOf(member(settled, 'c')),
      ),
    );
  }

  /** Ends a session: its id is refused from now on, its calls go on, its stream closes, its questions stay without answers. */
  end(session: Session): void {
    if (session.id === undefined) return;
    this.#live.delete(session.id);
    this.#ended.add(session.id);
    session.push?.end();
    for (const answer of session.questions.values()) answer({ failed: true });
    for (const oldest of this.#ended) {
      if (this.#ended.size <= endedKept) break;
      this.#ended.delete(oldest);
    }
  }

  /** Sessions that have data now. */
  all(): Iterable<Session> {
    return this.#live.values();
  }

  #keep(session: Session): Session {
    const now = this.#now();
    session.usedAt = now;
    if (session.id === undefined) return session;
    // Set again so that the map stays in order of last use.
    this.#live.delete(session.id);
    this.#live.set(session.id, session);
    if (now - this.#sweptAt > 60_000 || this.#live.size > sessionsKept) this.#sweep(now);
    return session;
  }

  #sweep(now: number): void {
    this.#sweptAt = now;
    for (const [id, session] of this.#live) {
      const idle = now - session.usedAt > sessionIdleMs;
      if (!idle && this.#live.size <= sessionsKept) break;
      // Room is made by those nothing is lost with: an open question could not be answered any more.
      if (session.busy) continue;
      this.#live.delete(id);
      session.push?.end();
    }
  }
}

function capabilitiesOf(value: JsonValue | undefined): ClientCapabilities {
  if (!isJsonList(value)) return noCapabilities;
  return { elicitation: value[0] === true, sampling: value[1] === true, roots: value[2] === true };
}
