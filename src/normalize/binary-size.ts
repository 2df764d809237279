/** Sizes such as `10MiB`. */

const sizeText = /^\s*(\d+(?:\.\d+)?)\s*(B|KiB|MiB|GiB)?\s*$/;
const bytesPerUnit: Readonly<Record<string, number>> = { B: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };

/** Bytes of a size; a missing unit means bytes, a fraction is rounded down. `undefined` for any other text. @see docs/spec/rest.md section 2 */
export function parseBinarySize(text: string | undefined): number | undefined {
  const match = text === undefined ? null : sizeText.exec(text);
  if (match === null) return undefined;
  return Math.floor(Number(match[1]) * (bytesPerUnit[match[2] ?? 'B'] ?? 1));
}
