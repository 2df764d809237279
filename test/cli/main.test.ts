import { Writable } from 'node:stream';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { main } from '../../src/cli/main.ts';

/** Runs a command line in this process. */
async function run(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written[name] += chunk.toString();
        done();
      },
    });
  const stdin = new PassThrough();
  const io = { stdout: sink('stdout'), stderr: sink('stderr'), stdin, env: {}, cwd: process.cwd(), color: false };
  const code = await main(argv, io);
  return { code, ...written };
}

test('without arguments: a hint, exit 0', async () => {
  expect(await run()).toEqual({ code: 0, stdout: 'Run `naftiko-ts --help` for the commands.\n', stderr: '' });
});

test.each(['--version', '-V'])('%s: one line with the version', async (option) => {
  const { code, stdout, stderr } = await run(option);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each(['--help', '-h'])('%s lists every command on standard output', async (option) => {
  const { code, stdout, stderr } = await run(option);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const { name, summary } of commands) expect(stdout).toMatch(new RegExp(`^ {2}${name} .*${summary}`, 'm'));
});

describe.each(commands.map((row) => [row.name, row] as const))('%s', (name, row) => {
  test('the table says what the command says', async () => {
    const { aliases, summary, usage } = await row.load();
    expect({ aliases, summary }).toEqual({ aliases: row.aliases, summary: row.summary });
    expect(usage).toContain(`naftiko-ts ${name}`);
  });

  test('--help prints its usage on standard output', async () => {
    const { usage } = await row.load();
    for (const word of [name, ...row.aliases]) {
      expect(await run(word, '--help')).toEqual({
        code: 0,
        stdout: usage.endsWith('\n') ? usage : `${usage}\n`,
        stderr: '',
      });
    }
  });

  test('an unknown option is wrong usage', async () => {
    const { code, stdout, stderr } = await run(name, 'x.yaml', '--nonsense-option');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--nonsense-option');
  });
});

test('no two commands share a name or an alias', () => {
  const names = commands.flatMap((row) => row.aliases.concat(row.name));
  expect(new Set(names).size).toBe(names.length);
});

describe('wrong usage: exit 2, message and usage on standard error', () => {
  const cases: readonly [argv: string[], said: string[]][] = [
    [['rnu'], ['unknown command "rnu"', 'did you mean "run"?', 'Usage: naftiko-ts']],
    [['xyzzy'], ['unknown command "xyzzy"', 'Usage: naftiko-ts']],
    [['--nonsense'], ['unknown option --nonsense', 'Usage: naftiko-ts']],
    [['-x'], ['unknown option -x']],
    [
      ['run', '--prot', 'a=1'],
      ['unknown option --prot', 'did you mean --port?', 'naftiko-ts run --help'],
    ],
    [['run', '--port'], ['--port needs a value']],
    [['run', '--strict=1'], ['--strict takes no value']],
    [['call'], ['call needs a file and a name']],
    [['call', 'a.yaml', 'b', '{'], ['not valid JSON']],
    [['call', 'a.yaml', 'b', '[]'], ['must be a JSON object']],
    [['call', 'a.yaml', 'b', '{}', 'c'], ['"c" is too much']],
    [['inspect'], ['inspect needs a file']],
  ];
  test.each(cases)('%j', async (argv, said) => {
    const { code, stdout, stderr } = await run(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const text of said) expect(stderr).toContain(text);
  });
});

describe('options before and after the command', () => {
  test('values of options of every command are no command', async () => {
    const { code, stdout } = await run('--log-level', 'debug', 'validate', '--help');
    expect([code, stdout]).toEqual([0, expect.stringContaining('naftiko-ts validate')]);
    expect(await run('--quiet')).toMatchObject({ code: 0, stdout: 'Run `naftiko-ts --help` for the commands.\n' });
    expect(await run('--')).toMatchObject({ code: 2, stderr: expect.stringContaining('unknown option --') });
  });

  test('what stands after -- is no option', async () => {
    const { code, stderr } = await run('validate', '--', '--help');
    expect(code).toBe(1);
    expect(stderr).toContain('--help');
  });

  test('a failure has its stack only with --verbose', async () => {
    const plain = await run('run', '--no-color', 'no-such-folder/x.yaml', '--policy', 'x');
    expect(plain.code).toBe(1);
    expect(plain.stderr).not.toMatch(/^\s+at /m);
  });
});

describe('the log', () => {
  async function logged(env: Record<string, string>, ...argv: string[]): Promise<{ code: number; stderr: string }> {
    let stderr = '';
    const sink = (take: (text: string) => void): Writable =>
      new Writable({
        write: (chunk: Buffer, _encoding, done) => {
          take(chunk.toString());
          done();
        },
      });
    const stdin = new PassThrough();
    const io = {
      stdout: sink(() => undefined),
      stderr: sink((text) => (stderr += text)),
      stdin,
      env,
      cwd: process.cwd(),
      color: false,
    };
    const code = await main(['run', 'test/fixtures/none.yaml', ...argv], io);
    return { code, stderr };
  }

  test.each<[Record<string, string>, readonly string[], string]>([
    [{}, ['--log-level', 'loud'], '--log-level'],
    [{}, ['--log-format', 'xml'], '--log-format'],
    [{ NAFTIKO_LOG_LEVEL: 'loud' }, [], 'NAFTIKO_LOG_LEVEL'],
    [{ NAFTIKO_LOG_FORMAT: 'xml' }, [], 'NAFTIKO_LOG_FORMAT'],
  ])('%j %j is wrong usage', async (env, words, said) => {
    const { code, stderr } = await logged(env, ...words);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});
