/** `naftiko-ts export`: a document in another form. */
import { parseArguments } from '../arguments.ts';
import type { Command, CommandIo } from '../command.ts';
import { exitDone } from '../exit-codes.ts';
import { writeAll } from '../print-json.ts';
import { UsageError } from '../usage-error.ts';
import { exportSkillTarget } from './export/skill.ts';
import type { ExportTarget } from './export/target.ts';

/** What there is to export, by the word of the command line. */
const targets: readonly ExportTarget[] = [exportSkillTarget];

/** Each target says in its usage text what its exit codes mean. @see docs/skills.md */
export const exportCommand: Command = {
  name: 'export',
  aliases: ['ex', 'e'],
  summary: 'write a document in another form: an agent skill',
  usage: `Usage: naftiko-ts export <${targets.map(({ name }) => name).join('|')}> <file> [options]

${targets.map(({ usage }) => usage).join('\n\n')}
`,
  run: async (words, io) => {
    const at = words.findIndex((word) => !word.startsWith('-'));
    const word = words[at];
    if (word === undefined) return await withoutTarget(words, io);
    const target = targets.find(({ name }) => name === word);
    if (target === undefined) throw unknownTarget(word, words);
    return await target.run(words.toSpliced(at, 1), io);
  },
};

/** An option that no target has is named first: it is the plainer mistake. */
function unknownTarget(word: string, words: readonly string[]): UsageError {
  parseArguments(words, Object.assign({}, ...targets.map(({ options }) => options)));
  return new UsageError(`export knows no "${word}".`, `there is ${targets.map(({ name }) => name).join(', ')}`);
}

async function withoutTarget(words: readonly string[], io: CommandIo): Promise<number> {
  parseArguments(words, {});
  await writeAll(io.stdout, 'Run `naftiko-ts export --help` for what can be exported.\n');
  return exitDone;
}
