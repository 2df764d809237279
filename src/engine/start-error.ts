/** The failure of a start. */

/** A start that failed because one adapter could not start. Everything that had been started is stopped again. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
