/** The `consumes` section: upstream HTTP APIs. */
import type { JsonValue } from '../json/json-value.ts';
import type { Origin } from '../source/origin.ts';
import type { Authentication } from './authentication.ts';
import type { ConsumedInputParameter, OutputParameter } from './parameters.ts';

/** One upstream API. @see docs/spec/document.md section 6, docs/spec/consume.md */
export interface ConsumesHttp {
  readonly type: 'http';
  /** Effective namespace (after `as`). Two entries may share one: they are searched in turn. */
  readonly namespace: string;
  /** As written, a trailing slash removed; '' when the author left it empty. May hold templates. */
  readonly baseUri: string;
  readonly description?: string | undefined;
  readonly inputParameters: readonly ConsumedInputParameter[];
  readonly authentication?: Authentication | undefined;
  readonly resources: readonly ConsumedHttpResource[];
  readonly tunnel?: Tunnel | undefined;
  /** Folder of the document that declares it, for `outputSchema` files. */
  readonly folder: string;
  readonly origin: Origin;
}

export interface ConsumedHttpResource {
  readonly name: string;
  readonly path: string;
  readonly description?: string | undefined;
  readonly inputParameters: readonly ConsumedInputParameter[];
  readonly operations: readonly ConsumedHttpOperation[];
  readonly origin: Origin;
}

export interface ConsumedHttpOperation {
  /** As written (or derived from method and path). May be repeated: `key` is unique in the namespace. */
  readonly name: string;
  /** What `call` names after normalising: unique among all operations of the namespace. */
  readonly key: string;
  /** Upper case; `GET` where none was written. */
  readonly method: string;
  /** The whole upstream path: resource path, or as the operation's own `path` says (versions.md 4.2 row 11). */
  readonly path: string;
  readonly description?: string | undefined;
  readonly inputParameters: readonly ConsumedInputParameter[];
  readonly body?: RequestBody | undefined;
  /** Lower case; `json` where none was written. */
  readonly outputRawFormat: string;
  readonly outputSchema?: string | undefined;
  readonly outputParameters: readonly OutputParameter[];
  readonly outputMediaType?: string | undefined;
  /** Bytes. */
  readonly maxBinarySize?: number | undefined;
  readonly origin: Origin;
}

/**
 * A request body, words of the dialect already mapped (`form` → `formUrlEncoded`, `multipart` → `multipartForm`).
 * @see docs/spec/consume.md section 5
 */
export type RequestBody =
  /** A plain string, or `type: json` with string data: JSON text with tags. */
  | { readonly type: 'raw'; readonly data: string; readonly origin: Origin }
  | { readonly type: 'json'; readonly data: JsonValue; readonly origin: Origin }
  /** `mediaType` follows from the type word: text/plain, application/xml, application/sparql-query, application/yaml. */
  | {
      readonly type: 'text';
      readonly kind: 'text' | 'xml' | 'sparql';
      readonly mediaType: string;
      readonly data: string;
      readonly origin: Origin;
    }
  | {
      readonly type: 'formUrlEncoded';
      readonly data: string | readonly (readonly [string, string])[];
      readonly origin: Origin;
    }
  | { readonly type: 'multipartForm'; readonly data: readonly MultipartPart[]; readonly origin: Origin }
  /** No `data` key: the caller's body as it is. */
  | { readonly type: 'caller'; readonly origin: Origin }
  /** `data: null` written out: no body. */
  | { readonly type: 'none'; readonly origin: Origin };

export interface MultipartPart {
  readonly name: string;
  readonly value: string;
  readonly filename?: string | undefined;
  readonly contentType?: string | undefined;
}

export interface Tunnel {
  readonly type: string;
  readonly service?: string | undefined;
  readonly identity?: string | undefined;
  readonly fallback: 'fail' | 'direct';
  readonly origin: Origin;
}

/** A consumes or exposes entry left out because of its `type`. */
export interface SkippedPart {
  readonly section: 'consumes' | 'exposes';
  readonly namespace: string | undefined;
  readonly type: string;
  readonly origin: Origin;
}
