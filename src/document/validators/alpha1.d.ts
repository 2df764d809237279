/** Generated from schemas/ by `npm run generate-validators`. Do not edit. */
import type { CompiledValidator } from '../compiled-validator.ts';

export declare const validate: CompiledValidator;
