/** The YAML block a SKILL.md opens with: reading, writing, and what the Agent Skills convention wants of it. */
import { parse } from 'yaml';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, member } from '../../json/json-value.ts';

/** Limits of the convention, in characters. @see docs/spec/skill.md section 6 */
const maxDescription = 1024;
const maxCompatibility = 500;

/** Keys of `metadata` that extensions of MCP keep for themselves. @see docs/spec/skill.md K6 */
const reservedPrefix = 'io.modelcontextprotocol/';

/** 1 to 64 lower-case letters, digits and hyphens, none of them leading, trailing or doubled. */
const conventionalName = /^(?!.*--)[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** Whether a name may stand in an index. */
export function isConventionalName(name: JsonValue | undefined): name is string {
  return typeof name === 'string' && conventionalName.test(name);
}

/** Whether a description may stand in an index: 1 to 1024 characters, not all of them blank. */
export function isConventionalDescription(description: JsonValue | undefined): description is string {
  return typeof description === 'string' && description.trim() !== '' && lengthOf(description) <= maxDescription;
}

/** The frontmatter of a SKILL.md text as a map; undefined where there is none or it is no YAML map. */
export function frontmatterOf(text: string): JsonObject | undefined {
  const block = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
  if (block === undefined) return undefined;
  try {
    // The core schema gives JSON values only; aliases are bounded by the library.
    const value = parse(block, { schema: 'core', maxAliasCount: 100 }) as JsonValue;
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with a frontmatter by the convention, each a phrase that follows "SKILL.md". */
export function conventionFaults(frontmatter: JsonObject | undefined, folderName: string | undefined): string[] {
  if (frontmatter === undefined) return ['has no frontmatter'];
  const { name, description, compatibility, metadata } = {
    name: member(frontmatter, 'name'),
    description: member(frontmatter, 'description'),
    compatibility: member(frontmatter, 'compatibility'),
    metadata: member(frontmatter, 'metadata'),
  };
  const faults: string[] = [];
  if (name === undefined || name === '') faults.push('has no name');
  else if (!isConventionalName(name)) faults.push(`has a name that the convention does not allow: ${shown(name)}`);
  else if (folderName !== undefined && name !== folderName)
    faults.push(`has the name "${name}", but its folder is called "${folderName}"`);
  if (description === undefined || description === '') faults.push('has no description');
  else if (!isConventionalDescription(description))
    faults.push(`has a description that is no text of 1 to ${maxDescription} characters`);
  if (
    compatibility !== undefined &&
    (typeof compatibility !== 'string' || compatibility === '' || lengthOf(compatibility) > maxCompatibility)
  )
    faults.push(`has a compatibility that is no text of 1 to ${maxCompatibility} characters`);
  if (metadata !== undefined && !isTextMap(metadata)) faults.push('has metadata that is no map from text to text');
  if (!isToolList(member(frontmatter, 'allowed-tools'))) faults.push('has allowed-tools that are no text');
  return faults;
}

/** Keys of the metadata that are reserved. */
export function reservedKeys(metadata: JsonValue | undefined): readonly string[] {
  return isJsonObject(metadata) ? Object.keys(metadata).filter((key) => key.startsWith(reservedPrefix)) : [];
}

function isTextMap(value: JsonValue): boolean {
  return isJsonObject(value) && Object.values(value).every((item) => typeof item === 'string');
}

function isToolList(value: JsonValue | undefined): boolean {
  return (
    value === undefined ||
    typeof value === 'string' ||
    (isJsonList(value) && value.every((item) => typeof item === 'string'))
  );
}

function shown(value: JsonValue): string {
  return typeof value === 'string' ? `"${value.slice(0, 80)}"` : 'no text';
}

/** Characters, not UTF-16 units. */
function lengthOf(text: string): number {
  return [...text].length;
}

/** What every YAML reader, of whatever version and strictness, takes as the text it is. */
const plainText = /^(?!(?:true|false|yes|no|on|off|null|y|n|inf|nan)$)[A-Za-z](?:[\w .,;()/+'’–—-]*[\w.)])?$/i;

/**
 * Frontmatter with its fences. Texts are quoted unless they are plain beyond doubt, and no value contains `---`, at which
 * simple readers cut. Keys must be plain words, or they are quoted.
 */
export function frontmatterText(fields: JsonObject): string {
  const lines = Object.entries(fields).map(([key, value]) =>
    isJsonObject(value) ? `${scalar(key)}:${membersOf(value)}` : `${scalar(key)}: ${scalar(value)}`,
  );
  return `---\n${lines.join('\n')}\n---\n`;
}

function membersOf(fields: JsonObject): string {
  return Object.entries(fields)
    .map(([name, item]) => `\n  ${scalar(name)}: ${scalar(item)}`)
    .join('');
}

function scalar(value: JsonValue): string {
  if (typeof value !== 'string') return String(value);
  if (plainText.test(value) && !value.includes('---')) return value;
  const escaped = JSON.stringify(value).replaceAll('---', String.raw`\u002d--`);
  // JSON leaves these as they are; YAML does not allow them, or reads a line break in them.
  return escaped.replaceAll(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, escapedUnit);
}

function escapedUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
