/** The operator's policy (`--policy`): retries, time limits, concurrency and circuit breakers per namespace. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, member } from '../../json/json-value.ts';
import { appendPointer } from '../../json/pointer.ts';
import { originOf } from '../../source/origin.ts';

/** How often and when a call is sent again. Times in milliseconds. */
export interface RetryPolicy {
  /** All tries together, the first included. */
  readonly attempts: number;
  /** Before the second try; doubled before each further one, up to `maxBackoffMs`. */
  readonly backoffMs: number;
  readonly maxBackoffMs: number;
  /** Upstream statuses worth another try. */
  readonly statuses: readonly number[];
  /** Whether methods that are not idempotent are repeated too. */
  readonly nonIdempotent: boolean;
}

/** How many exchanges run at once, and how many wait how long for a place. */
export interface ConcurrencyPolicy {
  readonly max: number;
  readonly queue: number;
  readonly queueTimeoutMs: number;
}

/** After so many failures in a row nothing is sent for a while, then one call tries. */
export interface CircuitBreakerPolicy {
  readonly failures: number;
  readonly openMs: number;
}

/** What applies to one namespace; an absent part is off. */
export interface NamespacePolicy {
  readonly timeoutMs: number | undefined;
  readonly retry: RetryPolicy | undefined;
  readonly concurrency: ConcurrencyPolicy | undefined;
  readonly circuitBreaker: CircuitBreakerPolicy | undefined;
}

/** The whole file. */
export interface Policy {
  /** The parts written for the namespace, and from `defaults` those that are not; undefined: nothing at all. */
  of(namespace: string): NamespacePolicy | undefined;
}

const parts = ['timeoutMs', 'retry', 'concurrency', 'circuitBreaker'] as const;
const defaultStatuses: readonly number[] = [429, 502, 503, 504];

/**
 * Reads a policy. Reports `policy-invalid` for each key that is unknown or has an unfit value; such a key is left out.
 * @see docs/policy.md, schemas/policy.json
 */
export function parsePolicy(value: JsonValue | undefined, report: Report): Policy {
  const reader = new PolicyReader(report);
  const root = value === undefined || value === null ? {} : reader.map(value, '', ['defaults', 'namespaces']);
  const defaults = reader.map(member(root, 'defaults') ?? {}, '/defaults', parts);
  const written = reader.map(member(root, 'namespaces') ?? {}, '/namespaces', undefined);
  const namespaces = new Map<string, NamespacePolicy>();
  for (const [name, entry] of Object.entries(written)) {
    const pointer = appendPointer('/namespaces', name);
    namespaces.set(name, readNamespace({ ...defaults, ...reader.map(entry, pointer, parts) }, pointer, reader));
  }
  const fallback = Object.keys(defaults).length === 0 ? undefined : readNamespace(defaults, '/defaults', reader);
  return { of: (namespace) => namespaces.get(namespace) ?? fallback };
}

function readNamespace(entry: JsonObject, pointer: string, reader: PolicyReader): NamespacePolicy {
  return {
    timeoutMs: reader.number(entry, 'timeoutMs', pointer, 1),
    retry: reader.part(entry, 'retry', pointer, readRetry),
    concurrency: reader.part(entry, 'concurrency', pointer, readConcurrency),
    circuitBreaker: reader.part(entry, 'circuitBreaker', pointer, readCircuitBreaker),
  };
}

function readRetry(entry: JsonValue, pointer: string, reader: PolicyReader): RetryPolicy {
  const map = reader.map(entry, pointer, ['attempts', 'backoffMs', 'maxBackoffMs', 'statuses', 'nonIdempotent']);
  return {
    attempts: reader.number(map, 'attempts', pointer, 1) ?? 3,
    backoffMs: reader.number(map, 'backoffMs', pointer, 0) ?? 200,
    maxBackoffMs: reader.number(map, 'maxBackoffMs', pointer, 0) ?? 5000,
    statuses: reader.statuses(map, pointer) ?? defaultStatuses,
    nonIdempotent: reader.boolean(map, 'nonIdempotent', pointer) ?? false,
  };
}

function readConcurrency(entry: JsonValue, pointer: string, reader: PolicyReader): ConcurrencyPolicy {
  const map = reader.map(entry, pointer, ['max', 'queue', 'queueTimeoutMs']);
  return {
    max: reader.number(map, 'max', pointer, 1) ?? 64,
    queue: reader.number(map, 'queue', pointer, 0) ?? 256,
    queueTimeoutMs: reader.number(map, 'queueTimeoutMs', pointer, 0) ?? 10_000,
  };
}

function readCircuitBreaker(entry: JsonValue, pointer: string, reader: PolicyReader): CircuitBreakerPolicy {
  const map = reader.map(entry, pointer, ['failures', 'openMs']);
  return {
    failures: reader.number(map, 'failures', pointer, 1) ?? 5,
    openMs: reader.number(map, 'openMs', pointer, 1) ?? 30_000,
  };
}

/** Typed access that reports what does not fit. */
class PolicyReader {
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  map(value: JsonValue, pointer: string, known: readonly string[] | undefined): JsonObject {
    if (!isJsonObject(value)) {
      this.#wrong(pointer, 'must be a map');
      return {};
    }
    for (const key of Object.keys(value)) {
      if (known !== undefined && !known.includes(key)) {
        this.#wrong(appendPointer(pointer, key), `is no key; known are ${known.join(', ')}`);
      }
    }
    return value;
  }

  part<T>(
    entry: JsonObject,
    key: string,
    pointer: string,
    read: (value: JsonValue, pointer: string, reader: PolicyReader) => T,
  ): T | undefined {
    const value = member(entry, key);
    // `null` or `false` switches a part of `defaults` off.
    if (value === undefined || value === null || value === false) return undefined;
    return read(value, appendPointer(pointer, key), this);
  }

  number(map: JsonObject, key: string, pointer: string, least: number): number | undefined {
    const value = member(map, key);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
    this.#wrong(appendPointer(pointer, key), `must be a whole number of at least ${least}`);
    return undefined;
  }

  boolean(map: JsonObject, key: string, pointer: string): boolean | undefined {
    const value = member(map, key);
    if (value === undefined || typeof value === 'boolean') return value;
    this.#wrong(appendPointer(pointer, key), 'must be true or false');
    return undefined;
  }

  statuses(map: JsonObject, pointer: string): readonly number[] | undefined {
    const value = member(map, 'statuses');
    if (value === undefined) return undefined;
    const items = isJsonList(value) ? value : [];
    const statuses = items.filter(
      (item) => typeof item === 'number' && Number.isInteger(item) && item >= 400 && item <= 599,
    );
    if (!isJsonList(value) || statuses.length !== items.length) {
      this.#wrong(appendPointer(pointer, 'statuses'), 'must be a list of statuses from 400 to 599');
    }
    return statuses as number[]; // filtered to numbers
  }

  #wrong(pointer: string, problem: string): void {
    const origin = { ...originOf('--policy'), pointer };
    this.#report('policy-invalid', origin, `the policy's "${pointer === '' ? '/' : pointer}" ${problem}.`);
  }
}
