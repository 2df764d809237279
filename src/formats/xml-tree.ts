/** The value of an XML document, built up from what a parser meets. */
import { type JsonObject, type JsonValue, member, setMember } from '../json/json-value.ts';

/** Name, with its prefix → value. */
export type Attributes = Readonly<Record<string, string>>;

const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';

interface Element {
  readonly name: string;
  readonly members: Record<string, JsonValue>;
  hasMembers: boolean;
  /** Text since the last child. */
  text: string;
  readonly nil: boolean;
  /** Prefixes whose binding changes with the element, which changes back at its end. */
  readonly rebound: readonly string[];
}

/**
 * Is told of elements and text in document order. Prefixes and `xmlns` are dropped; a name seen twice is a list; the own
 * text of an element with attributes or children stands under the empty key.
 * @see docs/spec/consume.md section 8.3
 */
export class XmlTree {
  /** The value of the root element, whose name is dropped; undefined until it has ended. */
  root: JsonObject | undefined;
  private readonly open: Element[] = [];
  /**
   * Prefixes bound to the schema instance namespace where the reading is. One set for the whole document: a set for each
   * element costs the square of the number of prefixes.
   */
  private readonly nilPrefixes = new Set<string>();

  get depth(): number {
    return this.open.length;
  }

  start(name: string, written: Attributes): void {
    const parent = this.open.at(-1);
    if (parent !== undefined) settleText(parent);
    const attributes = Object.entries(written);
    const rebound = this.bind(attributes);
    const element: Element = {
      name: localName(name),
      members: {},
      hasMembers: false,
      text: '',
      nil: attributes.some((attribute) => isNil(attribute, this.nilPrefixes)),
      rebound,
    };
    for (const attribute of attributes) {
      const [key, value] = attribute;
      if (key === 'xmlns' || key.startsWith('xmlns:') || isNil(attribute, this.nilPrefixes)) continue;
      add(element, localName(key), value);
    }
    this.open.push(element);
  }

  text(text: string): void {
    const element = this.open.at(-1);
    if (element !== undefined) element.text += text;
  }

  end(): void {
    const element = this.open.pop();
    if (element === undefined) return;
    for (const prefix of element.rebound) this.rebind(prefix);
    const parent = this.open.at(-1);
    if (parent === undefined) {
      settleText(element);
      this.root = element.members;
    } else {
      add(parent, element.name, valueOf(element));
    }
  }

  /** Binds the prefixes that an element declares; those whose binding changed. */
  private bind(attributes: readonly (readonly [string, string])[]): readonly string[] {
    const rebound = attributes.flatMap(([name, value]) => {
      if (!name.startsWith('xmlns:')) return [];
      const prefix = name.slice('xmlns:'.length);
      return this.nilPrefixes.has(prefix) === (value === instanceNamespace) ? [] : [prefix];
    });
    for (const prefix of rebound) this.rebind(prefix);
    return rebound;
  }

  /** Binds a prefix to the schema instance namespace, or back to another. */
  private rebind(prefix: string): void {
    if (!this.nilPrefixes.delete(prefix)) this.nilPrefixes.add(prefix);
  }
}

function valueOf(element: Element): JsonValue {
  if (element.nil) return null;
  if (!element.hasMembers) return element.text;
  settleText(element);
  return element.members;
}

/** Text before a child or the end becomes a member, unless it is blank. */
function settleText(element: Element): void {
  const { text } = element;
  if (text.trim() === '') {
    // Blank text between children is layout; only an element that has nothing else keeps it.
    if (element.hasMembers) element.text = '';
    return;
  }
  element.text = '';
  add(element, '', text);
}

function add(element: Element, name: string, value: JsonValue): void {
  const { members } = element;
  element.hasMembers = true;
  const present = member(members, name);
  if (present === undefined) setMember(members, name, value);
  // Only repetition makes lists here, so a list is always ours to extend.
  else if (Array.isArray(present)) (present as JsonValue[]).push(value);
  else setMember(members, name, [present, value]);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function isNil([name, value]: readonly [string, string], prefixes: ReadonlySet<string>): boolean {
  const [prefix = '', local] = name.split(':');
  return local === 'nil' && prefixes.has(prefix) && (value === 'true' || value === '1');
}
