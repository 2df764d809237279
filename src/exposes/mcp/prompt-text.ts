/** Placeholders of prompts: `{{name}}`, filled once, kept as written where the argument is missing. */
import type { Scope } from '../../expressions/scope.ts';
import { nameOf } from '../../expressions/scope.ts';
import { textOf } from '../../json/json-text.ts';
import type { FillableText } from './written-content.ts';

const placeholder = /\{\{\s*([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)\s*\}\}/g;

/** Names of the placeholders of a text, in order. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(placeholder)].map((match) => match[1] ?? '');
}

/**
 * Compiles a prompt's text. A null or missing value leaves the placeholder as it stands; braces inside a value are
 * never expanded. Dotted names reach into the answers of questions (`ask.<key>`).
 * @see docs/spec/mcp.md section 9
 */
export function compilePromptText(text: string): FillableText {
  if (placeholdersIn(text).length === 0) return { constant: text, render: () => text };
  return {
    constant: undefined,
    render: (scope, encode = (value) => value) =>
      text.replace(placeholder, (written, name: string) => {
        const value = valueOf(scope, name);
        return value === undefined || value === null ? written : encode(textOf(value));
      }),
  };
}

function valueOf(scope: Scope, name: string): ReturnType<Scope['get']> {
  const own = scope.inputs[name];
  return own === undefined && name.includes('.') ? scope.get(nameOf(name)) : own;
}
