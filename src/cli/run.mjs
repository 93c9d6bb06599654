// Starts a command: `node src/cli/run.mjs build`. Plain JavaScript, so that an older Node can read it and say what is wrong.
import { existsSync } from 'node:fs';
import module from 'node:module';
import v8 from 'node:v8';

const [name = '', ...args] = process.argv.slice(2);
const file = new URL(`./${name}.ts`, import.meta.url);

if (!process.features.typescript) {
  stop(3, [
    `Tearsheet needs Node 22.18 or later; this is Node ${process.versions.node}.`,
    `Run \`npm run ${name || 'build'}\`: on Linux and Windows, npm then uses the Node 24 that \`npm ci\` has put into node_modules.`,
    'Elsewhere, or where that is missing, install Node 24 from https://nodejs.org/ and try again.',
  ]);
} else if (!/^[a-z]+$/.test(name) || !existsSync(file)) {
  stop(2, [`There is no command \`${name}\`. \`npm run\` lists the commands.`]);
} else {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  module.enableCompileCache();
  // By default a heap may grow to several times what lives in it before it is swept; a build has a heap for each worker. A
  // check keeps little, and is done a sixth sooner where it sweeps seldom.
  if (name !== 'check') v8.setFlagsFromString('--heap-growing-percent=25');
  /** @type {{ run(args: string[]): Promise<number> }} */
  const command = await import(file.href);
  process.exitCode = await command.run(args);
}

/** @param {number} status @param {string[]} lines */
function stop(status, lines) {
  process.exitCode = status;
  console.error(lines.join('\n'));
}
