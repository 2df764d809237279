/** Whole answers of cut ones, kept for a while so that a client can read the rest. */
import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../json/json-value.ts';

/** Bounds of the table: answers, bytes of them all, and how long one is kept. */
const maxAnswers = 100;
const maxTotalBytes = 64 * 1024 * 1024;
const keptMs = 10 * 60_000;

interface KeptAnswer {
  readonly text: string;
  readonly mimeType: string;
  readonly principal: string;
  readonly keptAt: number;
}

/** The kept answers of one adapter. Each is shown only to the caller it was made for. */
export class KeptAnswers {
  readonly #namespace: string;
  readonly #now: () => number;
  readonly #byUri = new Map<string, KeptAnswer>();
  #bytes = 0;

  constructor(namespace: string, now: () => number = () => performance.now()) {
    this.#namespace = namespace;
    this.#now = now;
  }

  /** Keeps an answer and gives the block that links to it; undefined for one too large to keep. */
  keep(tool: string, text: string, mimeType: string, principal: string): JsonObject | undefined {
    if (text.length > maxTotalBytes) return undefined;
    const uri = `naftiko://answer/${this.#namespace}/${tool}/${randomUUID()}`;
    this.#byUri.set(uri, { text, mimeType, principal, keptAt: this.#now() });
    this.#bytes += text.length;
    this.#trim();
    return {
      type: 'resource_link',
      uri,
      name: `${tool}-answer`,
      description: 'The whole answer, for the next 10 minutes',
      mimeType,
    };
  }

  /** The contents item of a kept answer. */
  read(uri: string, principal: string): JsonObject | undefined {
    this.#trim();
    const kept = this.#byUri.get(uri);
    if (kept === undefined || kept.principal !== principal) return undefined;
    return { uri, mimeType: kept.mimeType, text: kept.text };
  }

  #trim(): void {
    const oldest = this.#now() - keptMs;
    for (const [uri, { text, keptAt }] of this.#byUri) {
      if (keptAt > oldest && this.#byUri.size <= maxAnswers && this.#bytes <= maxTotalBytes) return;
      this.#byUri.delete(uri);
      this.#bytes -= text.length;
    }
  }
}
