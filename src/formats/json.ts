/** `outputRawFormat: json`. */
import { nestsDeeper } from '../json/json-depth.ts';
import { jsonFaultOf } from '../json/json-fault.ts';
import { LongIntegerError, parseJson } from '../json/json-text.ts';
import { decodeStrictText, placeIn } from './charset.ts';
import { DecodeError, type Format, maxNesting } from './format.ts';

/** Strict JSON; a byte-order mark is stripped, integers keep every digit. @see docs/spec/consume.md section 8.2 */
export const json: Format = {
  title: 'JSON',
  compile: () => (body, charset) => {
    const text = decodeStrictText(body, charset);
    try {
      const value = parseJson(text);
      if (nestsDeeper(value, maxNesting)) throw new DecodeError(`nested deeper than ${String(maxNesting)} levels`);
      return value;
    } catch (error) {
      if (error instanceof LongIntegerError) throw new DecodeError(error.message);
      if (error instanceof SyntaxError) throw new DecodeError(faultIn(text));
      // The reviver that keeps long integers goes down recursively.
      if (error instanceof RangeError) throw new DecodeError(`nested deeper than ${String(maxNesting)} levels`);
      throw error;
    }
  },
};

function faultIn(text: string): string {
  const fault = jsonFaultOf(text);
  if (fault === undefined) return 'not one JSON value';
  const found = fault.offset >= text.length ? 'the end' : JSON.stringify(text.slice(fault.offset, fault.offset + 20));
  return `expected ${fault.expected} at ${placeIn(text, fault.offset)}, found ${found}`;
}
