/** Bytes that arrive in pieces and are kept until they are read, of requests and of upstream answers. */

/** Pieces from this size on are kept as they are. */
const largeBytes = 4 * 1024;
/** Smaller ones are copied together into blocks of this size. */
const blockBytes = 16 * 1024;

const nothing = new Uint8Array(0);

/**
 * Pieces in the order they came. Small ones are put together: a body in chunks of one byte each, kept apart, takes some
 * two hundred times its size, so that a limit on its bytes would be none on memory.
 * @see docs/spec/cli.md section 2.1
 */
export class GatheredBytes {
  #pieces: Uint8Array[] = [];
  #block: Buffer | undefined;
  #used = 0;

  /** Adds a piece. */
  add(piece: Uint8Array): void {
    const isLarge = piece.byteLength >= largeBytes;
    if (isLarge || this.#used + piece.byteLength > blockBytes) this.#closeBlock();
    // Most bodies are one piece, which nobody needs to copy.
    if (isLarge || (this.#block === undefined && this.#pieces.length === 0)) {
      this.#pieces.push(piece);
      return;
    }
    this.#block ??= Buffer.allocUnsafe(blockBytes);
    this.#block.set(piece, this.#used);
    this.#used += piece.byteLength;
  }

  /** Takes the first bytes out; undefined when there are none. */
  take(): Uint8Array | undefined {
    if (this.#pieces.length === 0) this.#closeBlock();
    return this.#pieces.shift();
  }

  /** All bytes as one, which are kept. */
  joined(): Uint8Array {
    this.#closeBlock();
    const [first = nothing] = this.#pieces;
    if (this.#pieces.length <= 1) return first;
    const whole = Buffer.concat(this.#pieces);
    this.#pieces = [whole];
    return whole;
  }

  /** Forgets everything. */
  clear(): void {
    this.#pieces = [];
    this.#block = undefined;
    this.#used = 0;
  }

  #closeBlock(): void {
    if (this.#block === undefined) return;
    const filled = this.#block.subarray(0, this.#used);
    // A block that is mostly empty would cost more than what is in it.
    this.#pieces.push(this.#used < blockBytes / 2 ? Buffer.from(filled) : filled);
    this.#block = undefined;
    this.#used = 0;
  }
}
