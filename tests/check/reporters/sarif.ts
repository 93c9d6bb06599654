/** The parts of SARIF 2.1.0 that we write, strictly: what the standard does not know is refused. */
import { z } from 'zod';

const levelSchema = z.enum(['none', 'note', 'warning', 'error']);
const textSchema = z.strictObject({ text: z.string().min(1) });
const positive = z.int().min(1);

const regionSchema = z
  .strictObject({
    startLine: positive,
    startColumn: positive,
    endLine: positive.optional(),
    endColumn: positive.optional(),
  })
  .refine(({ startLine, endLine = startLine }) => endLine >= startLine);

const locationSchema = z.strictObject({
  physicalLocation: z.strictObject({
    // A relative reference of RFC 3986: no space, no sign that has a meaning.
    artifactLocation: z.strictObject({ uri: z.string().regex(/^(?!\/)[\w./~%-]+$/), uriBaseId: z.string() }),
    region: regionSchema,
  }),
});

const resultSchema = z.strictObject({
  ruleId: z.string().min(1),
  ruleIndex: z.int().min(0),
  level: levelSchema,
  message: textSchema,
  locations: z.tuple([locationSchema]),
  suppressions: z
    .array(z.strictObject({ kind: z.enum(['inSource', 'external']), justification: z.string().min(1) }))
    .optional(),
});

const ruleSchema = z.strictObject({
  id: z.string().min(1),
  shortDescription: textSchema.optional(),
  defaultConfiguration: z.strictObject({ level: levelSchema }).optional(),
});

const runSchema = z.strictObject({
  tool: z.strictObject({ driver: z.strictObject({ name: z.string().min(1), rules: z.array(ruleSchema) }) }),
  columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
  results: z.array(resultSchema),
});

export const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([runSchema]),
});
