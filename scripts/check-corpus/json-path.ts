// The plain part of the JSONPath dialect: names, indexes, wildcards and a final `.length`.
import { isMap } from './json.ts';
import type { Json } from './json.ts';
import { NotChecked } from './not-checked.ts';

type Step = { readonly name: string } | { readonly index: number } | { readonly all: true };

/**
 * The value a path selects, `undefined` when it is missing.
 * @throws NotChecked for filters, slices, deep scans and functions
 * @see docs/spec/consume.md 10
 */
export function select(path: string, value: Json): Json | undefined {
  const steps = parse(path);
  let matches: Json[] = [value];
  let many = false;
  for (const [position, step] of steps.entries()) {
    const last = position === steps.length - 1;
    many ||= 'all' in step;
    matches = matches.flatMap((match) => next(match, step, last));
  }
  return many ? matches : matches[0];
}

function parse(path: string): Step[] {
  const text = path.trim().replace(/^[$@]/, '');
  if (text === '' || text === '.') return [];
  const steps: Step[] = [];
  const pattern = /\.?\[(?:(-?\d+)|(\*)|'([^']*)'|"([^"]*)")\]|\.?([^.[(]+)/gy;
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    end = match.index + match[0].length;
    const name = match[3] ?? match[4] ?? match[5];
    if (match[1] !== undefined) steps.push({ index: Number(match[1]) });
    else if (match[2] !== undefined || name === '*') steps.push({ all: true });
    else steps.push({ name: name ?? '' });
  }
  if (end !== text.length || text.includes('..')) throw new NotChecked(`JSONPath ${path}`);
  return steps;
}

function next(value: Json, step: Step, last: boolean): Json[] {
  if ('all' in step) return Array.isArray(value) ? value : isMap(value) ? Object.values(value) : [];
  if ('index' in step) {
    const item = Array.isArray(value) ? value.at(step.index) : undefined;
    return item === undefined ? [] : [item];
  }
  if (Array.isArray(value)) return last && step.name === 'length' ? [value.length] : [];
  if (!isMap(value) || !Object.hasOwn(value, step.name)) return [];
  return [value[step.name] ?? null];
}
