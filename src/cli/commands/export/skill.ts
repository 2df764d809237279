/** `naftiko-ts export skill`: a document as an agent skill, in a folder or a ZIP. */
import { basename, extname, resolve } from 'node:path';
import { startMockUpstream, mockBindings } from '../../../engine/mock-upstream.ts';
import { createRuntime } from '../../../engine/runtime.ts';
import type { CapabilityPlan } from '../../../compile/capability-plan.ts';
import { isConventionalName } from '../../../exposes/skill/frontmatter.ts';
import { createRedactor } from '../../../observe/redact.ts';
import { type ExportedSkill, exportSkill, nameOf } from '../../../skills/export-skill.ts';
import { type Arguments, describeAllOptions, type OptionTable, parseArguments } from '../../arguments.ts';
import type { CommandIo } from '../../command.ts';
import { exitDone, exitFailed } from '../../exit-codes.ts';
import { printJson, writeAll } from '../../print-json.ts';
import { programLogger } from '../../program-logger.ts';
import { readRuntimeOptions } from '../../run-options.ts';
import { UsageError } from '../../usage-error.ts';
import { writeSkillArchive, writeSkillFolder } from './write-skill.ts';
import type { ExportTarget } from './target.ts';

const options: OptionTable = {
  output: { short: 'o', value: '<folder|file.zip>', summary: 'where to (default: a folder called like the skill)' },
  name: { value: '<name>', summary: 'name of the skill: lower-case letters, digits, single hyphens' },
  'public-url': { value: '<namespace>=<url>', repeatable: true, summary: 'address of an adapter as seen from outside' },
  force: { summary: 'write into a folder that holds other files' },
  strict: { summary: 'every error that validate would report fails' },
};

/**
 * Exit 1 when the document does not load, or the output can not be written.
 * @see docs/skills.md, docs/spec/skill.md section 6
 */
export const exportSkillTarget: ExportTarget = {
  name: 'skill',
  options,
  usage: `naftiko-ts export skill <file> [options]

Writes any document as an agent skill: SKILL.md, which says when to use it and how to reach it, and one page per
operation. Example calls are made with a stand-in for the upstreams: no account, no bind and no network are used.

${describeAllOptions(options)}`,
  run: async (words, io) => {
    const args = parseArguments(words, options);
    const [file, extra] = args.positionals;
    if (file === undefined) throw new UsageError('export skill needs a file.');
    if (extra !== undefined) throw new UsageError(`export skill takes one file; "${extra}" is too much.`);
    const written = args.value('name');
    if (written !== undefined && !isConventionalName(written))
      throw new UsageError(
        `"${written}" can not be the name of a skill.`,
        'use 1 to 64 lower-case letters, digits and single hyphens',
      );
    const { loadAndPrint } = await import('../../prepare.ts');
    const plan = await loadAndPrint(file, args, io);
    if (plan === undefined) return exitFailed;
    const output = args.value('output');
    const skill = await skillOf(plan, written ?? nameIn(output) ?? nameOf(plan), args, io);
    return await write(skill, resolve(io.cwd, output ?? skill.name), args, io);
  },
};

/** A skill is called like its folder, as the convention wants; undefined where that can not be a name. */
function nameIn(output: string | undefined): string | undefined {
  const name = output === undefined ? undefined : basename(output, isArchive(output) ? extname(output) : '');
  return isConventionalName(name) ? name : undefined;
}

function isArchive(path: string): boolean {
  return extname(path).toLowerCase() === '.zip';
}

/** Nothing of the environment goes in: binds are placeholders, upstreams are stand-ins. */
async function skillOf(plan: CapabilityPlan, name: string, args: Arguments, io: CommandIo): Promise<ExportedSkill> {
  const { capability } = plan;
  const redactor = createRedactor();
  const logger = programLogger(args, io, redactor);
  const mock = await startMockUpstream(capability.consumes, redactor);
  const given = readRuntimeOptions(args, {}, undefined);
  const bindings = mockBindings(capability.binds, new Map());
  const { runtime, close } = createRuntime({ bindings, logger, options: { ...given, baseUris: mock.baseUris } });
  try {
    return await exportSkill(plan, { name, publicUrls: given.publicUrls, runtime, redactor });
  } finally {
    await close();
    await mock.stop();
  }
}

async function write(skill: ExportedSkill, path: string, args: Arguments, io: CommandIo): Promise<number> {
  const failure = isArchive(path)
    ? await writeSkillArchive(skill, path)
    : await writeSkillFolder(skill, path, args.has('force'));
  if (failure !== undefined) {
    await writeAll(io.stderr, `Error: ${failure}\n`);
    return exitFailed;
  }
  if (!args.has('quiet')) {
    const renamed =
      isArchive(path) || basename(path) === skill.name
        ? ''
        : `hint: call the folder "${skill.name}": clients want a skill to be called like its folder\n`;
    await writeAll(io.stderr, `wrote ${path}: ${skill.files.size} files\n${renamed}`);
  }
  if (args.has('json')) await printJson(io.stdout, { name: skill.name, path, files: [...skill.files.keys()] });
  return exitDone;
}
