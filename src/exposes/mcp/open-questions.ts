/** How many questions to clients of the legacy era are open at once in one adapter. */

/** @see docs/spec/cli.md section 2.1 */
const maxOpen = 1000;

/** The open questions of one adapter. Each waits for minutes, with its call and its stream. */
export class OpenQuestions {
  #open = 0;

  /** Takes a place; false when there is none. */
  tryOpen(): boolean {
    if (this.#open >= maxOpen) return false;
    this.#open += 1;
    return true;
  }

  /** Gives a place back. */
  close(): void {
    this.#open -= 1;
  }
}
