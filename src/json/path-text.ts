/** JSON Pointers as people write paths: `$.a.b[0]`. */
import { parsePointer } from './pointer.ts';

/** `/exposes/0/port` → `$.exposes[0].port`; names that are no plain words stand in brackets: `$.keys['a.b']`. */
export function pathText(pointer: string): string {
  return `$${parsePointer(pointer).map(stepText).join('')}`;
}

function stepText(token: string): string {
  if (/^\d+$/.test(token)) return `[${token}]`;
  if (/^[\p{L}\p{N}_-]+$/u.test(token)) return `.${token}`;
  return `['${token.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`;
}
