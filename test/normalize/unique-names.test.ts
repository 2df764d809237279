import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kebabName, oneLine, uniqueKeys } from '../../src/normalize/unique-names.ts';

describe('uniqueKeys', () => {
  it('never changes a first name and never repeats a key', () => {
    const names = array(constantFrom('a', 'a-2', 'a-3', 'b', 'a-2-2'));
    assert(
      property(names, (list) => {
        const keys = uniqueKeys(list);
        expect(new Set(keys).size).toBe(list.length);
        list.forEach((name, index) => {
          if (list.indexOf(name) === index) expect(keys[index]).toBe(name);
        });
      }),
    );
  });
});

describe('kebabName', () => {
  it.each([
    [['GET', '/v1/pets/{petId}'], 'get-v1-pets-petid'],
    [['', '/'], ''],
    [['POST', '/a_b/{{c}}.json'], 'post-a-b-c-json'],
  ])('%j', (parts, expected) => {
    expect(kebabName(...parts)).toBe(expected);
  });
});

describe('oneLine', () => {
  it.each([
    ['name', 'name'],
    ['first\nsecond', 'first'],
    [' padded \r\n', 'padded'],
  ])('%j', (text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });
});
