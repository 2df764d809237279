/** The bytes of an upstream answer while they arrive. */
import type { Dispatcher } from 'undici';
import { GatheredBytes } from '../../operation/gathered-bytes.ts';
import type { AnswerBody } from '../../operation/operation.ts';
import { tooLargeError } from './failures.ts';

/** Bytes kept before the connection is told to wait. */
const highWaterBytes = 64 * 1024;

/** Filled by the exchange (`push`, `end`, `fail`), read once by whoever has the answer. */
export class ArrivingBody implements AnswerBody {
  readonly length: number | undefined;
  readonly #operation: string;
  readonly #controller: Dispatcher.DispatchController;
  readonly #gathered = new GatheredBytes();
  #bytes = 0;
  #limit = Infinity;
  #ended = false;
  #collecting = false;
  #failure: Error | undefined;
  #wake: (() => void) | undefined;

  constructor(operation: string, length: number | undefined, controller: Dispatcher.DispatchController) {
    this.#operation = operation;
    this.length = length;
    this.#controller = controller;
  }

  push(chunk: Uint8Array): void {
    this.#gathered.add(chunk);
    this.#bytes += chunk.byteLength;
    if (this.#bytes > this.#limit) this.#giveUp(tooLargeError(this.#operation, this.#limit));
    else if (!this.#collecting && this.#bytes >= highWaterBytes) this.#controller.pause();
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  fail(error: Error): void {
    if (this.#ended) return;
    this.#failure ??= error;
    this.#wake?.();
  }

  get ready(): Uint8Array | undefined {
    if (!this.#ended || this.#failure !== undefined) return undefined;
    return this.#gathered.joined();
  }

  async collect(maxBytes: number): Promise<Uint8Array> {
    if ((this.length ?? 0) > maxBytes || this.#bytes > maxBytes) {
      const error = tooLargeError(this.#operation, maxBytes);
      this.#giveUp(error);
      throw error;
    }
    this.#limit = maxBytes;
    this.#collecting = true;
    if (!this.#ended) this.#controller.resume();
    while (!this.#ended && this.#failure === undefined) await this.#more();
    if (this.#failure !== undefined) throw this.#failure;
    return this.#gathered.joined();
  }

  async *stream(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (;;) {
        const chunk = this.#gathered.take();
        if (chunk !== undefined) {
          this.#bytes -= chunk.byteLength;
          if (this.#bytes < highWaterBytes && this.#controller.paused) this.#controller.resume();
          yield chunk;
        } else if (this.#failure !== undefined) throw this.#failure;
        else if (this.#ended) return;
        else await this.#more();
      }
    } finally {
      this.discard();
    }
  }

  discard(): void {
    this.#gathered.clear();
    this.#bytes = 0;
    if (!this.#ended && this.#failure === undefined) this.#giveUp(new Error('given up'));
  }

  #giveUp(error: Error): void {
    this.#failure ??= error;
    this.#gathered.clear();
    this.#bytes = 0;
    if (!this.#ended) this.#controller.abort(error);
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = undefined;
        resolve();
      };
    });
  }
}
