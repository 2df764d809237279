// What a bench gives: a table for people and named figures for the claims.

/** The outcome of one bench. Figures by name: `cpu-ratio` of `rest-call` is the figure `rest-call.cpu-ratio`. */
export interface Measured {
  readonly table: string;
  readonly figures: Readonly<Record<string, number>>;
}
