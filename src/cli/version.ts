/** The version of this program. */
import { readFileSync } from 'node:fs';

/** As in package.json, for example `0.1.0`. */
export function programVersion(): string {
  // Two folders up from here is the package, from src/cli/ as well as from dist/cli/.
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const content: unknown = JSON.parse(text);
  const version = typeof content === 'object' && content !== null && 'version' in content ? content.version : undefined;
  return typeof version === 'string' ? version : 'unknown';
}
