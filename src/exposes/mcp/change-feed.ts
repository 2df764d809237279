/** Who wants to be told of changes, in both eras: list changes after a reload, updates of resources. */
import { type JsonObject, type JsonValue, isJsonList, isJsonObject, member } from '../../json/json-value.ts';
import { notificationText, type RequestId, resultText, rpcCodes, RpcFault } from './json-rpc.ts';
import { metaKeys } from './revision.ts';
import type { Session } from './session.ts';

/** Open `subscriptions/listen` at once. @see docs/spec/cli.md section 2.1 */
const maxListens = 1000;

/** Most URIs of one subscription that are honoured. */
const maxUris = 1000;

/** The three lists of a server. */
export type ListKind = 'tools' | 'prompts' | 'resources';

export const listKinds: readonly ListKind[] = ['tools', 'prompts', 'resources'];

/** One open `subscriptions/listen`. */
interface Listen {
  readonly id: RequestId;
  readonly lists: ReadonlySet<ListKind>;
  readonly uris: ReadonlySet<string>;
  send(text: string): void;
  /** Sends the result, after which nothing follows. */
  end(text: string): void;
}

/** What a listen request is honoured with, and how to close it. */
export interface OpenListen {
  /** Sends the acknowledgement, which comes first: what changes before it is not told. */
  acknowledge(): void;
  /** Forgets it without a word: the client went away or cancelled. */
  close(): void;
}

/** What a feed asks of the adapter. */
export interface FeedSource {
  /** Whether lists can change while the adapter runs (hot reload). */
  readonly reloads: boolean;
  isReadable(uri: string): Promise<boolean>;
  sessions(): Iterable<Session>;
  /** Told, and waited for, when the set of URIs somebody watches may have changed. */
  watchedChanged(): Promise<void>;
}

/** The subscribers of one adapter. */
export class ChangeFeed {
  readonly #source: FeedSource;
  readonly #listens = new Set<Listen>();
  /** Those whose URIs are still looked at: they have their place already, or a burst would pass the limit. */
  #opening = 0;

  constructor(source: FeedSource) {
    this.#source = source;
  }

  /**
   * Opens a modern subscription.
   * @throws RpcFault -32602 for a malformed filter, -32603 when too many are open
   * @see docs/spec/mcp.md M7
   */
  async open(id: RequestId, params: JsonObject, out: Pick<Listen, 'send' | 'end'>): Promise<OpenListen> {
    const filter = member(params, 'notifications');
    if (!isJsonObject(filter))
      throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: notifications must be an object');
    if (this.#listens.size + this.#opening >= maxListens)
      throw new RpcFault(rpcCodes.internalError, 'Too many subscriptions are open');
    const lists = new Set(
      listKinds.filter((kind) => this.#source.reloads && member(filter, `${kind}ListChanged`) === true),
    );
    this.#opening += 1;
    let uris: ReadonlySet<string> | undefined;
    try {
      uris = await this.#honoured(member(filter, 'resourceSubscriptions'));
    } finally {
      this.#opening -= 1;
    }
    const honoured: Record<string, JsonValue> = {};
    for (const kind of lists) honoured[`${kind}ListChanged`] = true;
    if (uris !== undefined) honoured['resourceSubscriptions'] = [...uris];
    let acknowledged = false;
    const listen: Listen = {
      id,
      lists,
      uris: uris ?? new Set(),
      send: (text) => {
        if (acknowledged) out.send(text);
      },
      end: (text) => out.end(text),
    };
    this.#listens.add(listen);
    await this.#source.watchedChanged();
    return {
      acknowledge: () => {
        // Ended by us before it began: its result has gone out, and nothing follows that.
        if (!this.#listens.has(listen)) return;
        acknowledged = true;
        out.send(
          notificationText('notifications/subscriptions/acknowledged', { _meta: idMeta(id), notifications: honoured }),
        );
      },
      close: () => {
        this.#listens.delete(listen);
        void this.#source.watchedChanged();
      },
    };
  }

  /** The URIs of a filter that can be read; undefined where it names none, so that nothing is repeated. */
  async #honoured(written: JsonValue | undefined): Promise<ReadonlySet<string> | undefined> {
    if (written === undefined) return undefined;
    if (!isJsonList(written) || !written.every((uri) => typeof uri === 'string')) {
      throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: resourceSubscriptions must be a list of URIs');
    }
    const uris = new Set<string>();
    for (const uri of written.slice(0, maxUris)) {
      if (typeof uri === 'string' && (await this.#source.isReadable(uri))) uris.add(uri);
    }
    return uris;
  }

  /** URIs that somebody wants to hear about. */
  watched(): ReadonlySet<string> {
    const uris = new Set<string>();
    for (const listen of this.#listens) for (const uri of listen.uris) uris.add(uri);
    for (const session of this.#source.sessions()) {
      if (session.push !== undefined) for (const uri of session.subscriptions) uris.add(uri);
    }
    return uris;
  }

  /** Tells everybody who wants to know that a list is another one now. */
  listChanged(kind: ListKind): void {
    const method = `notifications/${kind}/list_changed`;
    for (const listen of this.#listens) {
      if (listen.lists.has(kind)) listen.send(notificationText(method, { _meta: idMeta(listen.id) }));
    }
    const text = notificationText(method);
    // On stdio a client that has shaken no hands speaks the newer revision, which tells only what was asked for.
    for (const session of this.#source.sessions()) if (session.revision !== undefined) session.push?.send(text);
  }

  /** Tells everybody who subscribed to it that a resource has changed. */
  resourceUpdated(uri: string): void {
    const method = 'notifications/resources/updated';
    for (const listen of this.#listens) {
      if (listen.uris.has(uri)) listen.send(notificationText(method, { _meta: idMeta(listen.id), uri }));
    }
    for (const session of this.#source.sessions()) {
      if (session.subscriptions.has(uri)) session.push?.send(notificationText(method, { uri }));
    }
  }

  /** Ends every subscription from our side: the adapter stops. */
  end(): void {
    for (const listen of this.#listens) {
      listen.end(
        resultText(
          listen.id,
          `"resultType":"complete","_meta":{${JSON.stringify(metaKeys.subscriptionId)}:${idJson(listen.id)}}`,
        ),
      );
    }
    this.#listens.clear();
  }
}

function idMeta(id: RequestId): JsonObject {
  return { [metaKeys.subscriptionId]: id };
}

function idJson(id: RequestId): string {
  return typeof id === 'string' ? JSON.stringify(id) : String(id);
}
