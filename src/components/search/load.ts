const loaded = new Map<string, Promise<unknown>>();

/** A file of this site, read once. A failure is forgotten, so that a later call tries again. */
export function loadJson<Value>(path: string): Promise<Value> {
  const known = loaded.get(path) ?? read(path);
  loaded.set(path, known);
  known.catch(() => loaded.delete(path));
  return known as Promise<Value>;
}

async function read(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} could not be loaded.`);
  return response.json();
}
