/** Where something was written: the place that every diagnostic and every planned operation points at. */

/** A place in a text, both counted from 1; `column` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a node was written. `file` is the path as the user or the importing document gave it, `pointer` an RFC 6901
 * pointer into *that* file as it was written (before any upgrade).
 */
export interface Origin {
  readonly file: string;
  readonly pointer: string;
  readonly start: Position;
  readonly end: Position;
  /** The offset of `start`, where it is known without counting lines. */
  readonly offset?: number;
}

/** Which of two places of one file comes first: negative for `a`. No lines are counted where both offsets are known. */
export function comparePlaces(a: Origin, b: Origin): number {
  if (a.offset !== undefined && b.offset !== undefined) return a.offset - b.offset;
  const [one, other] = [a.start, b.start];
  return one.line - other.line || one.column - other.column;
}

/** An origin for what has no place of its own, such as a command-line option. */
export function originOf(file: string): Origin {
  return { file, pointer: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}
