/** What components a body may hold, as far as its syntax goes. The table is handed in; this folder knows no component. */

export interface AttributeShape {
  readonly required?: boolean;
  /** The only values there are; any text by default. */
  readonly values?: readonly string[];
}

export interface ComponentShape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, AttributeShape>>;
  /** Of each group of attributes, exactly one must be there. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Whether it stands in a block of its own or in a sentence. */
  readonly flow: 'block' | 'inline' | 'either';
  /** What it holds; a list names the only components there may be. */
  readonly holds: 'nothing' | 'inline' | 'prose' | readonly string[];
  /** The components it must stand directly in. */
  readonly within?: readonly string[];
}

export type ComponentShapes = ReadonlyMap<string, ComponentShape>;
