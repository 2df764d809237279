/** The bytes of Avro's binary encoding, read one after the other. @see Apache Avro specification 1.12, "Binary Encoding" */
import { DecodeError, maxNesting } from './format.ts';

/**
 * Values of an answer beyond two for each of its bytes. Nulls and empty records take no bytes, and a schema that comes with
 * the data can name each record twice in the next: a few bytes could ask for billions.
 * @see docs/spec/cli.md section 2.1
 */
const maxFreeValues = 1_000_000;

/** Reads one after the other, and counts what is read. */
export class AvroBytes {
  readonly bytes: Uint8Array;
  private readonly view: DataView;
  private values: number;
  private depth = 0;
  position = 0;

  /** @param freeValues those of the blocks before this one, which are part of the same answer */
  constructor(bytes: Uint8Array, freeValues = 0) {
    this.bytes = bytes;
    this.values = freeValues;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  fail(fault: string): never {
    throw new DecodeError(`${fault} at byte ${String(this.position)}`);
  }

  get ended(): boolean {
    return this.position >= this.bytes.length;
  }

  /** Moves on by `length` bytes and gives where they began. */
  private advance(length: number): number {
    const start = this.position;
    if (length < 0 || start + length > this.bytes.length) this.fail('the data ends too early');
    this.position = start + length;
    return start;
  }

  /** Counts values, before they are read: items of a list, entries of a map, fields of a record. */
  count(values: number): void {
    this.values += values;
    if (this.freeValues > maxFreeValues) this.fail('too many values');
  }

  /** Values beyond two for each byte that has been read. */
  get freeValues(): number {
    return Math.max(0, this.values - 2 * this.position);
  }

  /** Goes one level deeper, until `leave`. What fails below ends the whole reading. */
  enter(): void {
    this.depth += 1;
    if (this.depth > maxNesting) this.fail(`nested deeper than ${String(maxNesting)} levels`);
  }

  leave(): void {
    this.depth -= 1;
  }

  byte(): number {
    return this.bytes[this.advance(1)] ?? 0;
  }

  /** A zigzag integer; beyond ±(2^53 − 1) a bigint. */
  long(): number | bigint {
    const only = this.bytes[this.position];
    // Lengths, branches and most numbers are one byte.
    if (only !== undefined && only < 0x80) {
      this.position += 1;
      return (only >>> 1) ^ -(only & 1);
    }
    return this.longOfMany();
  }

  private longOfMany(): number | bigint {
    let low = 0;
    let factor = 1;
    // Seven groups of seven bits are exact as a number.
    for (let count = 0; count < 7; count += 1) {
      const byte = this.byte();
      low += (byte & 0x7f) * factor;
      factor *= 0x80;
      if (byte < 0x80) return low % 2 === 0 ? low / 2 : -(low + 1) / 2;
    }
    let value = BigInt(low);
    for (let shift = 49n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte >= 0x80) continue;
      const signed = BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n));
      return Number.isSafeInteger(Number(signed)) ? Number(signed) : signed;
    }
    return this.fail('an integer longer than 64 bits');
  }

  /** A length or index. */
  size(): number {
    const size = this.long();
    return typeof size === 'number' ? size : this.fail('a length beyond 2^53');
  }

  float(): number {
    return this.view.getFloat32(this.advance(4), true);
  }

  double(): number {
    return this.view.getFloat64(this.advance(8), true);
  }

  slice(length: number): Uint8Array {
    const start = this.advance(length);
    return this.bytes.subarray(start, start + length);
  }

  text(): string {
    const length = this.size();
    const start = this.advance(length);
    if (length <= shortText) {
      const text = asciiOf(this.bytes, start, start + length);
      if (text !== undefined) return text;
    }
    return utf8.decode(this.bytes.subarray(start, start + length));
  }
}

/** Up to so many bytes, putting characters together is faster than asking a decoder. */
const shortText = 24;

/** Undefined when there are other characters. */
function asciiOf(bytes: Uint8Array, start: number, end: number): string | undefined {
  let text = '';
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte >= 0x80) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
