import semver from 'semver';

const PATIENCE_MS = 60_000;

/**
 * Asks a registry what is known against these parts, by its bulk endpoint, and gives the advisories that hold for a version that is pinned,
 * each once for its part. (`pnpm audit` asks the endpoint before that one, which the public registry has closed.) Throws when there is no answer.
 */
export async function askRegistry(registry, parts) {
  const versions = {};
  for (const { name, version } of parts) versions[name] = [...(versions[name] ?? []), version];
  const url = new URL(
    '-/npm/v1/security/advisories/bulk',
    registry.endsWith('/') ? registry : `${registry}/`,
  );
  const answer = await json(url, { method: 'POST', body: JSON.stringify(versions) });
  return Object.entries(answer).flatMap(([name, advisories]) => {
    if (!Array.isArray(advisories)) throw new Error(`${url.host} gave no list of advisories`);
    return advisories.flatMap((advisory) => {
      const hit = (versions[name] ?? []).filter((version) => holdsFor(version, advisory.vulnerable_versions));
      return hit.length > 0 ? [{ ...advisory, name, versions: hit, ghsa: ghsaOf(advisory) }] : [];
    });
  });
}

/**
 * The moment an advisory was published: as the registry tells it, else as the database tells it that the registry takes it from. Null where
 * nobody does.
 */
export async function publishedOf(advisory, database = 'https://api.github.com') {
  const told = Date.parse(advisory.created ?? '');
  if (!Number.isNaN(told)) return new Date(told);
  if (advisory.ghsa === null) return null;
  const found = await json(new URL(`/advisories/${advisory.ghsa}`, database)).catch(() => null);
  const published = Date.parse(found?.published_at ?? '');
  return Number.isNaN(published) ? null : new Date(published);
}

/** What cannot be compared holds. */
function holdsFor(version, range) {
  return !semver.validRange(range) || semver.satisfies(version, range, { includePrerelease: true });
}

function ghsaOf({ url }) {
  return /\/(GHSA(?:-[0-9a-z]{4}){3})$/.exec(String(url))?.[1] ?? null;
}

async function json(url, request = {}) {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const response = await fetch(url, { ...request, headers, signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`${url.host} answered ${response.status} to ${url.pathname}`);
  const answer = await response.json();
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer) || answer.error)
    throw new Error(`${url.host} gave no list of advisories`);
  return answer;
}
