/** Files of `KEY=value` lines. */

const line = /^[ \t]*(?:export[ \t]+)?([^\s=:#!][^\s=:]*)[ \t]*[=:][ \t]*(.*)$/;
const doubleQuoted = /^"((?:[^"\\]|\\.)*)"[ \t]*(?:#.*)?$/;
const singleQuoted = /^'([^']*)'[ \t]*(?:#.*)?$/;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * The variables of an `.env` or `.properties` text: one `KEY=value` (or `KEY: value`) a line, `export ` allowed in front.
 * Lines that start with `#` or `!` are comments; so is ` #` behind an unquoted value. Values may stand in double quotes
 * (with `\n`, `\t`, `\"`, `\\`) or single quotes (as they are). The later of two equal keys counts; other lines mean nothing.
 * @see docs/spec/document.md section 9.3 rule 4
 */
export function parseEnvFile(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const written of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    const match = line.exec(written);
    if (match?.[1] !== undefined) variables.set(match[1], valueOf(match[2] ?? ''));
  }
  return variables;
}

function valueOf(written: string): string {
  const double = doubleQuoted.exec(written)?.[1];
  if (double !== undefined)
    return double.replaceAll(/\\(.)/g, (_all, character: string) => escapes[character] ?? character);
  return singleQuoted.exec(written)?.[1] ?? written.replace(/(?:^|[ \t]+)#.*$/, '').trim();
}
