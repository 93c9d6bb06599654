// `npm test`: Debian packages, types, lint, tests. Every step runs, and the last lines name those that failed.
// Arguments go to vitest: `npm test -- tests/build`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = 'test-results/vitest.json';
const vitest = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`];

process.chdir(root);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
if (!process.stdout.isTTY && !process.env.FORCE_COLOR) process.env.NO_COLOR = '1';
rmSync(results, { force: true });

installPackages(readFileSync('tests/packages.txt', 'utf8').match(/^[a-z0-9][a-z0-9.+-]*$/gm) ?? []);

const failed = [
  step('types', 'npm', ['run', '--silent', 'typecheck']),
  step('lint', 'npm', ['run', '--silent', 'lint']),
  step('tests', 'npm', ['exec', '--', ...vitest, ...process.argv.slice(2)]),
].filter((name) => name !== undefined);

console.log(failed.length === 0 ? 'Types, lint and tests pass.' : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

/**
 * The step's name where it failed.
 * @param {string} name @param {string} command @param {string[]} args
 */
function step(name, command, args) {
  console.log(`\n— ${name}`);
  return succeeds(command, args) ? undefined : name;
}

/** @param {string[]} wanted */
function installPackages(wanted) {
  if (!existsSync('/etc/debian_version')) {
    console.log(
      `Not a Debian system: the tests expect what these packages hold: ${wanted.join(' ')} (Chromium at $CHROMIUM).`,
    );
    return;
  }
  const missing = wanted.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0) {
    stop(
      `The tests need ${missing.join(', ')}. Run this, then \`npm test\` again:\n\n  sudo apt-get update && sudo apt-get ${install.join(' ')}\n`,
    );
  }
  console.log(`Installing ${missing.join(', ')}`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  const retry = ['-o', 'Acquire::Retries=3'];
  succeeds('apt-get', ['update', '-qq', ...retry]);
  if (!succeeds('apt-get', [...retry, '-o', 'Dpkg::Use-Pty=0', ...install])) {
    stop(`apt-get could not install ${missing.join(', ')}; what it said is above.`);
  }
}

/** @param {string} name */
function isInstalled(name) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
  return stdout?.endsWith(' installed') ?? false;
}

/** @param {string} command @param {string[]} args */
function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}
