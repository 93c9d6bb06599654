import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UnusableCall } from '../build/failure.ts';
import { didYouMean } from '../parse/suggest.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

type Values<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true }>
>['values'];

/**
 * The options of a command as `--name value`; the values are texts and `true`.
 *
 * @throws {UnusableCall} at the first argument that is unknown, lacks its value, or is no option.
 */
export function readOptions<const Known extends Options>(args: string[], known: Known): Values<Known> {
  return parsed(args, known, false).values;
}

/**
 * The options of a command, and what else it is given.
 *
 * @throws {UnusableCall} at the first option that is unknown or lacks its value.
 */
export function readCall<const Known extends Options>(
  args: string[],
  known: Known,
): { options: Values<Known>; paths: readonly string[] } {
  const { values, positionals } = parsed(args, known, true);
  return { options: values, paths: positionals };
}

function parsed<const Known extends Options>(
  args: string[],
  known: Known,
  allowPositionals: boolean,
): { values: Values<Known>; positionals: string[] } {
  for (const arg of args) {
    const name = /^--([^=]+)/.exec(arg)?.[1];
    if (name === undefined || name in known) continue;
    throw new UnusableCall(
      `There is no option \`--${name}\` here. ${didYouMean(
        `--${name}`,
        Object.keys(known).map((option) => `--${option}`),
      )}`,
    );
  }
  try {
    return parseArgs({ args, options: known, allowPositionals });
  } catch (error) {
    throw new UnusableCall(error instanceof Error ? error.message : String(error));
  }
}

/** A day as `--now` takes it. */
export function readDay(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  if (!isDay) throw new UnusableCall(`\`${text}\` is no day. Write it as \`--now 2026-11-21\`.`);
  return text;
}

/** A whole number, from 1 on where nothing else is said. */
export function readCount(option: string, text: string, least = 1): number {
  if (/^(?:0|[1-9]\d{0,4})$/.test(text) && Number(text) >= least) return Number(text);
  throw new UnusableCall(`\`--${option} ${text}\` is no whole number from ${least} on.`);
}
