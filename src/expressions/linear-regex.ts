/**
 * Regular expressions that take time in proportion to the text, whatever the pattern: no backtracking. Our own, because
 * the library `re2js` takes 45 ms to import and refuses `\u0041`, `a++` and `x{1001}` (CONTRIBUTING.md).
 */

/** A pattern that is no regular expression, or is outside what can be run in linear time. */
export class LinearRegexError extends Error {
  override readonly name = 'LinearRegexError';
}

/** A compiled pattern. */
export interface LinearRegex {
  /** Number of states: the work of a run is this times the length of the text. */
  readonly size: number;
  /** Whether the whole text matches. */
  matches(text: string): boolean;
  /** Whether some part of the text matches. */
  searches(text: string): boolean;
}

const maxPattern = 1000;
const maxStates = 2000;
/** States times characters of one run; of a longer text only its beginning is looked at. */
const maxWork = 5_000_000;

/** Flags: `i` case, `m` lines, `s` dot matches line ends, `u` dot as in JavaScript, `x` and others refused. */
const knownFlags = /^[imsudg]*$/i;

/** A node of the pattern. */
type Node =
  | { readonly kind: 'char'; readonly test: (char: string) => boolean }
  | { readonly kind: 'start' | 'end' | 'boundary' | 'inside' }
  | { readonly kind: 'all' | 'any'; readonly nodes: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly min: number; readonly max: number };

/** An instruction of the machine: the states it leads to. */
type State =
  | { readonly kind: 'char'; readonly test: (char: string) => boolean; next: number }
  | { readonly kind: 'start' | 'end' | 'boundary' | 'inside'; next: number }
  | { readonly kind: 'split'; readonly next: number[] }
  | { readonly kind: 'done' };

/**
 * Compiles a pattern: characters, classes, `.`, anchors, `\b`, groups, alternatives and quantifiers. Back references
 * and look-around can not run in linear time and are refused.
 * @throws LinearRegexError
 */
export function compileLinearRegex(pattern: string, flags = ''): LinearRegex {
  if (pattern.length > maxPattern) throw new LinearRegexError(`it has more than ${String(maxPattern)} characters`);
  if (!knownFlags.test(flags)) throw new LinearRegexError(`unknown flags "${flags}"`);
  const parser = new PatternParser(pattern, flags.toLowerCase());
  const states = assemble(parser.parse());
  const multiline = flags.includes('m');
  return {
    size: states.length,
    matches: (text) => run(states, text, true, multiline),
    searches: (text) => run(states, text, false, multiline),
  };
}

class PatternParser {
  readonly chars: readonly string[];
  readonly flags: string;
  position = 0;
  depth = 0;

  constructor(pattern: string, flags: string) {
    this.chars = Array.from(pattern);
    this.flags = flags;
  }

  get next(): string | undefined {
    return this.chars[this.position];
  }

  parse(): Node {
    const node = this.alternatives();
    if (this.next !== undefined) throw new LinearRegexError('unbalanced ")"');
    return node;
  }

  take(char: string): boolean {
    if (this.next !== char) return false;
    this.position += 1;
    return true;
  }

  alternatives(): Node {
    const nodes = [this.sequence()];
    while (this.take('|')) nodes.push(this.sequence());
    return { kind: 'any', nodes };
  }

  sequence(): Node {
    const nodes: Node[] = [];
    while (this.next !== undefined && this.next !== '|' && this.next !== ')') nodes.push(this.repeated());
    return { kind: 'all', nodes };
  }

  repeated(): Node {
    let node = this.atom();
    for (;;) {
      const range = this.quantifier();
      if (range === undefined) return node;
      // A lazy or possessive mark changes which part matches, never whether it does.
      if (!this.take('?')) this.take('+');
      node = { kind: 'repeat', node, ...range };
    }
  }

  quantifier(): { min: number; max: number } | undefined {
    if (this.take('*')) return { min: 0, max: Infinity };
    if (this.take('+')) return { min: 1, max: Infinity };
    if (this.take('?')) return { min: 0, max: 1 };
    if (this.next !== '{') return undefined;
    const close = this.chars.indexOf('}', this.position);
    const range =
      close === -1 ? null : /^(\d{1,4})(,(\d{0,4}))?$/.exec(this.chars.slice(this.position + 1, close).join(''));
    if (range === null) throw new LinearRegexError('"{" without a count');
    this.position = close + 1;
    const min = Number(range[1]);
    const max = range[2] === undefined ? min : range[3] === '' ? Infinity : Number(range[3]);
    if (max < min) throw new LinearRegexError('a count out of order');
    return { min, max };
  }

  atom(): Node {
    const char = this.next ?? '';
    if ('*+?{'.includes(char)) throw new LinearRegexError(`nothing to repeat before "${char}"`);
    this.position += 1;
    if (char === '(') return this.group();
    if (char === '[') return this.characterClass();
    // RFC 9485: a dot is anything but \n and \r. JavaScript (flag `u`) leaves out U+2028 and U+2029 too.
    if (char === '.')
      return this.single(this.flags.includes('s') ? '[^]' : this.flags.includes('u') ? '.' : '[^\\n\\r]');
    if (char === '^') return { kind: 'start' };
    if (char === '$') return { kind: 'end' };
    if (char === '\\') return this.escape();
    if (char === ']' || char === '}') return this.single(`\\${char}`);
    return this.single(char === '/' ? '\\/' : char);
  }

  group(): Node {
    this.depth += 1;
    if (this.depth > 100) throw new LinearRegexError('groups nested too deep');
    if (this.take('?') && !this.take(':')) this.groupName();
    const node = this.alternatives();
    if (!this.take(')')) throw new LinearRegexError('unbalanced "("');
    this.depth -= 1;
    return node;
  }

  groupName(): void {
    const close = this.chars.indexOf('>', this.position);
    const name = close === -1 ? '' : this.chars.slice(this.position, close).join('');
    if (!/^<[A-Za-z]\w*$/.test(name)) throw new LinearRegexError('look-around and inline flags are not available');
    this.position = close + 1;
  }

  escape(): Node {
    const char = this.next;
    if (char === undefined) throw new LinearRegexError('a lone "\\" at the end');
    if (/[1-9k]/.test(char)) throw new LinearRegexError('back references are not available');
    if (char === 'b') this.position += 1;
    if (char === 'b') return { kind: 'boundary' };
    if (char === 'B') this.position += 1;
    if (char === 'B') return { kind: 'inside' };
    return this.single(this.escapeText());
  }

  /** The source of one escape, after its backslash. */
  escapeText(): string {
    const char = this.next ?? '';
    this.position += 1;
    if (char === 'p' || char === 'P' || (char === 'u' && this.next === '{')) {
      const close = this.chars.indexOf('}', this.position);
      if (this.next !== '{' || close === -1) throw new LinearRegexError(`"\\${char}" without {…}`);
      const text = this.chars.slice(this.position, close + 1).join('');
      this.position = close + 1;
      return `\\${char}${text}`;
    }
    const digits = char === 'x' ? 2 : char === 'u' ? 4 : 0;
    if (digits > 0) {
      const text = this.chars.slice(this.position, this.position + digits).join('');
      this.position += digits;
      return `\\${char}${text}`;
    }
    // The `u` flag refuses escapes of plain characters, which authors write for safety: `\-`, `\"`.
    return /[A-Za-z0-9^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
  }

  characterClass(): Node {
    let source = '[';
    if (this.take('^')) source += '^';
    if (this.take(']')) source += '\\]';
    for (;;) {
      const char = this.next;
      if (char === undefined) throw new LinearRegexError('unbalanced "["');
      this.position += 1;
      if (char === ']') return this.single(`${source}]`);
      if (char === '\\') {
        const escaped = this.next === '-' ? '\\-' : undefined;
        if (escaped !== undefined) this.position += 1;
        source += escaped ?? this.escapeText();
      } else source += char === '[' || char === '/' ? `\\${char}` : char;
    }
  }

  /** A test for one character. A pattern of one character can not backtrack, so the built-in engine may decide it. */
  single(source: string): Node {
    const flags = this.flags.includes('i') ? 'iu' : 'u';
    let pattern: RegExp;
    try {
      pattern = new RegExp(`^${source}$`, flags);
    } catch {
      throw new LinearRegexError(`"${source}" is no character or class`);
    }
    return { kind: 'char', test: (char) => pattern.test(char) };
  }
}

/** The machine of a pattern; state 0 is where it starts. */
function assemble(root: Node): readonly State[] {
  const states: State[] = [];
  const add = (state: State): number => {
    if (states.length >= maxStates) throw new LinearRegexError('it is too large');
    states.push(state);
    return states.length - 1;
  };
  /** Adds `node` before `next` and gives its first state. */
  const place = (node: Node, next: number): number => {
    switch (node.kind) {
      case 'char':
        return add({ kind: 'char', test: node.test, next });
      case 'all':
        return node.nodes.reduceRight((after, item) => place(item, after), next);
      case 'any':
        return node.nodes.length === 1 && node.nodes[0] !== undefined
          ? place(node.nodes[0], next)
          : add({ kind: 'split', next: node.nodes.map((item) => place(item, next)) });
      case 'repeat':
        return placeRepeat(node, next);
      default:
        return add({ kind: node.kind, next });
    }
  };
  const placeRepeat = ({ node, min, max }: Extract<Node, { kind: 'repeat' }>, next: number): number => {
    let first = next;
    if (max === Infinity) {
      const loop: number[] = [next];
      first = add({ kind: 'split', next: loop });
      loop.push(place(node, first));
    } else {
      for (let count = min; count < max; count += 1) first = add({ kind: 'split', next: [next, place(node, first)] });
    }
    for (let count = 0; count < min; count += 1) first = place(node, first);
    return first;
  };
  const done = add({ kind: 'done' });
  const start = place(root, done);
  return [{ kind: 'split', next: [start + 1] }, ...states.map(shifted)];
}

/** Makes room for the entry state at 0. */
function shifted(state: State): State {
  if (state.kind === 'done') return state;
  if (state.kind === 'split') return { kind: 'split', next: state.next.map((target) => target + 1) };
  return { ...state, next: state.next + 1 };
}

const wordCharacter = /^\w$/;

/** Follows all states at once, character by character. */
function run(states: readonly State[], text: string, whole: boolean, multiline: boolean): boolean {
  const longest = Math.floor(maxWork / states.length);
  const chars = Array.from(text.length > longest ? text.slice(0, longest) : text);
  let current = new Set<number>();
  for (let index = 0; index <= chars.length; index += 1) {
    const before = chars[index - 1];
    const char = chars[index];
    if (index === 0 || !whole) current.add(0);
    const done = spread(states, current, before, char, multiline);
    if (done && (!whole || char === undefined)) return true;
    if (char === undefined) return false;
    const following = new Set<number>();
    for (const id of current) {
      const state = states[id];
      if (state?.kind === 'char' && state.test(char)) following.add(state.next);
    }
    if (whole && following.size === 0) return false;
    current = following;
  }
  return false;
}

/** Adds every state that is reached without a character. Whether `done` is among them. */
function spread(
  states: readonly State[],
  current: Set<number>,
  before: string | undefined,
  after: string | undefined,
  multiline: boolean,
): boolean {
  let done = false;
  // A set visits what is added while it is walked, so this reaches all of them, each once.
  for (const id of current) {
    const state = states[id];
    if (state === undefined || state.kind === 'char') continue;
    if (state.kind === 'done') done = true;
    else if (state.kind === 'split') for (const target of state.next) current.add(target);
    else if (holds(state.kind, before, after, multiline)) current.add(state.next);
  }
  return done;
}

function holds(
  kind: 'start' | 'end' | 'boundary' | 'inside',
  before: string | undefined,
  after: string | undefined,
  multiline: boolean,
): boolean {
  if (kind === 'start') return before === undefined || (multiline && before === '\n');
  if (kind === 'end') return after === undefined || (multiline && after === '\n');
  const boundary = isWord(before) !== isWord(after);
  return (kind === 'boundary') === boundary;
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && wordCharacter.test(char);
}
