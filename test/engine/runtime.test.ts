import { expect, test } from 'vitest';
import { createRuntime } from '../../src/engine/runtime.ts';
import { silentLogger } from '../../src/observe/logger.ts';
import { runtimeOptions } from '../support/runtime-options.ts';

function newRuntime(logger = silentLogger) {
  return createRuntime({ bindings: new Map(), logger, options: runtimeOptions() });
}

test('a state is made on first use and once', () => {
  const { runtime } = newRuntime();
  const owner = {};
  let made = 0;
  const make = () => ({ number: (made += 1) });
  expect(runtime.held(owner, make)).toBe(runtime.held(owner, make));
  expect(runtime.held({}, make).number).toBe(2);
});

test('an undefined state is kept too', () => {
  const { runtime } = newRuntime();
  const owner = {};
  let made = 0;
  const make = (): undefined => {
    made += 1;
    return undefined;
  };
  runtime.held(owner, make);
  runtime.held(owner, make);
  expect(made).toBe(1);
});

test('states are closed in reverse order, once, also when one fails', async () => {
  const logged: string[] = [];
  const { runtime, close } = newRuntime({ enabled: () => true, log: (_level, message) => logged.push(message) });
  const closed: string[] = [];
  runtime.held(
    {},
    () => 'first',
    (state) => void closed.push(state),
  );
  runtime.held(
    {},
    () => 'second',
    () => Promise.reject(new Error('no')),
  );
  runtime.held(
    {},
    () => 'third',
    (state) => void closed.push(state),
  );
  await close();
  await close();
  expect(closed).toEqual(['third', 'first']);
  expect(logged).toEqual(['A part could not be closed.']);
});

test('a closed runtime makes nothing new', async () => {
  const { runtime, close } = newRuntime();
  await close();
  expect(() => runtime.held({}, () => 1)).toThrow(expect.objectContaining({ code: 'NAF_ERR_CANCELLED' }));
});

test('two runtimes share no state', () => {
  const owner = {};
  const make = () => ({});
  expect(newRuntime().runtime.held(owner, make)).not.toBe(newRuntime().runtime.held(owner, make));
});
