import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explainCommand } from '../../../src/cli/commands/explain.ts';
import { validateCommand } from '../../../src/cli/commands/validate.ts';
import type { Command } from '../../../src/cli/command.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';

/** JSON, which is YAML too. */
const validDocument = JSON.stringify({
  naftiko: '1.0.0-alpha2',
  info: { label: 'Greetings', description: 'Greets', tags: ['hello'] },
  capability: {
    exposes: [
      {
        type: 'mcp',
        namespace: 'greet-mcp',
        port: 3000,
        tools: [
          {
            name: 'greet',
            description: 'Greets',
            outputParameters: [{ name: 'text', type: 'string', value: 'Hello' }],
          },
        ],
      },
    ],
  },
});

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'naftiko-validate-'));
  const valid = validDocument;
  writeFileSync(join(folder, 'good.yaml'), valid);
  writeFileSync(join(folder, 'good.json'), valid);
  writeFileSync(
    join(folder, 'BAD.YML'),
    'naftiko: 1.0.0-alpha2\ncapability:\n  exposes:\n    - {type: mcp, namespace: a, port: 99999, tools: [{ref: a.b}]}\n',
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

async function run(command: Command, ...args: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const io = { stdout, stderr, stdin: new PassThrough(), env: {}, cwd: folder, color: false };
  const code = await command.run(args, io);
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

describe('validate', () => {
  test('a valid document', async () => {
    const { code, out } = await run(validateCommand, 'good.yaml');
    expect({ code, out }).toEqual({ code: 0, out: '✔ Valid\nFile: good.yaml\nStatus: OK\n' });
  });

  test('an invalid document: everything on standard error', async () => {
    const { code, out, err } = await run(validateCommand, 'BAD.YML');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^✖ Invalid: \d errors?/);
    expect(err).toContain('Path: $.capability.exposes[0].port');
  });

  test('a file that is no YAML by name', async () => {
    const { code, err } = await run(validateCommand, 'good.json');
    expect(code).toBe(1);
    expect(err).toContain('file-extension');
  });

  test('a file that is not there', async () => {
    const { code, err } = await run(validateCommand, 'absent.yaml');
    expect(code).toBe(1);
    expect(err).toContain('source-missing');
  });

  test('JSON of one file, and of several', async () => {
    const one = await run(validateCommand, 'BAD.YML', '--format', 'json');
    expect(one.code).toBe(1);
    expect(JSON.parse(one.out)).toMatchObject({ file: 'BAD.YML', valid: false });
    const two = await run(validateCommand, 'BAD.YML', 'good.yaml', '--json');
    expect(JSON.parse(two.out)).toMatchObject([{ valid: false }, { valid: true, schema: '1.0.0-alpha2', errors: [] }]);
  });

  test('a version as an argument', async () => {
    expect((await run(validateCommand, 'good.yaml', '1.0.0-alpha2')).code).toBe(0);
    const other = await run(validateCommand, 'good.yaml', '1.0.0-alpha3');
    expect(other.code).toBe(1);
    expect(other.err).toContain('version-mismatch');
    await expect(run(validateCommand, 'good.yaml', '9.9.9')).rejects.toThrow('not supported');
  });

  test('--strict makes warnings fail', async () => {
    writeFileSync(
      join(folder, 'warns.yaml'),
      'naftiko: 1.0.0-alpha2\nconsumes:\n  - {type: http, namespace: a, baseUri: "https://a.test"}\n',
    );
    expect((await run(validateCommand, 'warns.yaml')).code).toBe(0);
    expect((await run(validateCommand, 'warns.yaml', '--strict')).code).toBe(1);
  });

  test.each([[[]], [['good.yaml', '--format', 'xml']], [['good.yaml', '1.0.0-alpha2', '1.0.0-alpha3']]])(
    'wrong usage %j',
    async (args) => {
      await expect(run(validateCommand, ...args)).rejects.toThrow(UsageError);
    },
  );
});

describe('explain', () => {
  test('prints the entry of a code, also by its rule id', async () => {
    expect((await run(explainCommand, 'call-target-exists')).out).toContain('A call names no consumed operation');
    expect((await run(explainCommand, 'naftiko-info-tags')).out).toContain('info-tags');
  });

  test('lists the codes', async () => {
    expect((await run(explainCommand)).out).toMatch(/^yaml-syntax +The file is not YAML$/m);
  });

  test('an unknown code gets a suggestion', async () => {
    await expect(run(explainCommand, 'call-target-exist')).rejects.toMatchObject({
      hint: 'did you mean "call-target-exists"?',
    });
  });
});
