/** The form of one thing that `naftiko-ts export` writes. */
import type { OptionTable } from '../../arguments.ts';
import type { CommandIo } from '../../command.ts';

/** One target. `run` gives the exit code. */
export interface ExportTarget {
  /** The word after `export`. */
  readonly name: string;
  readonly options: OptionTable;
  /** Its part of the usage text, without a line break at its end. */
  readonly usage: string;
  /** @param words the arguments without the target's name */
  run(words: readonly string[], io: CommandIo): Promise<number>;
}
