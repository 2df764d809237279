/** Bytes → lines, with a bound on their length. */

/** Splits what comes in at line feeds. A line above the bound is told once, at its beginning, and skipped to its end. */
export class LineReader {
  readonly #maxBytes: number;
  readonly #onLine: (line: Buffer | 'too-long') => void;
  #parts: Buffer[] = [];
  #size = 0;
  #skipping = false;

  constructor(maxBytes: number, onLine: (line: Buffer | 'too-long') => void) {
    this.#maxBytes = maxBytes;
    this.#onLine = onLine;
  }

  take(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      this.#add(chunk.subarray(start, end));
      this.#emit();
      start = end + 1;
    }
    this.#add(chunk.subarray(start));
  }

  /** The input has ended: a last line without line feed counts. */
  finish(): void {
    if (this.#size > 0) this.#emit();
  }

  #add(part: Buffer): void {
    if (this.#skipping || part.length === 0) return;
    this.#size += part.length;
    if (this.#size > this.#maxBytes) {
      this.#skipping = true;
      this.#parts = [];
      this.#onLine('too-long');
    } else this.#parts.push(part);
  }

  #emit(): void {
    const [only] = this.#parts;
    const line = this.#parts.length === 1 && only !== undefined ? only : Buffer.concat(this.#parts);
    const skipped = this.#skipping;
    this.#parts = [];
    this.#size = 0;
    this.#skipping = false;
    if (!skipped) this.#onLine(line);
  }
}
