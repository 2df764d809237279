/** The text of one file, and the way from an offset in it to line and column. */
import type { Position } from './origin.ts';

/** A document's text. Lines are counted only when a position is asked for. */
export class SourceFile {
  /** The path as the user or the importing document gave it: what messages show. */
  readonly file: string;
  /** Absolute path; relative locations of the document start from its folder. */
  readonly path: string;
  /** Decoded text, without byte order mark. */
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  constructor(file: string, path: string, text: string) {
    this.file = file;
    this.path = path;
    this.text = text;
  }

  /** Line and column, both from 1, of a UTF-16 offset; one beyond the end is the end. */
  positionAt(offset: number): Position {
    const starts = this.#starts();
    const target = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= target) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: target - (starts[low] ?? 0) + 1 };
  }

  /** The text of a line, counted from 1, without its line break; undefined outside the file. */
  line(number: number): string | undefined {
    const starts = this.#starts();
    const start = starts[number - 1];
    if (start === undefined) return undefined;
    const end = starts[number] ?? this.text.length;
    return this.text.slice(start, end).replace(/[\r\n]+$/, '');
  }

  #starts(): readonly number[] {
    if (this.#lineStarts !== undefined) return this.#lineStarts;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
    return starts;
  }
}
