// Writes docs/spec-index.md: each key of the document's language with the file that reads it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonList, isJsonObject, type JsonValue } from '../src/json/json-value.ts';

const root = join(import.meta.dirname, '..');
const reader = 'src/normalize';

/** Keys under which every subschema stands by name, in the schemas of this project. */
function keysOf(schema: JsonValue, into: Set<string>): void {
  if (isJsonList(schema)) for (const part of schema) keysOf(part, into);
  if (!isJsonObject(schema)) return;
  for (const [word, value] of Object.entries(schema)) {
    if (word === 'properties' && isJsonObject(value)) for (const key of Object.keys(value)) into.add(key);
    keysOf(value, into);
  }
}

/** The page: one row a key, sorted; a key that nothing reads is one that the schema alone knows. */
export function specIndex(): string {
  const keys = new Set<string>();
  for (const name of ['naftiko', 'ikanos']) {
    // The schemas are this project's own JSON files.
    keysOf(JSON.parse(readFileSync(join(root, `schemas/${name}.json`), 'utf8')) as JsonValue, keys);
  }
  const files = [
    ...readdirSync(join(root, reader)).map((name) => `${reader}/${name}`),
    'src/document/detect-version.ts',
  ].filter((path) => path.endsWith('.ts'));
  const texts = files.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const rows = [...keys].toSorted().map((key) => {
    const quoted = `'${key}'`;
    const member = new RegExp(
      `(?:^|[^A-Za-z0-9_$])${key.replaceAll(/[^A-Za-z0-9]/g, String.raw`\$&`)}:\\s*(?:at|operation|adapter|'|\\{)`,
      'm',
    );
    const found = texts
      .filter(({ text }) => text.includes(quoted) || member.test(text))
      .map(({ path }) => `\`${path}\``);
    return `| \`${key}\` | ${found.length === 0 ? 'checked by the schema, not used' : found.join(', ')} |`;
  });
  return `# Where each key is read\n\nEach key of the document's language, older words included, with the files that read it.\nWritten by \`npm run generate-spec-index\`; a test compares.\n\n| key | read in |\n| --- | --- |\n${rows.join('\n')}\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(root, 'docs/spec-index.md'), specIndex());
