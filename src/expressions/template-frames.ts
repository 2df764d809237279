/** What names mean inside a template section: the current item first, then the scope of the call. */
import { isJsonList, isJsonObject, type JsonValue, member } from '../json/json-value.ts';
import { descend, type Name, type Scope } from './scope.ts';
import type { TemplatePart } from './template-parser.ts';

/** The item that a section is rendered for, and the one around it. */
export interface ItemFrame {
  readonly item: JsonValue;
  readonly outer: ItemFrame | undefined;
}

/** The value of a name: `.` is the current item, other names are members of the items in sight, else of the scope. */
export function lookUp(name: Name, scope: Scope, frame: ItemFrame | undefined): JsonValue | undefined {
  if (frame === undefined) return name.text === '.' ? undefined : scope.get(name);
  if (name.text === '.') return frame.item;
  for (let current: ItemFrame | undefined = frame; current !== undefined; current = current.outer) {
    const { item } = current;
    if (!isJsonObject(item)) continue;
    const whole = member(item, name.text);
    if (whole !== undefined) return whole;
    const [first] = name.segments;
    if (first !== undefined && name.segments.length > 1 && Object.hasOwn(item, first)) {
      return descend(item, name.segments, 0);
    }
  }
  return scope.get(name);
}

/**
 * The frames a section's content is rendered for: one per list item, one for any other true value, none otherwise.
 * False, null, missing and the empty list are false; empty text and zero are true.
 * @see docs/spec/consume.md section 11
 */
export function visitsOf(
  section: Extract<TemplatePart, { kind: 'section' }>,
  scope: Scope,
  frame: ItemFrame | undefined,
): readonly (ItemFrame | undefined)[] {
  const value = lookUp(section.name, scope, frame);
  const off = value === undefined || value === null || value === false || (isJsonList(value) && value.length === 0);
  if (section.inverted) return off ? [frame] : [];
  if (off || value === undefined) return [];
  if (isJsonList(value)) return value.map((item) => ({ item, outer: frame }));
  return [{ item: value, outer: frame }];
}
