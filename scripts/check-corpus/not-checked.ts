// How the checker says that it has no opinion: a reason, counted in the report, never a silent skip.

/** Thrown where a document uses something whose outcome the checker does not work out. */
export class NotChecked extends Error {
  override readonly name = 'NotChecked';
}
