/** Reading one input: conversion from text or JSON to its declared type, then its constraints. */
import { stringifyJson } from '../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonValue } from '../json/json-value.ts';
import type { InputType } from '../model/parameters.ts';
import { maxIntegerDigits, parseJson } from '../json/json-text.ts';
import type { Checked, InputPlan } from './input-plan.ts';

const integerText = /^[+-]?\d+$/;
const numberText = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** A value quoted in a message is cut here, so that a large argument does not come back whole. */
const quotedCharacters = 80;

const nouns: Readonly<Record<InputType, string>> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean',
  array: 'an array',
  object: 'an object',
};

/**
 * Converts the texts of one path, query, header, cookie or form value (all values of a repeated name, at least one).
 * @returns the converted value, or a message such as `must be an integer, got "ten"`
 * @see docs/spec/rest.md section 5.6
 */
export function checkText(input: InputPlan, texts: readonly string[]): Checked {
  const first = texts[0] ?? '';
  if (input.type === undefined) return constrained(input, first);
  const value = input.type === 'array' ? listOf(texts, first) : fromText(input.type, first);
  if (value !== undefined) return constrained(input, value);
  // An unchecked type is a guess: it is followed where the text fits, and never held against the caller.
  return input.checked ? mistyped(input.type, first) : constrained(input, first);
}

/** All values of a repeated name; one that starts with `[` is JSON. */
function listOf(texts: readonly string[], first: string): JsonValue | undefined {
  if (texts.length !== 1 || !first.startsWith('[')) return texts;
  const value = parsed(first);
  return isJsonList(value) ? value : undefined;
}

/**
 * Converts a field of a JSON body, strictly: only numbers and booleans become text where a string is declared.
 * @see docs/spec/rest.md section 5.6, column "From JSON"
 */
export function checkBodyValue(input: InputPlan, value: JsonValue): Checked {
  if (!input.checked || input.type === undefined || hasType(input.type, value)) return constrained(input, value);
  if (input.type === 'string' && isTextual(value)) return constrained(input, String(value));
  return mistyped(input.type, value);
}

/**
 * Converts an argument of an MCP tool or of `naftiko-ts call`: as `checkBodyValue`, and text that parses as the
 * declared type becomes it.
 * @see docs/spec/mcp.md section 6.2 I6
 */
export function checkJson(input: InputPlan, value: JsonValue): Checked {
  if (typeof value === 'string' && input.checked && input.type !== undefined && input.type !== 'string') {
    const converted = fromText(input.type, value);
    return converted === undefined ? mistyped(input.type, value) : constrained(input, converted);
  }
  return checkBodyValue(input, value);
}

function fromText(type: InputType, text: string): JsonValue | undefined {
  switch (type) {
    case 'string':
      return text;
    case 'integer':
      return integerText.test(text) && text.length <= maxIntegerDigits ? integerOf(text) : undefined;
    case 'number':
      return numberText.test(text) ? parsed(text) : undefined;
    case 'boolean':
      return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined;
    case 'array': {
      const value = parsed(text);
      return isJsonList(value) ? value : undefined;
    }
    case 'object': {
      const value = parsed(text);
      return isJsonObject(value) ? value : undefined;
    }
  }
}

function integerOf(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text.startsWith('+') ? text.slice(1) : text);
}

function parsed(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function hasType(type: InputType, value: JsonValue): boolean {
  switch (type) {
    case 'integer':
      return typeof value === 'bigint' || Number.isInteger(value);
    case 'number':
      return typeof value === 'bigint' || typeof value === 'number';
    case 'array':
      return isJsonList(value);
    case 'object':
      return isJsonObject(value);
    default:
      return typeof value === type;
  }
}

function isTextual(value: JsonValue): value is number | bigint | boolean {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
}

function constrained(input: InputPlan, value: JsonValue): Checked {
  const message = input.constraint?.(value);
  return message === undefined ? { ok: true, value } : { ok: false, message };
}

function mistyped(type: InputType, value: JsonValue): Checked {
  return { ok: false, message: `must be ${nouns[type]}, got ${quoted(value)}` };
}

/** A value as a message shows it: compact JSON, cut. */
export function quoted(value: JsonValue): string {
  const text = stringifyJson(value);
  return text.length <= quotedCharacters ? text : `${text.slice(0, quotedCharacters)}…`;
}
