/** A skill exposer as compiled: skills with their folders and linked tools. */
import type { JsonObject, JsonSchema } from '../../json/json-value.ts';
import type { Skill, SkillTool } from '../../model/exposes.ts';
import type { ExposerPlan } from '../exposer.ts';

/** A skill with what the compiler found out about it. */
export interface SkillPlan {
  readonly skill: Skill;
  /** Absolute folder of its files; undefined without a location. */
  readonly folder: string | undefined;
  readonly tools: readonly SkillToolPlan[];
}

/** A tool of a skill: derived from a sibling, or a text to read. */
export type SkillToolPlan = DerivedTool | InstructionTool;

export interface DerivedTool {
  readonly kind: 'derived';
  readonly tool: SkillTool;
  readonly sibling: ExposerPlan;
  readonly action: string;
  /** As the sibling's clients see it; of a REST operation all inputs, whatever their place. */
  readonly inputSchema: JsonSchema;
  /** Of MCP tools. */
  readonly annotations: JsonObject | undefined;
}

export interface InstructionTool {
  readonly kind: 'instruction';
  readonly tool: SkillTool;
  readonly instruction: string;
}
