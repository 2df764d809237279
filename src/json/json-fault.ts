/** Where and why a text is no JSON: only run after JSON.parse has refused it, whose own messages quote the text. */

/** The first fault of a text. */
export interface JsonFault {
  /** In UTF-16 units from 0. */
  readonly offset: number;
  /** For example `a value`, `"," or "}"`. */
  readonly expected: string;
}

const blanks = /[ \t\n\r]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;
const string = /"(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/uy;

/** Finds the first fault, or undefined when the text is one JSON value. */
export function jsonFaultOf(text: string): JsonFault | undefined {
  const open: ('[' | '{')[] = [];
  let offset = skip(blanks, text, 0) ?? 0;
  let state: 'value' | 'first' | 'key' | 'firstKey' | 'after' = 'value';
  for (;;) {
    const char = text[offset] ?? '';
    if (state === 'after') {
      const container = open.at(-1);
      if (container === undefined) return char === '' ? undefined : { offset, expected: 'the end' };
      const close = container === '[' ? ']' : '}';
      if (char !== ',' && char !== close) return { offset, expected: `"," or "${close}"` };
      offset += 1;
      if (char === close) open.pop();
      else state = container === '[' ? 'value' : 'key';
    } else if (state === 'key' || state === 'firstKey') {
      if (char === '}' && state === 'firstKey') {
        open.pop();
        offset += 1;
        state = 'after';
      } else {
        const end = skip(string, text, offset);
        if (end === undefined) return { offset, expected: 'a name in double quotes' };
        offset = skip(blanks, text, end) ?? end;
        if (text[offset] !== ':') return { offset, expected: '":"' };
        offset += 1;
        state = 'value';
      }
    } else if (char === '[' || char === '{') {
      open.push(char);
      offset += 1;
      state = char === '[' ? 'first' : 'firstKey';
    } else if (char === ']' && state === 'first') {
      open.pop();
      offset += 1;
      state = 'after';
    } else {
      const end = skip(string, text, offset) ?? skip(scalar, text, offset);
      if (end === undefined) return { offset, expected: 'a value' };
      offset = end;
      state = 'after';
    }
    offset = skip(blanks, text, offset) ?? offset;
  }
}

/** The offset after what a sticky pattern matches, or undefined. */
function skip(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
