import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault, UnusableCall } from './failure.ts';
import { holds, type Project } from './project.ts';

/** Folders of a project that hold what no build can make again. */
const SOURCES = ['content', 'src', 'public', 'tests', 'docs', 'node_modules', '.git'];

/**
 * Makes sure that the folder for the site is one that may be replaced.
 *
 * @throws {UnusableCall} where it holds, or lies in, what a build did not write.
 * @throws {Fault} where it lies on another disk than the folder around it.
 */
export function checkDestination({ dist, root, program, manifest }: Project): void {
  const sources = [root, program].flatMap((folder) => SOURCES.map((name) => join(folder, name)));
  if (holds(dist, root) || holds(dist, program) || sources.some((source) => holds(source, dist))) {
    throw new UnusableCall(
      `The site cannot be written to ${dist}: the sources lie there. Name another folder: \`--out dist\`.`,
    );
  }
  mkdirSync(dirname(dist), { recursive: true });
  if (!existsSync(dist)) return;
  if (basename(dist) !== 'dist' && !existsSync(manifest) && readdirSync(dist).length > 0) {
    throw new UnusableCall(
      `${dist} is not empty, and no build wrote it. Empty it, or name another folder with \`--out\`.`,
    );
  }
  if (statSync(dist).dev !== statSync(dirname(dist)).dev) {
    throw new Fault(
      `${dist} lies on another disk than the folder around it, so a new site cannot be moved there in one step.\nName a folder inside of it: \`--out ${join(dist, 'site')}\`.`,
    );
  }
}
