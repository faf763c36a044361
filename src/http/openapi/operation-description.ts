/** A part of the description, as JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** What people read and programs need of an operation, beyond what its endpoint says by itself. */
export type OperationDescription = {
  readonly tag: TagName;
  readonly summary: string;
  /** Markdown. */
  readonly description: string;
  /** By the parameter's name in the path. */
  readonly parameters?: Readonly<Record<string, ParameterDescription>>;
  /** By media type. */
  readonly request?: Readonly<Record<string, Content>>;
  /** By status, what is no problem details. */
  readonly answers: Readonly<Record<string, AnswerDescription>>;
  /** By status, when it fails in a way of its own; what every operation of its kind fails by is in common-failures.ts. */
  readonly failures?: Readonly<Record<string, string>>;
};

export type TagName = "Rating" | "Tariffs" | "Operation" | "Documentation";

export type ParameterDescription = { readonly description: string; readonly example: string };

/** What a body may be, with examples by name. */
export type Content = { readonly schema: Json; readonly examples?: Readonly<Record<string, Example>> };

export type Example = { readonly summary: string; readonly value: unknown };

export type AnswerDescription = {
  readonly description: string;
  /** By media type. */
  readonly content: Readonly<Record<string, Content>>;
};
