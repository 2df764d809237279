/** Undoes the `Content-Encoding` of an answer, with a bound on what it expands to. */
import { pipeline, Readable } from 'node:stream';
import {
  brotliDecompressSync,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';
import { NaftikoError } from '../../errors/naftiko-error.ts';
import { GatheredBytes } from '../../operation/gathered-bytes.ts';
import type { AnswerBody } from '../../operation/operation.ts';
import { tooLargeError, undecodableError } from './failures.ts';

/** Answers up to these sizes are expanded on the spot, in less time than a trip through a stream takes. */
const smallBytes = 16 * 1024;
const smallExpandedBytes = 256 * 1024;

/** More codings, one inside the other, are an attack on memory: each takes a decoder of its own. */
const maxCodings = 5;

const encodings = new Set(['gzip', 'x-gzip', 'deflate', 'br', 'zstd']);

/**
 * The codings to undo, the outermost first; undefined when there is none, one that is unknown, or more than 5 (the bytes
 * are then left as they are).
 */
export function codingsOf(header: string | undefined): readonly string[] | undefined {
  if (header === undefined) return undefined;
  const codings = header
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .toReversed();
  if (codings.length === 0 || codings.length > maxCodings) return undefined;
  return codings.every((coding) => encodings.has(coding)) ? codings : undefined;
}

/** An answer body whose bytes are expanded as they are read. */
export class DecompressedBody implements AnswerBody {
  readonly length = undefined;
  readonly #source: AnswerBody;
  readonly #codings: readonly string[];
  readonly #operation: string;
  #small: Uint8Array | 'no' | undefined;

  constructor(source: AnswerBody, codings: readonly string[], operation: string) {
    this.#source = source;
    this.#codings = codings;
    this.#operation = operation;
  }

  get ready(): Uint8Array | undefined {
    const bytes = this.#source.ready;
    if (bytes === undefined) return undefined;
    this.#small ??= expandSmall(bytes, this.#codings);
    return this.#small === 'no' ? undefined : this.#small;
  }

  async collect(maxBytes: number): Promise<Uint8Array> {
    const gathered = new GatheredBytes();
    let bytes = 0;
    for await (const chunk of this.stream()) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw tooLargeError(this.#operation, maxBytes);
      gathered.add(chunk);
    }
    return gathered.joined();
  }

  async *stream(): AsyncGenerator<Uint8Array, void, undefined> {
    const { ready } = this;
    if (ready !== undefined) {
      yield ready;
      return;
    }
    try {
      // Without setEncoding, a decoder gives Buffers.
      yield* expandStream(this.#source.stream(), this.#codings) as AsyncIterable<Uint8Array>;
    } catch (error) {
      if (error instanceof NaftikoError) throw error;
      throw undecodableError(this.#operation, this.#codings[0] ?? 'compressed', error);
    }
  }

  discard(): void {
    this.#source.discard();
  }
}

function expandSmall(bytes: Uint8Array, codings: readonly string[]): Uint8Array | 'no' {
  if (bytes.byteLength === 0) return bytes;
  if (bytes.byteLength > smallBytes) return 'no';
  try {
    return codings.reduce((content: Uint8Array, coding) => expandSync(content, coding), bytes);
  } catch {
    // Too large for the spot, or broken: the stream finds out which, and says so.
    return 'no';
  }
}

function expandSync(bytes: Uint8Array, coding: string): Uint8Array {
  const options = { maxOutputLength: smallExpandedBytes };
  if (coding === 'br') return brotliDecompressSync(bytes, options);
  if (coding === 'zstd') return zstdDecompressSync(bytes, options);
  if (coding === 'deflate') return isZlib(bytes) ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
  return gunzipSync(bytes, options);
}

/** Some servers send `deflate` without the zlib header that RFC 9110 asks for. */
function isZlib(bytes: Uint8Array): boolean {
  return ((bytes[0] ?? 0) & 0x0f) === 8;
}

async function* expandStream(source: AsyncIterable<Uint8Array>, codings: readonly string[]): AsyncIterable<unknown> {
  const reader = source[Symbol.asyncIterator]();
  const first = await reader.next();
  // Servers name a coding for bodies of no bytes too.
  if (first.done === true) return;
  const head = first.value;
  const whole = Readable.from(withHead(head, reader), { objectMode: false });
  const decoders = codings.map((coding, index) => decoderOf(coding, index === 0 ? head : undefined));
  // The error reaches the reader through the last stream.
  const last = pipeline([whole, ...decoders], () => undefined);
  yield* last as unknown as AsyncIterable<unknown>; // each decoder is a Transform, which is iterable
}

async function* withHead(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function decoderOf(coding: string, head: Uint8Array | undefined): NodeJS.ReadWriteStream {
  if (coding === 'br') return createBrotliDecompress();
  if (coding === 'zstd') return createZstdDecompress();
  if (coding === 'deflate') return head === undefined || isZlib(head) ? createInflate() : createInflateRaw();
  return createGunzip();
}
