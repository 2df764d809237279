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
  /** Prefixes bound to the schema instance namespace. */
  readonly nilPrefixes: readonly string[];
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

  get depth(): number {
    return this.open.length;
  }

  start(name: string, written: Attributes): void {
    const parent = this.open.at(-1);
    if (parent !== undefined) settleText(parent);
    const attributes = Object.entries(written);
    const nilPrefixes = prefixesOf(attributes, parent?.nilPrefixes ?? []);
    const element: Element = {
      name: localName(name),
      members: {},
      hasMembers: false,
      text: '',
      nil: attributes.some((attribute) => isNil(attribute, nilPrefixes)),
      nilPrefixes,
    };
    for (const attribute of attributes) {
      const [key, value] = attribute;
      if (key === 'xmlns' || key.startsWith('xmlns:') || isNil(attribute, nilPrefixes)) continue;
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
    const parent = this.open.at(-1);
    if (parent === undefined) {
      settleText(element);
      this.root = element.members;
    } else {
      add(parent, element.name, valueOf(element));
    }
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

function prefixesOf(
  attributes: readonly (readonly [string, string])[],
  inherited: readonly string[],
): readonly string[] {
  const declared = attributes.filter(([name]) => name.startsWith('xmlns:'));
  if (declared.length === 0) return inherited;
  const prefixes = new Set(inherited);
  for (const [name, value] of declared) {
    const prefix = name.slice('xmlns:'.length);
    if (value === instanceNamespace) prefixes.add(prefix);
    else prefixes.delete(prefix);
  }
  return [...prefixes];
}

function isNil([name, value]: readonly [string, string], prefixes: readonly string[]): boolean {
  const [prefix = '', local] = name.split(':');
  return local === 'nil' && prefixes.includes(prefix) && (value === 'true' || value === '1');
}
